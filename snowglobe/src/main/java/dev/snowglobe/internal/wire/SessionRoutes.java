package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.Login;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.Sessions;
import dev.snowglobe.internal.engine.Tokens;
import java.sql.SQLException;
import tools.jackson.core.JsonGenerator;

/**
 * Login, renewal, heartbeat and logout. Each call runs on the virtual thread of its request.
 *
 * @param account whose sessions they are
 */
record SessionRoutes(Account account) {

  Answer login(Call call) throws SQLException, InterruptedException {
    Login login = LoginBody.of(call);
    Account.Opened opened = account.login(login);
    return Answer.data(json -> write(json, opened, login));
  }

  private static void write(JsonGenerator json, Account.Opened opened, Login login) {
    ClientSession session = opened.session();
    Tokens tokens = opened.tokens();
    SessionContext context = session.context();
    json.writeStringProperty("token", tokens.session());
    json.writeStringProperty("masterToken", tokens.master());
    json.writeNumberProperty("validityInSeconds", Sessions.VALIDITY.toSeconds());
    json.writeNumberProperty("masterValidityInSeconds", Sessions.MASTER_VALIDITY.toSeconds());
    json.writeStringProperty("displayUserName", login.user());
    json.writeStringProperty("serverVersion", Account.VERSION);
    json.writeBooleanProperty("firstLogin", false);
    json.writeNumberProperty("healthCheckInterval", 45);
    json.writeNumberProperty("sessionId", session.id());
    json.writeName("parameters");
    json.writeStartArray();
    Parameters.write(json, context);
    json.writeEndArray();
    json.writeName("sessionInfo");
    json.writeStartObject();
    name(json, "databaseName", context.database());
    name(json, "schemaName", context.schema());
    name(json, "warehouseName", context.warehouse());
    name(json, "roleName", context.role());
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, String field, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(field);
    } else {
      json.writeStringProperty(field, value);
    }
  }

  Answer renew(Call call) {
    Tokens tokens = account.renew(call.token());
    return Answer.data(json -> {
      json.writeStringProperty("sessionToken", tokens.session());
      json.writeStringProperty("masterToken", tokens.master());
      json.writeNumberProperty("validityInSecondsST", Sessions.VALIDITY.toSeconds());
      json.writeNumberProperty("validityInSecondsMT", Sessions.MASTER_VALIDITY.toSeconds());
    });
  }

  Answer heartbeat(Call call) {
    account.keepAlive(account.session(call.token()));
    return Answer.done();
  }

  Answer logout(Call call) throws SQLException, InterruptedException {
    if (!call.query("delete").equals("true")) {
      throw new Refusal(400, "POST /session is for ?delete=true only");
    }
    account.end(account.session(call.token()));
    return Answer.done();
  }
}

package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Login;
import dev.snowglobe.internal.engine.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** Reads the request of a login. */
final class LoginBody {

  private LoginBody() {}

  static Login of(Call call) {
    JsonValue data = call.body().field("data");
    Map<String, String> parameters = new TreeMap<>();
    data.field("SESSION_PARAMETERS")
        .texts()
        .forEach((name, value) -> parameters.put(name.toUpperCase(Locale.ROOT), value));
    return new Login(
        data.text("LOGIN_NAME"),
        secret(data),
        call.query("databaseName"),
        call.query("schemaName"),
        call.query("warehouse"),
        call.query("roleName"),
        parameters);
  }

  private static Secret secret(JsonValue data) {
    String password = data.text("PASSWORD");
    String token = data.text("TOKEN");
    return switch (data.text("AUTHENTICATOR").toUpperCase(Locale.ROOT)) {
      case "SNOWFLAKE_JWT" -> signed(token);
      case "OAUTH" -> new Secret.Shared(Secret.Kind.OAUTH, token);
      case "PROGRAMMATIC_ACCESS_TOKEN" ->
          new Secret.Shared(Secret.Kind.PROGRAMMATIC_ACCESS_TOKEN, token);
      default -> new Secret.Shared(Secret.Kind.PASSWORD, password.isEmpty() ? token : password);
    };
  }

  /** A JSON web token: its claims, what is signed, and the signature. */
  private static Secret signed(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Refusal(400, "A JSON web token has three parts, but this one has " + parts.length);
    }
    try {
      JsonValue claims = JsonValue.read(Base64.getUrlDecoder().decode(parts[1]));
      return new Secret.Signed(
          claims.text("sub"),
          Instant.ofEpochSecond(claims.number("exp", 0)),
          (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
          Base64.getUrlDecoder().decode(parts[2]));
    } catch (IllegalArgumentException | JacksonException e) {
      throw new Refusal(400, "The JSON web token cannot be read: " + e.getMessage());
    }
  }
}

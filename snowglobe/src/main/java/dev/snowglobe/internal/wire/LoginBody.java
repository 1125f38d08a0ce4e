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
import tools.jackson.databind.JsonNode;

/** Reads the request of a login. */
final class LoginBody {

  private LoginBody() {}

  static Login of(Call call) {
    JsonNode data = call.body().path("data");
    Map<String, String> parameters = new TreeMap<>();
    Json.texts(data.path("SESSION_PARAMETERS"))
        .forEach((name, value) -> parameters.put(name.toUpperCase(Locale.ROOT), value));
    return new Login(
        Json.text(data, "LOGIN_NAME"),
        secret(data),
        call.query("databaseName"),
        call.query("schemaName"),
        call.query("warehouse"),
        call.query("roleName"),
        parameters);
  }

  private static Secret secret(JsonNode data) {
    String password = Json.text(data, "PASSWORD");
    String token = Json.text(data, "TOKEN");
    return switch (Json.text(data, "AUTHENTICATOR").toUpperCase(Locale.ROOT)) {
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
      JsonNode claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return new Secret.Signed(
          Json.text(claims, "sub"),
          Instant.ofEpochSecond(claims.path("exp").asLong(0)),
          (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
          Base64.getUrlDecoder().decode(parts[2]));
    } catch (IllegalArgumentException | JacksonException e) {
      throw new Refusal(400, "The JSON web token cannot be read: " + e.getMessage());
    }
  }
}

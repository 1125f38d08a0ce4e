package dev.freshet.snowflake;

import dev.freshet.connection.spi.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one proves who one is: what each authenticator needs, and the secrets that are in files.
 * Immutable; its text shows no value.
 *
 * @param values the settings by the names of the driver, without regard to case
 */
record Authentication(Map<String, String> values) {
  /** What the driver knows; an address is one too, that of an identity provider. */
  private static final List<String> KNOWN =
      List.of(
          "snowflake",
          "externalbrowser",
          "oauth",
          "oauth_authorization_code",
          "oauth_client_credentials",
          "programmatic_access_token",
          "snowflake_jwt",
          "username_password_mfa",
          "workload_identity");

  /**
   * Refuses what can't lead to a login.
   *
   * @param missing makes the complaint about a setting that is missing
   * @throws IllegalArgumentException naming it
   */
  void check(Function<String, IllegalArgumentException> missing) {
    String authenticator = authenticator();
    if (!KNOWN.contains(authenticator) && !authenticator.startsWith("https://")) {
      throw new IllegalArgumentException(
          "the authenticator \"%s\" is not known.%s Known are %s, and the https address of an identity provider"
              .formatted(
                  authenticator, Nearest.hint(authenticator, KNOWN), String.join(", ", KNOWN)));
    }
    switch (authenticator) {
      case "oauth", "programmatic_access_token" -> require(missing, "token", "token_file_path");
      case "snowflake_jwt" -> {
        require(missing, "user");
        require(missing, "private_key", "private_key_file", "private_key_base64");
      }
      case "externalbrowser",
          "oauth_authorization_code",
          "oauth_client_credentials",
          "workload_identity" -> {}
      default -> checkPassword(missing);
    }
  }

  /** A token without an authenticator would be passed over in silence. */
  private void checkPassword(Function<String, IllegalArgumentException> missing) {
    require(missing, "user");
    if (!has("password") && (has("token") || has("token_file_path"))) {
      throw new IllegalArgumentException(
          "there is a token, and nothing says of what kind: set authenticator = \"oauth\" or \"programmatic_access_token\"");
    }
    require(missing, "password");
  }

  private void require(Function<String, IllegalArgumentException> missing, String... oneOf) {
    for (String key : oneOf) {
      if (has(key)) {
        return;
      }
    }
    throw missing.apply(oneOf[0]);
  }

  /** In small letters; a key means that it signs, unless something else is said. */
  private String authenticator() {
    boolean signs = has("private_key") || has("private_key_file") || has("private_key_base64");
    return Optional.ofNullable(values.get("authenticator"))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .orElse(signs ? "snowflake_jwt" : "snowflake");
  }

  /** The token, from the settings or from its file, which is read each time: it is renewed. */
  Optional<String> token() {
    return value("token")
        .or(() -> value("token_file_path").map(file -> text("token", Path.of(file)).strip()));
  }

  /** The private key, from the settings or from its file. */
  Optional<PrivateKey> key() {
    Optional<String> passphrase = value("private_key_file_pwd");
    Optional<PrivateKey> written =
        value("private_key").map(text -> RsaKey.of(text, passphrase, "the setting private_key"));
    return written.or(() ->
        value("private_key_file")
            .map(file -> RsaKey.of(text("private key", Path.of(file)), passphrase, file)));
  }

  private boolean has(String key) {
    return values.containsKey(key);
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private static String text(String what, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(
          "the %s file %s can't be read: %s"
              .formatted(
                  what,
                  file,
                  e instanceof NoSuchFileException
                      ? "there is no such file"
                      : e.getClass().getSimpleName()),
          e);
    }
  }

  @Override
  public String toString() {
    return "Authentication" + values.keySet();
  }
}

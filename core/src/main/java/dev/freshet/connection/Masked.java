package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the secrets of a connection out of texts that the other side or a driver wrote. */
final class Masked {
  private static final String DOTS = "•••";

  private static final List<String> SECRET_WORDS =
      List.of("password", "token", "secret", "private_key", "passphrase", "passcode", "pwd");

  /** The settings that are harmless whatever they hold; any other may be a secret. */
  private static final Set<String> SHOWN =
      Set.of(
          "account",
          "authenticator",
          "database",
          "db",
          "dialect",
          "host",
          "init",
          "max_entries",
          "pool_idle",
          "pool_lifetime",
          "pool_size",
          "pool_timeout",
          "port",
          "private_key_file",
          "private_key_path",
          "protocol",
          "role",
          "schema",
          "scope",
          "token_file_path",
          "ttl",
          "type",
          "user",
          "username",
          "warehouse");

  /**
   * {@code password=x} among the parameters of an address, {@code //user:x@}, and what Oracle
   * writes, {@code :thin:user/x@}.
   */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?i)[;?&](?:\\w*(?:password|token|secret|pwd|passphrase)\\w*)=([^;&]+)|//[^/:@]*:([^/]+)@|:thin:[^/@]+/([^@]+)@");

  private final List<String> secrets;

  private Masked(List<String> secrets) {
    this.secrets = secrets;
  }

  static Masked of(Settings settings) {
    return new Masked(
        settings.values().entrySet().stream()
            .flatMap(entry -> secrets(entry.getKey(), entry.getValue().value().toString()))
            .filter(value -> value.length() > 3)
            .toList());
  }

  /** The value of a secret, or the secrets that an address carries. */
  private static Stream<String> secrets(String key, String value) {
    return isSecret(key) ? Stream.of(value) : inAddress(value);
  }

  private static Stream<String> inAddress(String value) {
    return IN_ADDRESS
        .matcher(value)
        .results()
        .flatMap(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull));
  }

  /** What may be shown of a setting's value. */
  static String shown(String key, Setting setting) {
    String value = setting.value().toString();
    String folded = key.toLowerCase(Locale.ROOT);
    if (folded.equals("url")) {
      return inAddress(value).reduce(value, (text, secret) -> text.replace(secret, DOTS));
    }
    return SHOWN.contains(folded) ? value : DOTS;
  }

  /** The name of a file that holds a secret is none. */
  static boolean isSecret(String key) {
    String folded = key.toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(folded::contains)
        && !folded.endsWith("_file")
        && !folded.endsWith("_path");
  }

  Failure mask(Failure failure) {
    return new Failure(
        mask(failure.message()), failure.mendable(), failure.sqlState(), failure.code());
  }

  private String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, DOTS);
    }
    return masked;
  }
}

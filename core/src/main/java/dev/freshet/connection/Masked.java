package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the secrets of a connection out of texts that the other side or a driver wrote. */
final class Masked {
  private static final List<String> SECRET_WORDS =
      List.of("password", "token", "secret", "private_key", "passphrase", "passcode", "pwd");

  /** {@code password=x} among the parameters of an address, and {@code //user:x@}. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?i)[;?&](?:\\w*(?:password|token|secret|pwd|passphrase)\\w*)=([^;&]+)|//[^/:@]*:([^/@]+)@");

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
    return isSecret(key)
        ? Stream.of(value)
        : IN_ADDRESS
            .matcher(value)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
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
      masked = masked.replace(secret, "•••");
    }
    return masked;
  }
}

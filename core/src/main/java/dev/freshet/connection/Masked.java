package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Locale;

/** Takes the secrets of a connection out of texts that the other side or a driver wrote. */
final class Masked {
  private static final List<String> SECRET_WORDS =
      List.of("password", "token", "secret", "private_key", "passphrase", "passcode", "pwd");

  private final List<String> secrets;

  private Masked(List<String> secrets) {
    this.secrets = secrets;
  }

  static Masked of(Settings settings) {
    return new Masked(
        settings.values().entrySet().stream()
            .filter(entry -> isSecret(entry.getKey()))
            .map(entry -> entry.getValue().value().toString())
            .filter(value -> value.length() > 3)
            .toList());
  }

  static boolean isSecret(String key) {
    String folded = key.toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(folded::contains);
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

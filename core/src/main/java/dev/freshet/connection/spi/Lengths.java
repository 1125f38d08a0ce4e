package dev.freshet.connection.spi;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as people write them in settings. */
final class Lengths {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)\\s*([smhd]?)");

  private Lengths() {}

  /** The length, unless it is none; there are no negative ones. */
  static Optional<Duration> of(Object value) {
    if (value instanceof Duration duration) {
      return Optional.of(duration).filter(length -> !length.isNegative());
    }
    Matcher written = WRITTEN.matcher(value.toString().strip().toLowerCase(Locale.ROOT));
    return written.matches()
        ? Optional.of(seconds(new BigDecimal(written.group(1)), written.group(2)))
        : Optional.empty();
  }

  private static Duration seconds(BigDecimal number, String unit) {
    long each =
        switch (unit) {
          case "m" -> 60;
          case "h" -> 3_600;
          case "d" -> 86_400;
          default -> 1;
        };
    BigDecimal nanos = number.multiply(BigDecimal.valueOf(each)).movePointRight(9);
    return Duration.ofNanos(nanos.longValue());
  }
}

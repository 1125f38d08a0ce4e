package dev.snowglobe.internal.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load does with a file that has rows which the table does not take: ON_ERROR.
 *
 * @param kind what in general
 * @param threshold from how many such rows, or beyond how many per cent, a file is skipped
 */
public record OnError(Kind kind, int threshold) {

  private static final Pattern SKIP = Pattern.compile("SKIP_FILE(?:_(\\d{1,9})(%?))?");

  /** In general. */
  public enum Kind {
    /** The statement fails. */
    ABORT,
    /** The other rows are loaded. */
    CONTINUE,
    /** The file is skipped when so many rows are wrong. */
    SKIP,
    /** The file is skipped when more than so many per cent of its rows are wrong. */
    SKIP_PERCENT
  }

  /** The value of the option as it was written. */
  public static OnError of(String written) {
    String word = written.toUpperCase(Locale.ROOT);
    Matcher skip = SKIP.matcher(word);
    if (skip.matches()) {
      int threshold = skip.group(1) == null ? 1 : Integer.parseInt(skip.group(1));
      return new OnError("%".equals(skip.group(2)) ? Kind.SKIP_PERCENT : Kind.SKIP, threshold);
    }
    return switch (word) {
      case "ABORT_STATEMENT" -> new OnError(Kind.ABORT, 1);
      case "CONTINUE" -> new OnError(Kind.CONTINUE, 0);
      default -> throw SnowflakeError.invalidValue(written, "ON_ERROR");
    };
  }

  /** Whether a file with so many wrong rows is left out. */
  boolean skips(long wrong, long rows) {
    return switch (kind) {
      case ABORT, CONTINUE -> false;
      case SKIP -> wrong > 0 && wrong >= threshold;
      case SKIP_PERCENT -> wrong * 100 > threshold * rows;
    };
  }

  /** The number of wrong rows at which loading a file of so many rows ends. */
  long limit(long rows) {
    return switch (kind) {
      case ABORT -> 1;
      case CONTINUE -> rows;
      case SKIP -> threshold;
      case SKIP_PERCENT -> Math.max(1, threshold * rows / 100);
    };
  }
}

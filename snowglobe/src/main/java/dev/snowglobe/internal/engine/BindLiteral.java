package dev.snowglobe.internal.engine;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bound values as literals of Snowflake's SQL. They are put into the text, so that DuckDB knows
 * every type when it plans a statement.
 */
final class BindLiteral {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})*");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn");
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn xxx");

  private BindLiteral() {}

  /**
   * A value in the wire's spelling as a literal.
   *
   * @param zone the session's, in which a TIMESTAMP_LTZ is written
   */
  static String of(String type, @Nullable String value, String zone) {
    if (value == null) {
      return "NULL";
    }
    String spelled = spelled(type, value, zone);
    return switch (type) {
      case "FIXED" -> spelled.startsWith("-") ? "(" + spelled + ")" : spelled;
      case "BOOLEAN" -> spelled;
      default -> typed(type, text(spelled));
    };
  }

  /** A value in the spelling that a cast of a text reads. */
  static String spelled(String type, String value, String zone) {
    return switch (type) {
      case "FIXED" -> number(value);
      case "BOOLEAN" -> Boolean.parseBoolean(value) || value.equals("1") ? "TRUE" : "FALSE";
      case "DATE" -> date(value);
      case "TIME" -> time(value);
      case "TIMESTAMP_NTZ" -> instant(value, ZoneOffset.UTC);
      case "TIMESTAMP", "TIMESTAMP_LTZ" -> instant(value, ZoneId.of(zone));
      case "TIMESTAMP_TZ" -> withOffset(value);
      case "BINARY" -> hex(value);
      default -> value;
    };
  }

  /** An expression for a text that is {@linkplain #spelled so}, as a value of the bind's type. */
  static String typed(String type, String text) {
    return switch (type) {
      case "REAL" -> text + "::FLOAT";
      case "BOOLEAN", "DATE", "TIME", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ", "TIMESTAMP_TZ" ->
          text + "::" + type;
      case "TIMESTAMP" -> text + "::TIMESTAMP_LTZ";
      case "BINARY" -> "TO_BINARY(" + text + ", 'HEX')";
      default -> text;
    };
  }

  /** Whether a number is written without an exponent. */
  static boolean exact(String number) {
    return number(number).indexOf('e') < 0 && number.indexOf('E') < 0;
  }

  /** A text as Snowflake reads it: quote and backslash are special. */
  static String text(String value) {
    return '\'' + value.replace("\\", "\\\\").replace("'", "''") + '\'';
  }

  private static String number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new SnowflakeError(100038, "22018", "Numeric value '" + value + "' is not recognized");
    }
    return value;
  }

  private static String hex(String value) {
    if (!HEX.matcher(value).matches()) {
      throw new SnowflakeError(
          100115, "22000", "The bound value '" + value + "' is not a legal hex-encoded string");
    }
    return value;
  }

  /** Milliseconds since 1970, or a date as it is written. */
  private static String date(String value) {
    return NUMBER.matcher(value).matches()
        ? LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(value), 86_400_000L)).toString()
        : value;
  }

  /** Nanoseconds since midnight, or a time as it is written. */
  private static String time(String value) {
    return NUMBER.matcher(value).matches()
        ? LocalTime.ofNanoOfDay(Long.parseLong(value)).toString()
        : value;
  }

  /** Nanoseconds since 1970, or a timestamp as it is written. */
  private static String instant(String value, ZoneId zone) {
    return NUMBER.matcher(value).matches()
        ? DATE_TIME.format(LocalDateTime.ofInstant(epoch(value), zone))
        : value;
  }

  /** Nanoseconds since 1970 and, after a blank, the offset in minutes plus 1440. */
  private static String withOffset(String value) {
    String[] parts = value.split(" ", -1);
    if (parts.length != 2 || !NUMBER.matcher(parts[0]).matches()) {
      return value;
    }
    Duration offset = Duration.ofMinutes(Long.parseLong(parts[1]) - 1440);
    ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) offset.toSeconds());
    return WITH_OFFSET.format(OffsetDateTime.ofInstant(epoch(parts[0]), zone));
  }

  private static Instant epoch(String nanos) {
    BigInteger[] parts =
        new BigInteger(nanos).divideAndRemainder(BigInteger.valueOf(1_000_000_000));
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}

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
    return switch (type) {
      case "FIXED" -> number(value);
      case "REAL" -> text(value) + "::FLOAT";
      case "BOOLEAN" -> Boolean.parseBoolean(value) || value.equals("1") ? "TRUE" : "FALSE";
      case "DATE" -> text(date(value)) + "::DATE";
      case "TIME" -> text(time(value)) + "::TIME";
      case "TIMESTAMP_NTZ" -> text(instant(value, ZoneOffset.UTC)) + "::TIMESTAMP_NTZ";
      case "TIMESTAMP", "TIMESTAMP_LTZ" ->
          text(instant(value, ZoneId.of(zone))) + "::TIMESTAMP_LTZ";
      case "TIMESTAMP_TZ" -> text(withOffset(value)) + "::TIMESTAMP_TZ";
      case "BINARY" -> binary(value);
      default -> text(value);
    };
  }

  /** A text as Snowflake reads it: quote and backslash are special. */
  static String text(String value) {
    return '\'' + value.replace("\\", "\\\\").replace("'", "''") + '\'';
  }

  private static String number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new SnowflakeError(100038, "22018", "Numeric value '" + value + "' is not recognized");
    }
    return value.startsWith("-") ? "(" + value + ")" : value;
  }

  private static String binary(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new SnowflakeError(
          100115, "22000", "The bound value '" + hex + "' is not a legal hex-encoded string");
    }
    return "TO_BINARY('" + hex + "', 'HEX')";
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

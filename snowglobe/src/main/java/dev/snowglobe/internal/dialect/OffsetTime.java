package dev.snowglobe.internal.dialect;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A TIMESTAMP_TZ, which DuckDB keeps as an INTERVAL: it compares intervals by their length in all,
 * and that is the instant, while the offset is hidden in how the length is made up. The macros of
 * {@code offset.sql} do the same in SQL.
 *
 * @param micros microseconds since 1970
 * @param minutes how far its wall clock is ahead of UTC
 */
public record OffsetTime(long micros, int minutes) {

  /** The type that stands for TIMESTAMP_TZ in DuckDB. */
  public static final String TYPE = "INTERVAL";

  private static final TimeFormat MILLIS = TimeFormat.of("YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM");
  private static final TimeFormat MICROS = TimeFormat.of("YYYY-MM-DD HH24:MI:SS.FF6 TZHTZM");

  private static final long MICROS_OF_DAY = 86_400_000_000L;

  /** A hundred years of 360 days, and half a step of the days that say the offset. */
  private static final long DAYS_OF_EACH = 36_000 + 500;

  private static final int DAYS_OF_MINUTE = 1000;

  /** How DuckDB writes such an interval as a text. */
  private static final Pattern TEXT =
      Pattern.compile(
          "100 years (-?\\d{1,7}) days(?: (-?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

  private static final BigInteger PACKED_STEP = BigInteger.valueOf(4096);
  private static final int PACKED_UTC = 1440;

  /** The value whose parts are these. */
  static OffsetTime of(OffsetDateTime time) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
    return new OffsetTime(micros, Math.floorDiv(time.getOffset().getTotalSeconds(), 60));
  }

  /** The value that the macro {@code SNOWGLOBE_TZ_PACKED} made one number of. */
  public static OffsetTime unpacked(BigInteger packed) {
    BigInteger minutes = packed.mod(PACKED_STEP);
    return new OffsetTime(
        packed.subtract(minutes).divide(PACKED_STEP).longValueExact(),
        minutes.intValue() - PACKED_UTC);
  }

  /** As DuckDB reads it in a cast to INTERVAL. */
  public String interval() {
    long days = minutes * (long) DAYS_OF_MINUTE;
    long rest = micros - (days + DAYS_OF_EACH) * MICROS_OF_DAY;
    return "100 years %d days %d microseconds".formatted(days + 500, rest);
  }

  /** Whether a text is one that DuckDB made of such a value by itself. */
  public static boolean leaked(String text) {
    return text.contains("100 years ") && TEXT.matcher(text).find();
  }

  /** A JSON text in which such values are written as Snowflake writes them. */
  public static String legible(String json) {
    return json.contains("100 years ")
        ? TEXT.matcher(json).replaceAll(found -> of(found).text())
        : json;
  }

  private static OffsetTime of(MatchResult text) {
    long days = Long.parseLong(text.group(1));
    long rest = text.group(3) == null ? 0 : rest(text);
    return new OffsetTime(
        rest + (days + DAYS_OF_EACH - 500) * MICROS_OF_DAY, (int) ((days - 500) / DAYS_OF_MINUTE));
  }

  private static long rest(MatchResult text) {
    long seconds =
        Long.parseLong(text.group(3)) * 3600
            + Long.parseLong(text.group(4)) * 60
            + Long.parseLong(text.group(5));
    String fraction = text.group(6) == null ? "" : text.group(6);
    long micros = seconds * 1_000_000 + Long.parseLong((fraction + "000000").substring(0, 6));
    return text.group(2).isEmpty() ? micros : -micros;
  }

  /** As Snowflake writes it in JSON, but without losing what is finer than its format. */
  private String text() {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
    Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    TimeFormat format = micros % 1000 == 0 ? MILLIS : MICROS;
    return format.format(LocalDateTime.ofInstant(instant, offset), offset);
  }
}

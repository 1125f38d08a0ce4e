package dev.freshet.snowflake;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * From the one calendar to the other. {@code java.sql.Timestamp} counts days before 15 October 1582
 * by the Julian calendar, and the driver shifts its values so that their fields read right there;
 * java.time is Gregorian throughout, as Snowflake is.
 */
final class HybridCalendar {
  private static final long CUTOVER = -12_219_292_800_000L;

  private HybridCalendar() {}

  /**
   * The seconds since 1970-01-01T00:00 UTC at which java.time has the fields that the timestamp
   * has.
   */
  static long epochSecond(Timestamp timestamp) {
    long millis = timestamp.getTime();
    if (millis >= CUTOVER) {
      return Math.floorDiv(millis, 1_000L);
    }
    Calendar calendar = calendar();
    calendar.setTimeInMillis(millis);
    boolean isBeforeChrist = calendar.get(Calendar.ERA) == GregorianCalendar.BC;
    int year = calendar.get(Calendar.YEAR);
    LocalDate month =
        LocalDate.of(isBeforeChrist ? 1 - year : year, calendar.get(Calendar.MONTH) + 1, 1);
    return month.toEpochDay() * 86_400
        // By adding, since the 29th of February may be one that only the Julian calendar has.
        + (calendar.get(Calendar.DAY_OF_MONTH) - 1) * 86_400L
        + Math.floorMod(Math.floorDiv(millis, 1_000L), 86_400L);
  }

  private static Calendar calendar() {
    return new GregorianCalendar(TimeZone.getTimeZone("UTC"));
  }
}

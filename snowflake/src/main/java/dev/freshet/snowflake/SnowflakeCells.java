package dev.freshet.snowflake;

import dev.freshet.connection.spi.JdbcColumn;
import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.snowflake.client.jdbc.SnowflakeTimestampWithTimezone;

/** How cells come out of Snowflake's driver unharmed. */
final class SnowflakeCells {
  static final JdbcColumn WHOLE = new JdbcColumn(ColumnType.INTEGER, SnowflakeCells::whole);
  static final JdbcColumn DATE = new JdbcColumn(ColumnType.DATE, SnowflakeCells::date);
  static final JdbcColumn TIME = new JdbcColumn(ColumnType.TIME, SnowflakeCells::time);
  static final JdbcColumn TIMESTAMP_LTZ =
      new JdbcColumn(ColumnType.TIMESTAMP_TZ, SnowflakeCells::local);
  static final JdbcColumn TIMESTAMP_TZ =
      new JdbcColumn(ColumnType.TIMESTAMP_TZ, SnowflakeCells::offset);

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})$");

  private SnowflakeCells() {}

  private static void whole(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    long value;
    try {
      value = rows.getLong(column);
    } catch (SQLException e) {
      wide(rows, column, into, e);
      return;
    }
    if (value == 0 && rows.wasNull()) {
      into.addNull();
    } else {
      into.addLong(value);
    }
  }

  /**
   * NUMBER(38, 0) is what Snowflake gives for nearly every whole number; few of them need more than
   * 64 bits.
   */
  private static void wide(ResultSet rows, int column, ColumnBuilder into, SQLException narrow)
      throws SQLException {
    BigDecimal value = rows.getBigDecimal(column);
    if (value == null) {
      throw narrow;
    }
    into.addDecimal(value);
  }

  /** As a number, which is the day counted from 1970 and what the driver has: a date costs it. */
  private static void date(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    long day = rows.getLong(column);
    if (day == 0 && rows.wasNull()) {
      into.addNull();
    } else {
      into.addDate(day);
    }
  }

  /**
   * As a timestamp of the first day: the driver's time getter shifts by the zone of the JVM and
   * drops what is below a millisecond, and its text has whatever format the session sets.
   */
  private static void time(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Timestamp value = rows.getTimestamp(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addTime(Math.floorDiv(value.getTime(), 1_000L) * 1_000_000_000L + value.getNanos());
    }
  }

  /**
   * A timestamp without a zone, for one result. Read as if it were in UTC: the zone of the JVM has
   * hours that do not exist, in which the plain getter gives another time. A calendar is not for
   * several threads, so each result has its own.
   */
  static JdbcColumn timestampNtz() {
    Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    return new JdbcColumn(
        ColumnType.TIMESTAMP,
        (rows, column, into) -> {
          Timestamp value = rows.getTimestamp(column, utc);
          if (value == null) {
            into.addNull();
          } else {
            into.addTimestamp(HybridCalendar.epochSecond(value), value.getNanos());
          }
        });
  }

  /** With a local zone: the instant, and the offset of the session's zone at that time. */
  private static void local(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Timestamp value = rows.getTimestamp(column);
    if (value == null) {
      into.addNull();
      return;
    }
    TimeZone zone =
        value instanceof SnowflakeTimestampWithTimezone zoned
            ? zoned.getTimezone()
            : TimeZone.getDefault();
    add(value, zone.getOffset(value.getTime()) / 1_000, into);
  }

  /** With an offset: the driver gives it in the text only. */
  private static void offset(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Timestamp value = rows.getTimestamp(column);
    if (value == null) {
      into.addNull();
    } else {
      add(value, offsetSeconds(rows.getString(column)), into);
    }
  }

  private static void add(Timestamp value, int offsetSeconds, ColumnBuilder into) {
    into.addTimestampTz(HybridCalendar.epochSecond(value), value.getNanos(), offsetSeconds);
  }

  /** That at the end of {@code 2024-03-31 02:30:00.123 +0545}; none is UTC. */
  static int offsetSeconds(String text) {
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.find()) {
      return 0;
    }
    int minutes = 60 * Integer.parseInt(matcher.group(2)) + Integer.parseInt(matcher.group(3));
    return (matcher.group(1).equals("-") ? -60 : 60) * minutes;
  }
}

package dev.freshet.snowflake;

import dev.freshet.connection.spi.JdbcColumn;
import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How cells come out of Snowflake's driver unharmed. */
final class SnowflakeCells {
  static final JdbcColumn WHOLE = new JdbcColumn(ColumnType.INTEGER, SnowflakeCells::whole);
  static final JdbcColumn DATE = new JdbcColumn(ColumnType.DATE, SnowflakeCells::date);
  static final JdbcColumn TIME = new JdbcColumn(ColumnType.TIME, SnowflakeCells::time);
  static final JdbcColumn TIMESTAMP_NTZ =
      new JdbcColumn(ColumnType.TIMESTAMP, SnowflakeCells::local);
  static final JdbcColumn TIMESTAMP_LTZ =
      new JdbcColumn(ColumnType.TIMESTAMP_TZ, SnowflakeCells::instant);
  static final JdbcColumn TIMESTAMP_TZ =
      new JdbcColumn(ColumnType.TIMESTAMP_TZ, SnowflakeCells::offset);

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

  /** NUMBER(38, 0) is what Snowflake gives for nearly every whole number; few of them need more than 64 bits. */
  private static void wide(ResultSet rows, int column, ColumnBuilder into, SQLException narrow)
      throws SQLException {
    BigDecimal value = rows.getBigDecimal(column);
    if (value == null) {
      throw narrow;
    }
    into.addDecimal(value);
  }

  private static void date(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Date value = rows.getDate(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addDate(value.toLocalDate().toEpochDay());
    }
  }

  /** As text: the driver's time getter shifts by the zone of the JVM. */
  private static void time(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    String value = rows.getString(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addTime(LocalTime.parse(value).toNanoOfDay());
    }
  }

  private static void local(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Timestamp value = rows.getTimestamp(column);
    if (value == null) {
      into.addNull();
    } else {
      var local = value.toLocalDateTime();
      into.addTimestamp(local.toEpochSecond(ZoneOffset.UTC), local.getNano());
    }
  }

  private static void instant(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    Timestamp value = rows.getTimestamp(column);
    if (value == null) {
      into.addNull();
    } else {
      var instant = value.toInstant();
      int offset = ZoneId.systemDefault().getRules().getOffset(instant).getTotalSeconds();
      into.addTimestampTz(instant.getEpochSecond(), instant.getNano(), offset);
    }
  }

  private static void offset(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    instant(rows, column, into);
  }
}

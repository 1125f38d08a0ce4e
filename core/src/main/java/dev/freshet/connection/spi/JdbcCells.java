package dev.freshet.connection.spi;

import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The ways of reading a cell that drivers have in common. */
public final class JdbcCells {
  /** Whole numbers of at most 64 bits. */
  public static final JdbcColumn INTEGER = new JdbcColumn(ColumnType.INTEGER, JdbcCells::whole);

  /**
   * Whole numbers of any number of digits; the column becomes DECIMAL when one does not fit 64
   * bits.
   */
  public static final JdbcColumn WIDE_INTEGER =
      new JdbcColumn(ColumnType.INTEGER, JdbcCells::decimal);

  /** Decimal numbers. */
  public static final JdbcColumn DECIMAL = new JdbcColumn(ColumnType.DECIMAL, JdbcCells::decimal);

  /** Floating point numbers. */
  public static final JdbcColumn REAL = new JdbcColumn(ColumnType.REAL, JdbcCells::real);

  /** Booleans. */
  public static final JdbcColumn BOOLEAN = new JdbcColumn(ColumnType.BOOLEAN, JdbcCells::bool);

  /** Text, and whatever else is only known as text. */
  public static final JdbcColumn TEXT = new JdbcColumn(ColumnType.TEXT, JdbcCells::text);

  /** JSON. */
  public static final JdbcColumn JSON = new JdbcColumn(ColumnType.JSON, JdbcCells::text);

  /** Bytes. */
  public static final JdbcColumn BINARY = new JdbcColumn(ColumnType.BINARY, JdbcCells::bytes);

  private JdbcCells() {}

  private static void whole(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    long value = rows.getLong(column);
    if (value == 0 && rows.wasNull()) {
      into.addNull();
    } else {
      into.addLong(value);
    }
  }

  private static void decimal(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    BigDecimal value = rows.getBigDecimal(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addDecimal(value);
    }
  }

  private static void real(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    double value = rows.getDouble(column);
    if (value == 0 && rows.wasNull()) {
      into.addNull();
    } else {
      into.addDouble(value);
    }
  }

  private static void bool(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    boolean value = rows.getBoolean(column);
    if (!value && rows.wasNull()) {
      into.addNull();
    } else {
      into.addBoolean(value);
    }
  }

  private static void text(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    String value = rows.getString(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addText(value);
    }
  }

  private static void bytes(ResultSet rows, int column, ColumnBuilder into) throws SQLException {
    byte[] value = rows.getBytes(column);
    if (value == null) {
      into.addNull();
    } else {
      into.addBytes(value);
    }
  }
}

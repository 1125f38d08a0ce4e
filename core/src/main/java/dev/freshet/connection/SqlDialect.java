package dev.freshet.connection;

import dev.freshet.connection.spi.JdbcCells;
import dev.freshet.connection.spi.JdbcColumn;
import dev.freshet.connection.spi.JdbcDialect;
import dev.freshet.data.ColumnType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The standard, and the columns that drivers tell by the name of their type only. */
enum SqlDialect implements JdbcDialect {
  INSTANCE;

  private static final JdbcColumn TIMESTAMP_TZ =
      new JdbcColumn(
          ColumnType.TIMESTAMP_TZ,
          (rows, column, into) -> into.add(rows.getObject(column, OffsetDateTime.class)));

  @Override
  public JdbcColumn column(ResultSetMetaData meta, int index) throws SQLException {
    return switch (meta.getColumnTypeName(index).toUpperCase(Locale.ROOT)) {
      case "JSON", "JSONB" -> JdbcCells.JSON;
      case "TIMESTAMPTZ" -> TIMESTAMP_TZ;
      // No type of java.time has a time of day with a zone and survives all drivers.
      case "TIMETZ" -> JdbcCells.TEXT;
      // MariaDB's driver calls it a date.
      case "YEAR" -> JdbcCells.INTEGER;
      // One bit is a boolean, more are not.
      case "BIT" ->
          meta.getPrecision(index) != 1 ? JdbcCells.TEXT : JdbcDialect.super.column(meta, index);
      case "HUGEINT", "UHUGEINT", "UBIGINT", "BIGINT UNSIGNED" -> JdbcCells.WIDE_INTEGER;
      default -> JdbcDialect.super.column(meta, index);
    };
  }
}

package dev.freshet.connection.spi;

import dev.freshet.data.ColumnType;
import java.sql.ResultSetMetaData;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The columns of a driver that keeps to the standard. */
final class StandardColumns {
  private StandardColumns() {}

  static JdbcColumn of(ResultSetMetaData meta, int index) throws SQLException {
    return switch (meta.getColumnType(index)) {
      case Types.BOOLEAN, Types.BIT -> JdbcCells.BOOLEAN;
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> JdbcCells.INTEGER;
      case Types.NUMERIC, Types.DECIMAL ->
          meta.getScale(index) == 0 ? JdbcCells.WIDE_INTEGER : JdbcCells.DECIMAL;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> JdbcCells.REAL;
      case Types.DATE -> boxed(ColumnType.DATE, LocalDate.class);
      case Types.TIME -> boxed(ColumnType.TIME, LocalTime.class);
      case Types.TIMESTAMP -> boxed(ColumnType.TIMESTAMP, LocalDateTime.class);
      case Types.TIMESTAMP_WITH_TIMEZONE -> boxed(ColumnType.TIMESTAMP_TZ, OffsetDateTime.class);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> JdbcCells.BINARY;
      default -> JdbcCells.TEXT;
    };
  }

  private static JdbcColumn boxed(ColumnType type, Class<?> java) {
    return new JdbcColumn(
        type,
        (rows, column, into) -> {
          Object value = rows.getObject(column, java);
          try {
            into.add(value);
          } catch (ArithmeticException e) {
            throw new SQLDataException(
                "Column \"%s\" holds %s, which is beyond what a frame holds (infinity, perhaps); cast it to text in the statement"
                    .formatted(rows.getMetaData().getColumnLabel(column), value),
                "22008",
                e);
          }
        });
  }
}

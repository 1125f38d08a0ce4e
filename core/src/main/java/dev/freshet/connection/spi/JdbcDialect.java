package dev.freshet.connection.spi;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What differs from one JDBC driver to the next: how its columns are read and its parameters bound.
 * Immutable.
 */
public interface JdbcDialect {
  /** A driver that keeps to JDBC 4.2: java.time for dates and times. */
  JdbcDialect STANDARD = new JdbcDialect() {};

  /**
   * How that column is read.
   *
   * @param index counted from 1
   */
  default JdbcColumn column(ResultSetMetaData meta, int index) throws SQLException {
    return StandardColumns.of(meta, index);
  }

  /**
   * Binds a value, which is of a type that {@link Query} admits.
   *
   * @param index counted from 1
   */
  default void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    statement.setObject(index, value instanceof Bytes bytes ? bytes.toArray() : value);
  }

  /** How statements are written. */
  default SqlSyntax syntax() {
    return SqlSyntax.STANDARD;
  }
}

package dev.freshet.connection.spi;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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

  /** Marks a statement that is about to be sent, where the driver can do that for nothing. */
  default void mark(Statement statement, QueryTag tag) throws SQLException {}

  /** The other side's name for a statement that was sent, if it has one. */
  default Optional<String> id(Statement statement) throws SQLException {
    return Optional.empty();
  }

  /** How statements are written. */
  default SqlSyntax syntax() {
    return SqlSyntax.STANDARD;
  }
}

package dev.freshet.connection;

/**
 * Work with a JDBC connection of which nothing comes.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface JdbcUse<X extends Exception> {
  /** Does the work. */
  void accept(java.sql.Connection connection) throws X;
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import org.jspecify.annotations.Nullable;

/** A statement that the other side refused, or that failed on the way; it carries the statement. */
public final class QueryFailedException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  private final String sql;

  QueryFailedException(
      String connection, String sql, int attempts, Failure failure, @Nullable Throwable cause) {
    super(
        "Connection \"%s\" failed%s: %s%s%nin: %s"
            .formatted(connection, tries(attempts), failure.message().strip(), codes(failure), sql),
        connection,
        attempts,
        failure,
        cause);
    this.sql = sql;
  }

  /** The statement, without the values bound to it. */
  public String sql() {
    return sql;
  }

  @Override
  QueryFailedException again() {
    return new QueryFailedException(connection(), sql, attempts(), failure(), this);
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while it waited for a connection: a newer event replaced the
 * run, or it was stopped. The thread's interrupt flag is set again. What nobody else waits for is
 * cancelled on the other side.
 */
public final class QueryCancelledException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  QueryCancelledException(String connection, String what, @Nullable Throwable cause) {
    super(
        "Connection \"%s\": stopped while %s".formatted(connection, what),
        connection,
        1,
        new Failure(what, false, "", 0),
        cause);
  }

  @Override
  QueryCancelledException again() {
    return new QueryCancelledException(connection(), failure().message(), this);
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import org.jspecify.annotations.Nullable;

/** A session could not be opened: the other side does not answer, or refuses the credentials. */
public final class ConnectFailedException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  ConnectFailedException(
      String connection, int attempts, Failure failure, @Nullable Throwable cause) {
    super(
        "Connection \"%s\" could not be opened%s: %s%s"
            .formatted(connection, tries(attempts), failure.message().strip(), codes(failure)),
        connection,
        attempts,
        failure,
        cause);
  }

  @Override
  ConnectFailedException again() {
    return new ConnectFailedException(connection(), attempts(), failure(), this);
  }
}

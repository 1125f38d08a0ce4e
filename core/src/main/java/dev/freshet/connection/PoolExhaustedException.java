package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import org.jspecify.annotations.Nullable;

/** No session came free in time: the message gives the numbers and who holds them. */
public final class PoolExhaustedException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  PoolExhaustedException(String message, String connection, @Nullable Throwable cause) {
    super(message, connection, 1, new Failure(message, false, "", 0), cause);
  }

  @Override
  PoolExhaustedException again() {
    return new PoolExhaustedException(failure().message(), connection(), this);
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with a connection. The message names the connection, what was asked, what the
 * other side said and what to do; no secret is in it.
 */
public abstract sealed class ConnectionException extends RuntimeException
    permits ConfigurationException,
        ConnectFailedException,
        PoolExhaustedException,
        QueryCancelledException,
        QueryFailedException {
  private static final long serialVersionUID = 1L;

  private final String connection;
  private final int attempts;
  private final transient Failure failure;

  ConnectionException(
      String message, String connection, int attempts, Failure failure, @Nullable Throwable cause) {
    super(message, cause);
    this.connection = connection;
    this.attempts = attempts;
    this.failure = failure;
  }

  /** The name of the connection. */
  public final String connection() {
    return connection;
  }

  /** How often it was tried. */
  public final int attempts() {
    return attempts;
  }

  /** The SQLState of the other side, where it gave one. */
  public final Optional<String> sqlState() {
    return Optional.of(failure.sqlState()).filter(state -> !state.isEmpty());
  }

  /** The other side's own code, where it gave one. */
  public final OptionalInt vendorCode() {
    return failure.code() == 0 ? OptionalInt.empty() : OptionalInt.of(failure.code());
  }

  /**
   * The same failure for another caller who waited for it: its stack is the caller's own, which
   * leads to the line of the script, and this one is its cause.
   */
  abstract ConnectionException again();

  /** {@code " (code 2003, SQLState 42S02)"}, or nothing. */
  static String codes(Failure failure) {
    if (failure.code() == 0 && failure.sqlState().isEmpty()) {
      return "";
    }
    return failure.sqlState().isEmpty()
        ? " (code %d)".formatted(failure.code())
        : " (code %d, SQLState %s)".formatted(failure.code(), failure.sqlState());
  }

  static String tries(int attempts) {
    return attempts == 1 ? "" : " after %d attempts".formatted(attempts);
  }

  final Failure failure() {
    return failure;
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One question to the other side whether it answers, on an idle session or a new one. It never
 * waits for a session that is in use. One thread makes it, the talking is done on the {@link
 * PlatformBridge}; any thread may ask whether it is over.
 */
final class RoundTrip<S> {
  /** What came of it. */
  enum Result {
    /** It answered. */
    ANSWERED,
    /** It did not answer, or not in time. */
    FAILED,
    /** It let nobody in, which asking again does not mend. */
    REFUSED
  }

  private final Backend<S> backend;
  private final SessionPool<S> pool;
  private final PlatformBridge bridge;
  private final Duration limit;
  private volatile boolean over = true;

  RoundTrip(Backend<S> backend, SessionPool<S> pool, PlatformBridge bridge, Duration limit) {
    this.backend = backend;
    this.pool = pool;
    this.bridge = bridge;
    this.limit = limit;
  }

  /**
   * Whether nobody talks any more. What took too long may go on for as long as a driver waits for a
   * dead server.
   */
  boolean isOver() {
    return over;
  }

  Result make() throws InterruptedException {
    try {
      SessionPool<S>.Ticket ticket = pool.acquire(true);
      over = false;
      return bridge.call(() -> talk(ticket), ticket::cancel, limit);
    } catch (ExecutionException | TimeoutException | PoolTimeout e) {
      return Result.FAILED;
    }
  }

  private Result talk(SessionPool<S>.Ticket ticket) {
    boolean alive = false;
    try {
      S session = ticket.session();
      alive = isAlive(session);
      return alive ? Result.ANSWERED : Result.FAILED;
    } catch (Exception e) {
      return isRefusal(e) ? Result.REFUSED : Result.FAILED;
    } finally {
      ticket.end(alive);
      over = true;
    }
  }

  private boolean isAlive(S session) {
    try {
      return backend.isAlive(session, limit);
    } catch (Exception e) {
      return false;
    }
  }

  private boolean isRefusal(Exception opening) {
    return !backend.failure(opening).mendable() && !isOfTheNetwork(opening);
  }

  private static boolean isOfTheNetwork(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}

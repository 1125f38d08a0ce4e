package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one DuckDB. There are as many as statements run at once; a few idle ones are
 * kept. Safe for use by any thread.
 */
final class Lanes implements AutoCloseable {

  private static final int IDLE = 16;

  /**
   * How often a statement that was in another's way is done again, after a few milliseconds each.
   */
  private static final int ATTEMPTS = 200;

  /** Work to be done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Lane lane) throws SQLException;
  }

  /** Something that another transaction may be in the way of. */
  @FunctionalInterface
  interface Attempt<T> {
    T now() throws SQLException;
  }

  private final DuckDBConnection root;
  private final Deque<Lane> idle = new ArrayDeque<>();
  private boolean closed;

  Lanes(DuckDBConnection root) {
    this.root = root;
  }

  /**
   * Lends a connection that nobody else uses meanwhile. A statement that was in another's way is
   * done again, where Snowflake would have made it wait for a lock.
   */
  <T> T lend(LaneSettings settings, Work<T> work) throws SQLException {
    return patiently(() -> lendOnce(settings, work));
  }

  /** Does something again, for a while, as long as another transaction is in its way. */
  static <T> T patiently(Attempt<T> attempted) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempted.now();
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !DuckErrors.conflict(e)) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 5_000_000));
      }
    }
  }

  private <T> T lendOnce(LaneSettings settings, Work<T> work) throws SQLException {
    Lane lane = take(settings);
    boolean sound = false;
    try {
      T done = work.on(lane);
      sound = true;
      return done;
    } finally {
      giveBack(lane, sound);
    }
  }

  /** Takes a connection out for as long as a transaction lasts. */
  Lane take(LaneSettings settings) throws SQLException {
    Lane lane = pollIdle();
    lane = lane != null ? lane : new Lane(root.duplicate());
    try {
      lane.apply(settings);
      return lane;
    } catch (SQLException e) {
      lane.close();
      throw e;
    }
  }

  /** Takes a connection back; one on which something failed is closed. */
  void giveBack(Lane lane, boolean sound) throws SQLException {
    if (!sound || !keep(lane)) {
      lane.close();
    }
  }

  private synchronized @Nullable Lane pollIdle() {
    return idle.pollFirst();
  }

  private synchronized boolean keep(Lane lane) {
    if (closed || idle.size() >= IDLE) {
      return false;
    }
    idle.addFirst(lane);
    return true;
  }

  @Override
  public void close() throws SQLException {
    Deque<Lane> all;
    synchronized (this) {
      closed = true;
      all = new ArrayDeque<>(idle);
      idle.clear();
    }
    for (Lane lane : all) {
      lane.close();
    }
    root.close();
  }
}

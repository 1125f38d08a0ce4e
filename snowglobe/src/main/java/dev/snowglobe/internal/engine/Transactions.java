package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.engine.ClientSession.OpenTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one session, one after the other. Safe for use by any thread: statements of
 * an open transaction wait for each other.
 */
final class Transactions {

  private final long session;
  private final Lanes lanes;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Transaction transaction;
  private @Nullable OpenTransaction open;
  private long begun;

  /** None yet, for the session of a number. */
  Transactions(long session, Lanes lanes) {
    this.session = session;
    this.lanes = lanes;
  }

  /** Begins one, unless one is open; returns whether it did. */
  boolean begin(LaneSettings settings) throws SQLException {
    lock.lock();
    try {
      if (transaction != null) {
        return false;
      }
      transaction = new Transaction(lanes.take(settings));
      begun++;
      open = new OpenTransaction(session * 1_000 + begun, Instant.now());
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The one that is open. */
  Optional<OpenTransaction> open() {
    lock.lock();
    try {
      return Optional.ofNullable(open);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the one that is open; does nothing when there is none.
   *
   * @param how COMMIT or ROLLBACK
   */
  void end(String how) throws SQLException {
    lock.lock();
    try {
      Transaction last = transaction;
      if (last != null) {
        Lane free = last.end(how);
        transaction = null;
        open = null;
        lanes.giveBack(free, true);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Does work in the one that is open, or on a connection that is lent for the purpose. */
  <T> T onLane(LaneSettings settings, Lanes.Work<T> work) throws SQLException {
    lock.lock();
    try {
      if (transaction != null) {
        return transaction.apply(settings, work);
      }
    } finally {
      lock.unlock();
    }
    return lanes.lend(settings, work);
  }

  /** Work of several statements. */
  @FunctionalInterface
  interface Whole<T> {
    T run() throws SQLException;
  }

  /** Does all of the work or none of it: in the one that is open, else in one of its own. */
  <T> T whole(LaneSettings settings, Whole<T> work) throws SQLException {
    lock.lock();
    try {
      Transaction outer = transaction;
      return outer == null ? alone(settings, work) : within(outer, work);
    } finally {
      lock.unlock();
    }
  }

  private static <T> T within(Transaction outer, Whole<T> work) throws SQLException {
    int mark = outer.mark();
    try {
      return work.run();
    } catch (SQLException | RuntimeException e) {
      outer.undoTo(mark, e);
      throw e;
    }
  }

  private <T> T alone(LaneSettings settings, Whole<T> work) throws SQLException {
    begin(settings);
    try {
      T done = work.run();
      end("COMMIT");
      return done;
    } catch (SQLException | RuntimeException e) {
      end("ROLLBACK");
      throw e;
    }
  }
}

package dev.snowglobe.internal.engine;

import java.sql.SQLException;

/**
 * A session's open transaction. A statement that fails costs nothing but itself, as in Snowflake:
 * the transaction is begun anew and what it had changed is changed again, before anything else of
 * the session runs. Used by one thread at a time, under the session's lock.
 *
 * <p>What came out by chance or was drawn from a sequence would come out otherwise the second time,
 * and somebody else may have changed the same rows in between. Such a transaction is lost, and says
 * so until it is rolled back.
 */
final class Transaction {

  private final Lane lane;
  private final Journal journal = new Journal();
  private boolean lost;

  /** Begins one on a connection that is its own as long as it lasts. */
  Transaction(Lane lane) throws SQLException {
    this.lane = lane;
    lane.execute("BEGIN TRANSACTION");
    lane.recordIn(journal);
  }

  /** Does work in it; a statement in another transaction's way is done again for a while. */
  <T> T apply(LaneSettings settings, Lanes.Work<T> work) throws SQLException {
    return Lanes.patiently(() -> {
      requireSound();
      int before = journal.size();
      try {
        lane.apply(settings);
        return work.on(lane);
      } catch (SQLException | RuntimeException e) {
        undoTo(before, e);
        throw e;
      }
    });
  }

  /** A point to which {@link #undoTo} leads back. */
  int mark() {
    return journal.size();
  }

  /** Undoes what was changed after a point; on failure the transaction is lost. */
  void undoTo(int mark, Exception cause) {
    try {
      if (journal.size() == mark && lane.sound()) {
        return;
      }
      journal.cutTo(mark);
      lane.execute("ROLLBACK");
      lane.execute("BEGIN TRANSACTION");
      lost = !journal.repeat(lane);
    } catch (SQLException | RuntimeException e) {
      lost = true;
      cause.addSuppressed(e);
    }
  }

  /**
   * Ends it.
   *
   * @param how COMMIT or ROLLBACK
   * @return its connection, which is free again
   */
  Lane end(String how) throws SQLException {
    if (how.equals("COMMIT")) {
      requireSound();
    }
    lane.execute(how);
    lane.recordInNothing();
    return lane;
  }

  private void requireSound() {
    if (lost) {
      throw SnowflakeError.transactionLost();
    }
  }
}

package dev.freshet.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connection in the hands of one program: what it does there, what that leaves behind, and the
 * end of it, after which neither the connection nor anything that came from it does anything for
 * its keeper. The program may use several threads; each method may be called by any.
 */
final class SqlLoan {
  private final java.sql.Connection real;
  private final java.sql.Connection lent;
  private final Set<Statement> statements = ConcurrentHashMap.newKeySet();
  private final Set<ResultSet> results = ConcurrentHashMap.newKeySet();
  private final Map<SqlSetting, Object> before = new ConcurrentSkipListMap<>();
  private final ReentrantLock asking = new ReentrantLock();
  private int running;
  private boolean unknown;
  private boolean ended;

  SqlLoan(java.sql.Connection real) {
    this.real = real;
    this.lent = Handed.over(java.sql.Connection.class, real, this);
  }

  /** What the program sees. */
  java.sql.Connection lent() {
    return lent;
  }

  /**
   * The program calls something; counted as running until {@link #leave}.
   *
   * @throws SQLException when it was given back
   */
  synchronized void enter() throws SQLException {
    if (ended) {
      throw new SQLException(
          "This connection was given back, so it does nothing here. Borrow one where it is needed, and read results before giving it back",
          "08003");
    }
    running++;
  }

  synchronized void leave() {
    running--;
  }

  synchronized boolean isEnded() {
    return ended;
  }

  /** Something was done of which it is not known what it leaves behind. */
  synchronized void noteUnknown() {
    unknown = true;
  }

  /** A setting is about to be changed. What it was is asked only then, since that can cost time. */
  void noteChange(SqlSetting setting) {
    // A lock of its own: whoever gives the connection back must not wait for the answer.
    asking.lock();
    try {
      if (!before.containsKey(setting)) {
        before.put(setting, setting.read(real));
      }
    } catch (SQLException e) {
      noteUnknown();
    } finally {
      asking.unlock();
    }
  }

  /** A statement is in use until it is closed. */
  void noteOpen(Statement statement) throws SQLException {
    forgetClosed();
    statements.add(statement);
  }

  /** A result that belongs to no statement of the program's is in use until it is closed. */
  void noteOpen(ResultSet result) {
    results.add(result);
  }

  /** Cancels what the program runs, since JDBC cancels statements and not connections. */
  void cancel() throws SQLException {
    for (Statement statement : statements) {
      if (!statement.isClosed()) {
        statement.cancel();
      }
    }
  }

  /** From here on it does nothing for whoever kept it. */
  synchronized void end() {
    ended = true;
  }

  /** Whether all that was left behind is known, and nothing goes on. */
  synchronized boolean isKnown() {
    return !unknown && running == 0;
  }

  /** Whether it surely left nothing behind; asks nobody. */
  synchronized boolean leftNothing() throws SQLException {
    forgetClosed();
    return isKnown() && before.isEmpty() && statements.isEmpty() && results.isEmpty();
  }

  /**
   * Undoes what was left behind, after an open transaction was rolled back.
   *
   * @return whether all is as it was
   */
  boolean undo() throws SQLException {
    if (!isKnown()) {
      return false;
    }
    for (ResultSet result : results) {
      result.close();
    }
    for (Statement statement : statements) {
      statement.close();
    }
    for (Map.Entry<SqlSetting, Object> setting : before.entrySet()) {
      if (!setting.getKey().put(real, setting.getValue())) {
        return false;
      }
    }
    return true;
  }

  private void forgetClosed() throws SQLException {
    for (Iterator<Statement> known = statements.iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
    for (Iterator<ResultSet> known = results.iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }
}

package dev.freshet.snowflake;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stands between one borrower of a session and the server: it sees the text of each statement, of
 * his program and of the Snowpark client alike, and lets none through once the session was given
 * back. So it is known without a round trip what he left behind, and what he kept does nothing for
 * him. He may use several threads; each method may be called by any.
 */
final class Watch {
  private final Set<Statement> results = new HashSet<>();
  private final Set<String> parameters = new TreeSet<>();
  private int running;
  private boolean place;
  private boolean transaction;
  private boolean unknown;
  private volatile boolean over;

  /**
   * Something is sent; counted as running until {@link #end}.
   *
   * @throws GivenBackException when the session was given back
   */
  synchronized void begin(Effect effect) throws GivenBackException {
    admit();
    running++;
    note(effect);
  }

  /**
   * Something is read that is here already.
   *
   * @throws GivenBackException when the session was given back
   */
  void admit() throws GivenBackException {
    if (over) {
      throw new GivenBackException();
    }
  }

  /** What was sent has come to an end. */
  synchronized void end() {
    running--;
  }

  /** Something is left behind. */
  synchronized void note(Effect effect) {
    switch (effect) {
      case Effect.Nothing() -> {}
      case Effect.Place() -> place = true;
      case Effect.Transaction() -> transaction = true;
      case Effect.Parameters(Set<String> names) -> parameters.addAll(names);
      case Effect.Unknown() -> unknown = true;
    }
  }

  /** A statement has a result, which can be read until it is closed. */
  synchronized void hasResult(Statement statement) throws SQLException {
    forgetClosed();
    results.add(statement);
  }

  /** From here on nothing is sent for the borrower. */
  synchronized void shut() {
    over = true;
  }

  /** Whether nothing is left behind. */
  synchronized boolean isEmpty() throws SQLException {
    forgetClosed();
    return isKnown() && results.isEmpty() && !place && !transaction && parameters.isEmpty();
  }

  /** Whether all that was left behind is known, and nothing goes on. */
  synchronized boolean isKnown() {
    return !unknown && running == 0;
  }

  /** Whether a transaction may be open. */
  synchronized boolean hasTransaction() {
    return transaction;
  }

  /** The parameters that have other values. */
  synchronized Set<String> parameters() {
    return Set.copyOf(parameters);
  }

  /** Closes the results that were left open; the server knows nothing of them. */
  synchronized void closeResults() throws SQLException {
    for (Statement statement : results) {
      statement.close();
    }
    results.clear();
  }

  private void forgetClosed() throws SQLException {
    for (var known = results.iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }
}

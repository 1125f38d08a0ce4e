package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.ConnectionProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a contract must know about a connection, and the connection made anew for each test. The
 * first methods are for the author of a connection to fill in; those with a body are for what not
 * every connection can do, and a test that needs one that is not overridden is skipped, saying so.
 */
abstract class ConnectionOnTrial {
  @TempDir Path folder;
  private Trial trial;

  /** The kind of connection; called for each test. */
  protected abstract ConnectionProvider<? extends Connection, ?> provider();

  /** A statement that gives at least one row, and the same rows each time. */
  protected abstract String rows();

  /** A statement that the other side refuses. */
  protected abstract String failing();

  /** What stands in the connection's section of the secrets; nothing unless overridden. */
  protected Map<String, Object> settings() {
    return Map.of();
  }

  /** A statement with one {@code ?} that gives the text bound to it back as its first value. */
  protected String echo() {
    return Assumptions.abort(unchecked("that parameters are bound", "echo()"));
  }

  /** A statement that would change something. */
  protected String writing() {
    return Assumptions.abort(unchecked("that query only reads", "writing()"));
  }

  /** A statement that runs for minutes unless it is cancelled. */
  protected String slow() {
    return Assumptions.abort(unchecked("that a statement is stopped where it runs", "slow()"));
  }

  /**
   * Makes the other side drop every session that is open, as a server does that goes down and comes
   * back.
   */
  protected void loseSessions() throws Exception {
    Assumptions.abort(unchecked("that a query survives a lost connection", "loseSessions()"));
  }

  /** Settings with which the other side refuses to open a session, such as a wrong password. */
  protected Map<String, Object> refusedSettings() {
    return Assumptions.abort(
        unchecked("that a refused login is said at once", "refusedSettings()"));
  }

  /**
   * Borrows a session, changes its state so that {@link #rows} would fail or give something else on
   * it, such as its schema, a temporary table or an open transaction, and gives it back like that.
   */
  protected void leaveTraces(Connection connection) throws Exception {
    Assumptions.abort(
        unchecked("that nothing a borrower leaves reaches the next", "leaveTraces(connection)"));
  }

  @BeforeEach
  final void beginTrial() throws IOException {
    trial = new Trial(folder, provider(), settings());
  }

  @AfterEach
  final void endTrial() {
    trial.close();
  }

  final Trial trial() {
    return trial;
  }

  private String unchecked(String promise, String method) {
    return "Not checked for %s: %s. Override %s to have it checked"
        .formatted(provider().type().getSimpleName(), promise, method);
  }
}

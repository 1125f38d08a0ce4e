package dev.freshet.snowflake;

import dev.freshet.connection.spi.JdbcReader;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;
import org.jspecify.annotations.Nullable;

/** A connection of the JDBC driver, the reader on it, and what a borrower has of it. */
final class JdbcSession implements PooledSession {
  private final SnowflakeConnectionV1 connection;
  private final Cleaning cleaning;
  private final JdbcReader reader;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable LentConnection lent;

  JdbcSession(Connection connection, LoginParameters login) throws SQLException {
    this.connection = connection.unwrap(SnowflakeConnectionV1.class);
    this.cleaning = new Cleaning(this.connection, Standing.of(this.connection), login);
    this.reader = new JdbcReader(connection, SnowflakeDialect.INSTANCE);
  }

  /** What a program sees, the same until it gives it back. */
  synchronized LentConnection connection() {
    LentConnection now = lent;
    if (now == null) {
      now = LentConnection.over(connection);
      lent = now;
    }
    return now;
  }

  /** Whether that is what the borrower has; looking at it lends nothing. */
  @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
  boolean isLent(Connection other) {
    return lent == other;
  }

  /** Whether nothing was left behind so far by whoever has it; known without a round trip. */
  boolean isUntouched() throws SQLException {
    LentConnection borrower = lent;
    return (borrower == null || borrower.watch().isEmpty()) && cleaning.isNeedless();
  }

  @Override
  public Frame read(Query query, Trace trace) throws SQLException {
    return reader.read(query, trace);
  }

  /**
   * The driver cancels a statement once: whether the server had heard of the statement by then, and
   * whether it answered, is all the same to the driver, which ignores each further call. So from
   * the second time on, and for the statements of a program, which are not known here, the server
   * is asked to stop all that the session runs.
   */
  @Override
  public void cancel() throws SQLException {
    if (asked.getAndSet(true) || !reader.cancel()) {
      cancelAll();
    }
  }

  private void cancelAll() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement
          .executeQuery("SELECT SYSTEM$CANCEL_ALL_QUERIES(" + connection.getSessionID() + ")")
          .close();
    }
  }

  @Override
  public boolean isAlive(Duration timeout) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) timeout.toSeconds());
      statement.executeQuery("SELECT 1").close();
      return true;
    }
  }

  @Override
  public boolean isAsOpened() throws SQLException {
    LentConnection borrower = lent;
    if (borrower != null) {
      borrower.watch().shut();
    }
    boolean clean = isUntouched();
    if (clean) {
      lent = null;
    }
    return clean;
  }

  @Override
  public boolean putBack() throws SQLException {
    endLoan();
    LentConnection borrower = lent;
    boolean clean = borrower == null ? cleaning.isNeedless() : cleaning.undo(borrower.watch());
    if (clean) {
      lent = null;
    }
    return clean;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      endLoan();
    }
  }

  /** Whoever has it has nothing of it from here on, nor of the results he left open. */
  void endLoan() throws SQLException {
    LentConnection borrower = lent;
    if (borrower != null) {
      borrower.watch().shut();
      borrower.watch().closeResults();
    }
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.JdbcReader;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC connection as the pool keeps it. Platform threads use it, one at a time; any may cancel.
 */
final class SqlSession {
  private final java.sql.Connection connection;
  private final JdbcReader reader;
  private volatile @Nullable SqlLoan loan;

  SqlSession(java.sql.Connection connection) {
    this.connection = connection;
    this.reader = new JdbcReader(connection, SqlDialect.INSTANCE);
  }

  /** What a program sees, the same until it gives it back. */
  synchronized java.sql.Connection lent() {
    SqlLoan now = loan;
    if (now == null) {
      now = new SqlLoan(connection);
      loan = now;
    }
    return now.lent();
  }

  Frame read(Query query) throws SQLException {
    return reader.read(query);
  }

  void cancel() throws SQLException {
    SqlLoan now = loan;
    if (!reader.cancel() && now != null) {
      now.cancel();
    }
  }

  boolean isAlive(Duration timeout) throws SQLException {
    return connection.isValid((int) timeout.toSeconds());
  }

  /** Whether whoever had it surely left nothing behind; known without a round trip. */
  boolean isAsOpened() throws SQLException {
    SqlLoan over = end();
    boolean clean =
        (over == null || over.leftNothing())
            && !connection.isClosed()
            && connection.getAutoCommit();
    if (clean) {
      forget();
    }
    return clean;
  }

  /** Undoes what was left behind, or says that it can't. */
  boolean putBack() throws SQLException {
    SqlLoan over = end();
    if (connection.isClosed() || (over != null && !over.isKnown())) {
      return false;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    boolean clean = over == null || over.undo();
    if (clean) {
      forget();
    }
    return clean;
  }

  private @Nullable SqlLoan end() {
    SqlLoan over = loan;
    if (over != null) {
      over.end();
    }
    return over;
  }

  /** Another loan may begin; the warnings of the last one are no business of it. */
  private void forget() throws SQLException {
    connection.clearWarnings();
    loan = null;
  }

  /** An open transaction is rolled back first, since some databases commit it. */
  void close() throws SQLException {
    end();
    try (connection) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    }
  }
}

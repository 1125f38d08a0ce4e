package dev.freshet.connection;

import dev.freshet.connection.spi.JdbcReader;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A JDBC connection as the pool keeps it. Platform threads use it, one at a time; any may cancel.
 */
final class SqlSession {
  private final java.sql.Connection connection;
  private final JdbcReader reader;
  private final TrackedConnection tracked;
  private final AtomicBoolean reading = new AtomicBoolean();

  SqlSession(java.sql.Connection connection) {
    this.connection = connection;
    this.reader = new JdbcReader(connection, SqlDialect.INSTANCE);
    this.tracked = new TrackedConnection(connection);
  }

  /** What programs see. */
  java.sql.Connection lent() {
    return tracked.proxy();
  }

  Frame read(Query query) throws SQLException {
    reading.set(true);
    try {
      return reader.read(query);
    } finally {
      reading.set(false);
    }
  }

  void cancel() throws SQLException {
    if (reading.get()) {
      reader.cancel();
    } else {
      tracked.cancel();
    }
  }

  boolean isAlive(Duration timeout) throws SQLException {
    return connection.isValid((int) timeout.toSeconds());
  }

  /** An open transaction is rolled back first, since some databases commit it. */
  void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    }
  }
}

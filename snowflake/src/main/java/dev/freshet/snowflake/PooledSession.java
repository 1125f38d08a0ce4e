package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.spi.JdbcReader;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Snowpark session and the reader on its JDBC connection. Platform threads use it, one at a time;
 * any may cancel.
 */
final class PooledSession {
  private final Session session;
  private final JdbcReader reader;
  private final AtomicBoolean reading = new AtomicBoolean();

  PooledSession(Session session) {
    this.session = session;
    this.reader = new JdbcReader(session.jdbcConnection(), SnowflakeDialect.INSTANCE);
  }

  Session session() {
    return session;
  }

  Frame read(Query query) throws SQLException {
    reading.set(true);
    try {
      return reader.read(query);
    } finally {
      reading.set(false);
    }
  }

  /** Stops the one statement of a query, or whatever a program runs on the session. */
  void cancel() throws SQLException {
    if (reading.get()) {
      reader.cancel();
    } else {
      session.cancelAll();
    }
  }

  boolean isAlive(Duration timeout) throws SQLException {
    try (Statement statement = session.jdbcConnection().createStatement()) {
      statement.setQueryTimeout((int) timeout.toSeconds());
      statement.executeQuery("SELECT 1").close();
      return true;
    }
  }

  void close() {
    session.close();
  }
}

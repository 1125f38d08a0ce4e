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
import net.snowflake.client.jdbc.SnowflakeConnection;

/** A connection of the JDBC driver, and the reader on it. */
final class JdbcSession implements PooledSession {
  private final Connection connection;
  private final JdbcReader reader;
  private final AtomicBoolean reading = new AtomicBoolean();

  JdbcSession(Connection connection) {
    this.connection = connection;
    this.reader = new JdbcReader(connection, SnowflakeDialect.INSTANCE);
  }

  Connection connection() {
    return connection;
  }

  @Override
  public Frame read(Query query, Trace trace) throws SQLException {
    reading.set(true);
    try {
      return reader.read(query, trace);
    } finally {
      reading.set(false);
    }
  }

  @Override
  public void cancel() throws SQLException {
    if (reading.get()) {
      reader.cancel();
    } else {
      cancelAll();
    }
  }

  /** The statements of a program are not known here, but the server knows those of the session. */
  private void cancelAll() throws SQLException {
    String id = connection.unwrap(SnowflakeConnection.class).getSessionID();
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT SYSTEM$CANCEL_ALL_QUERIES(" + id + ")").close();
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
  public void close() throws SQLException {
    connection.close();
  }
}

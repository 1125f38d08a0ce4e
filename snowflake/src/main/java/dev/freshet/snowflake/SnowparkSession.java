package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map;

/** A Snowpark session, read over the JDBC connection that it holds. */
final class SnowparkSession implements PooledSession {
  private final Session own;
  private final Map<String, String> options;
  private final JdbcSession jdbc;
  private @Nullable Session lent;

  /**
   * Keeps a session.
   *
   * @param own what the login gave; no program sees it
   * @param config what the login was made with
   */
  SnowparkSession(Session own, java.util.Map<String, String> config) throws SQLException {
    this.own = own;
    this.options = LentClient.options(config);
    this.jdbc = new JdbcSession(own.jdbcConnection(), LoginParameters.of(config));
  }

  /** What a program sees, the same until it gives it back. */
  synchronized Session session() {
    Session now = lent;
    if (now == null || !jdbc.isLent(now.jdbcConnection())) {
      now = LentClient.session(jdbc.connection(), options);
      lent = now;
    }
    return now;
  }

  @Override
  public Frame read(Query query, Trace trace) throws SQLException {
    return jdbc.read(query, trace);
  }

  @Override
  public void cancel() throws SQLException {
    jdbc.cancel();
  }

  @Override
  public boolean isAlive(Duration timeout) throws SQLException {
    return jdbc.isAlive(timeout);
  }

  @Override
  public boolean isAsOpened() throws SQLException {
    return jdbc.isAsOpened();
  }

  @Override
  public boolean putBack() throws SQLException {
    return jdbc.putBack();
  }

  @Override
  public void close() throws SQLException {
    try {
      jdbc.endLoan();
    } finally {
      own.close();
    }
  }

  /** Whether that is the connection of the session that a program has. */
  boolean isLent(Connection connection) {
    return jdbc.isLent(connection);
  }

  /** Whether whoever has it did nothing that another session would not know of. */
  boolean isUntouched() throws SQLException {
    return jdbc.isUntouched();
  }
}

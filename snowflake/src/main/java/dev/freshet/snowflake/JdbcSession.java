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

/** A connection of the JDBC driver, the watch over it, and the reader on it. */
final class JdbcSession implements PooledSession {
  private final Connection connection;
  private final Watch watch;
  private final Cleaning cleaning;
  private final JdbcReader reader;
  private final AtomicBoolean asked = new AtomicBoolean();

  JdbcSession(Connection connection, LoginParameters login) throws SQLException {
    this.connection = connection;
    this.watch = Watch.over(connection);
    this.cleaning = new Cleaning(connection, Standing.of(connection), login);
    this.reader = new JdbcReader(connection, SnowflakeDialect.INSTANCE);
  }

  /** For a program: until it is given back, the session does what anybody sends over it. */
  Connection connection() {
    watch.lend();
    return connection;
  }

  /** Whether that is the connection; looking at it lends nothing. */
  @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
  boolean isOver(Connection other) {
    return connection == other;
  }

  /** Whether nothing was left behind so far by whoever has it; known without a round trip. */
  boolean isUntouched() throws SQLException {
    return watch.works() && cleaning.isNeedless(watch.traces());
  }

  /** The watch over all that is sent. */
  Watch watch() {
    return watch;
  }

  @Override
  public Frame read(Query query, Trace trace) throws SQLException {
    return watch.own(() -> reader.read(query, trace));
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
      watch.own(this::cancelAll);
    }
  }

  private boolean cancelAll() throws SQLException {
    String id = connection.unwrap(SnowflakeConnection.class).getSessionID();
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT SYSTEM$CANCEL_ALL_QUERIES(" + id + ")").close();
      return true;
    }
  }

  @Override
  public boolean isAlive(Duration timeout) throws SQLException {
    return watch.own(() -> answers(timeout));
  }

  private boolean answers(Duration timeout) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) timeout.toSeconds());
      statement.executeQuery("SELECT 1").close();
      return true;
    }
  }

  @Override
  public boolean isAsOpened() throws SQLException {
    watch.shut();
    boolean clean = watch.works() && cleaning.isNeedless(watch.traces());
    if (clean) {
      watch.forget();
    }
    return clean;
  }

  @Override
  public boolean putBack() throws SQLException {
    watch.shut();
    boolean clean = watch.works() && watch.own(() -> cleaning.undo(watch.traces()));
    if (clean) {
      watch.forget();
    }
    return clean;
  }

  @Override
  public void close() throws SQLException {
    watch.own(() -> {
      connection.close();
      return true;
    });
  }
}

package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A Snowpark session, read over the JDBC connection that it holds. */
final class SnowparkSession implements PooledSession {
  private final Session session;
  private final JdbcSession jdbc;
  private final Dependencies dependencies;

  SnowparkSession(Session session, LoginParameters login) throws SQLException {
    this.session = session;
    this.jdbc = new JdbcSession(session.jdbcConnection(), login);
    this.dependencies = Dependencies.of(session);
  }

  /** For a program: until it is given back, the session does what anybody sends over it. */
  Session session() {
    jdbc.watch().lend();
    return session;
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
    jdbc.watch().shut();
    return !hasTag() && dependencies.areNone() && jdbc.isAsOpened();
  }

  @Override
  public boolean putBack() throws SQLException {
    if (!dependencies.areNone()) {
      return false;
    }
    if (hasTag()) {
      // The client has its own note of the tag; the session's is put back with the parameters.
      jdbc.watch()
          .own(() -> {
            session.unsetQueryTag();
            return true;
          });
    }
    return jdbc.putBack();
  }

  @Override
  public void close() throws SQLException {
    jdbc.watch()
        .own(() -> {
          session.close();
          return true;
        });
  }

  /** Whether that is its connection. */
  boolean isOver(Connection connection) {
    return jdbc.isOver(connection);
  }

  /** Whether whoever has it did nothing that another session would not know of. */
  boolean isUntouched() throws SQLException {
    return jdbc.isUntouched();
  }

  private boolean hasTag() {
    return session.getQueryTag().isPresent();
  }
}

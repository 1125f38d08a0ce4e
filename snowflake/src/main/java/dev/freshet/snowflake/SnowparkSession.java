package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A Snowpark session, read over the JDBC connection that it holds.
 *
 * @param session what programs are lent
 * @param jdbc its connection
 */
record SnowparkSession(Session session, JdbcSession jdbc) implements PooledSession {

  SnowparkSession(Session session) {
    this(session, new JdbcSession(session.jdbcConnection()));
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
  public void close() {
    session.close();
  }
}

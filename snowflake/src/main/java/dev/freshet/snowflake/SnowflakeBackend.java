package dev.freshet.snowflake;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.SqlSyntax;
import dev.freshet.connection.spi.SqlText;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * One configured Snowflake account. What differs between Snowpark and plain JDBC is how a session
 * is opened.
 *
 * @param opening opens a session
 * @param lending what programs call for a session, for messages
 * @param ownTag whether the settings say how statements are marked, so that nothing else does
 */
record SnowflakeBackend<S extends PooledSession>(
    Callable<S> opening, String lending, boolean ownTag) implements Backend<S> {

  @Override
  public void check(Query query) {
    SqlText text = SqlText.of(query.text(), SqlSyntax.SNOWFLAKE);
    text.requireReading("to change something use " + lending);
    text.bind(query);
  }

  @Override
  public S open() throws Exception {
    return opening.call();
  }

  @Override
  public void close(S session) throws Exception {
    session.close();
  }

  @Override
  public Frame read(S session, Query query) throws Exception {
    return session.read(query, Trace.NONE);
  }

  @Override
  public Frame read(S session, Query query, Trace trace) throws Exception {
    return session.read(query, ownTag ? new Unmarked(trace) : trace);
  }

  @Override
  public void cancel(S session) throws Exception {
    session.cancel();
  }

  @Override
  public boolean isAlive(S session, Duration timeout) throws Exception {
    return session.isAlive(timeout);
  }

  /**
   * A session lives in the service and outlasts connections; it ends with its token, which the
   * driver renews, or where somebody ends it. A round trip before each loan would cost more.
   */
  @Override
  public Duration trust() {
    return Duration.ofMinutes(1);
  }

  @Override
  public boolean isAsOpened(S session) {
    try {
      return session.isAsOpened();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public boolean restore(S session) throws Exception {
    return session.putBack();
  }

  @Override
  public Failure failure(Throwable thrown) {
    return SnowflakeFailure.of(thrown);
  }
}

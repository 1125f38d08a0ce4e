package dev.freshet.snowflake;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.SqlSyntax;
import dev.freshet.connection.spi.SqlText;
import dev.freshet.data.Frame;
import java.time.Duration;

/** One configured Snowflake account, seen through Snowpark. */
final class SnowparkBackend implements Backend<PooledSession> {
  private static final String INSTEAD =
      "to change something use withSession(session -> session.sql(…).collect())";

  private final SessionConfig config;

  SnowparkBackend(SessionConfig config) {
    this.config = config;
  }

  @Override
  public void check(Query query) {
    SqlText text = SqlText.of(query.text(), SqlSyntax.SNOWFLAKE);
    text.requireReading(INSTEAD);
    text.bind(query);
  }

  @Override
  public PooledSession open() throws Exception {
    return new PooledSession(SessionOpener.open(config.forSnowpark()));
  }

  @Override
  public void close(PooledSession session) {
    session.close();
  }

  @Override
  public Frame read(PooledSession session, Query query) throws Exception {
    return session.read(query);
  }

  @Override
  public void cancel(PooledSession session) throws Exception {
    session.cancel();
  }

  @Override
  public boolean isAlive(PooledSession session, Duration timeout) throws Exception {
    return session.isAlive(timeout);
  }

  /**
   * Always no. A session variable, a parameter, a temporary table or an open transaction can't be
   * seen from here without as many round trips as a new session costs, and one that is overlooked
   * would reach the next borrower.
   */
  @Override
  public boolean restore(PooledSession session) {
    return false;
  }

  @Override
  public Failure failure(Throwable thrown) {
    return SnowflakeFailure.of(thrown);
  }
}

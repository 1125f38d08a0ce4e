package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.SqlText;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** One configured database. */
final class SqlBackend implements Backend<SqlSession> {
  private static final String LENDING = "withConnection(connection -> …)";
  private static final String INSTEAD = "to change something use " + LENDING;

  private final SqlAddress address;
  private final ReentrantLock turn = new ReentrantLock();

  SqlBackend(SqlAddress address) {
    this.address = address;
  }

  @Override
  public void check(Query query) {
    SqlText text = SqlText.of(query.text(), SqlDialect.INSTANCE.syntax());
    text.requireReading(INSTEAD);
    ChangingSql.in(query.text(), text)
        .ifPresent(change -> {
          throw new IllegalArgumentException(
              "query only reads, and %s does not; %s".formatted(change, INSTEAD));
        });
    text.bind(query);
  }

  @Override
  public SqlSession open() throws SQLException {
    begin();
    try {
      return new SqlSession(address.connect());
    } finally {
      end();
    }
  }

  @Override
  public void close(SqlSession session) throws SQLException {
    begin();
    try {
      session.close();
    } finally {
      end();
    }
  }

  /**
   * DuckDB refuses to open a file while its last connection is being closed, so there one waits for
   * the other. A server that hangs must not make anybody wait.
   */
  private void begin() {
    if (address.url().startsWith("jdbc:duckdb:")) {
      turn.lock();
    }
  }

  private void end() {
    if (turn.isHeldByCurrentThread()) {
      turn.unlock();
    }
  }

  @Override
  public Frame read(SqlSession session, Query query) throws SQLException {
    return session.read(query);
  }

  @Override
  public void cancel(SqlSession session) throws SQLException {
    session.cancel();
  }

  @Override
  public boolean isAlive(SqlSession session, Duration timeout) throws SQLException {
    return session.isAlive(timeout);
  }

  @Override
  public boolean isAsOpened(SqlSession session) {
    try {
      return session.isAsOpened();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public boolean restore(SqlSession session) throws SQLException {
    return session.putBack();
  }

  @Override
  public String lending() {
    return LENDING;
  }

  @Override
  public Failure failure(Throwable thrown) {
    return SqlFailure.of(thrown);
  }
}

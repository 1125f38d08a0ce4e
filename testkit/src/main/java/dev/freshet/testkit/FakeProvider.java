package dev.freshet.testkit;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.SqlSyntax;
import dev.freshet.connection.spi.SqlText;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Leads to one {@link FakeSource}, by its name. */
record FakeProvider(FakeSource source) implements ConnectionProvider<FakeConnection, FakeSession> {
  @Override
  public Class<FakeConnection> type() {
    return FakeConnection.class;
  }

  @Override
  public String defaultName() {
    return source.name();
  }

  @Override
  public Set<String> aliases() {
    return Set.of("fake");
  }

  @Override
  public Backend<FakeSession> backend(Settings settings) {
    return new FakeBackend(source);
  }

  @Override
  public FakeConnection connect(Engine<FakeSession> engine) {
    return new FakeConnection(engine);
  }

  private record FakeBackend(FakeSource source) implements Backend<FakeSession> {
    @Override
    public FakeSession open() throws SQLException {
      return source.open();
    }

    @Override
    public void close(FakeSession session) {
      source.close(session);
    }

    /** As databases do, so that a test of an app finds a value that was forgotten. */
    @Override
    public void check(Query query) {
      SqlText.of(query.text(), SqlSyntax.STANDARD).bind(query);
    }

    @Override
    public Frame read(FakeSession session, Query query) throws SQLException {
      return source.answer(session, query);
    }

    @Override
    public void cancel(FakeSession session) {
      session.cancel();
    }

    @Override
    public boolean isAlive(FakeSession session, Duration timeout) {
      return !session.isLost();
    }

    /** There is nothing that a borrower could leave. */
    @Override
    public boolean restore(FakeSession session) {
      return !session.isLost();
    }
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * Any database with a JDBC driver. {@link #query} reads into frames, kept and shared; a {@link
 * java.sql.Connection} is lent, from a bounded pool, for everything else.
 *
 * <pre>{@code
 * var conn = st.connection("sql", SqlConnection.class);
 * Frame owners = conn.query("SELECT * FROM pet_owners WHERE age > :age", q -> q.param("age", 18));
 * conn.useConnection(jdbc -> jdbc.createStatement().execute("DELETE FROM pet_owners"));
 * }</pre>
 *
 * <p>A connection is lent to one borrower at a time, and the next borrower gets one without what
 * this one left behind: what JDBC itself can set is put back, and a connection of which that is not
 * enough, or of which not all is known, is replaced. Who keeps one after giving it back has nothing
 * of it. Any thread may use this.
 */
@ProvidedBy(SqlProvider.class)
public final class SqlConnection implements Connection {
  private final Engine<SqlSession> engine;

  SqlConnection(Engine<SqlSession> engine) {
    this.engine = engine;
  }

  @Override
  public Engine<?> engine() {
    return engine;
  }

  /**
   * Lends a connection to a piece of work and gives what comes of it. The work runs on a thread of
   * its own while the caller waits; when the run is stopped, the statements of the work are
   * cancelled. What the work throws is thrown as it is, and nothing is tried again, since work may
   * write. A transaction that it leaves open is rolled back.
   *
   * @param <T> what comes of the work
   * @param <X> what the work throws; inferred
   */
  public <T extends @Nullable Object, X extends Exception> T withConnection(
      Work<java.sql.Connection, T, X> work) throws X {
    return engine.with(session -> work.apply(session.lent()));
  }

  /** As {@link #withConnection}, for work of which nothing comes. */
  public <X extends Exception> void useConnection(JdbcUse<X> use) throws X {
    engine.with(session -> {
      use.accept(session.lent());
      return true;
    });
  }

  /**
   * The connection of this script run: the same one each time, back when the run ends. Closing it
   * does nothing.
   *
   * @throws IllegalStateException outside a run, where {@link #withConnection} is the way
   */
  public java.sql.Connection session() {
    return engine.lent().lent();
  }

  @Override
  public String toString() {
    return "SqlConnection[" + name() + "]";
  }
}

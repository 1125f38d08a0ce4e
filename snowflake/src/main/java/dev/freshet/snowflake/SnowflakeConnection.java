package dev.freshet.snowflake;

import dev.freshet.connection.JdbcUse;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Work;
import dev.freshet.data.Frame;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Snowflake through its JDBC driver. {@link #query} reads into frames, kept and shared; a {@link
 * Connection} is lent, from a bounded pool, for everything else.
 *
 * <pre>{@code
 * var conn = st.connection("snowflake", SnowflakeConnection.class);
 * Frame owners = conn.query("SELECT * FROM pet_owners WHERE age > ?", q -> q.params(18));
 * conn.writeFrame(owners, "grown_up_owners");
 * }</pre>
 *
 * <p>A connection is lent to one borrower at a time, and the next borrower gets one without what
 * this one left behind. Who keeps one after giving it back has nothing of it, nor of its statements
 * and results. Any thread may use this.
 */
@ProvidedBy(SnowflakeProvider.class)
public final class SnowflakeConnection implements dev.freshet.connection.Connection {
  private final Engine<JdbcSession> engine;

  SnowflakeConnection(Engine<JdbcSession> engine) {
    this.engine = engine;
  }

  @Override
  public Engine<?> engine() {
    return engine;
  }

  /**
   * Lends a connection to a piece of work and gives what comes of it. The work runs on a thread of
   * its own while the caller waits; when the run is stopped, what the connection is doing is
   * cancelled in the warehouse. What the work throws is thrown as it is, and nothing is tried
   * again, since work may write.
   *
   * @param <T> what comes of the work
   * @param <X> what the work throws; inferred
   */
  public <T extends @Nullable Object, X extends Exception> T withConnection(
      Work<Connection, T, X> work) throws X {
    return engine.with(session -> work.apply(session.connection()));
  }

  /** As {@link #withConnection}, for work of which nothing comes. */
  public <X extends Exception> void useConnection(JdbcUse<X> use) throws X {
    engine.with(session -> {
      use.accept(session.connection());
      return true;
    });
  }

  /**
   * The connection of this script run: the same one each time, back when the run ends. Closing it
   * does nothing.
   *
   * @throws IllegalStateException outside a run, where {@link #withConnection} is the way
   */
  public Connection session() {
    return engine.lent().connection();
  }

  /**
   * Appends the rows of a frame to a table, which exists: all of them or none. The columns are
   * found by their names, regardless of case where no name is the same to the letter; columns of
   * the table that the frame lacks get their defaults. Inside {@link #withConnection}, with
   * auto-commit off, the rows belong to the transaction there. Kept results stay as they are, see
   * {@link #clear}.
   *
   * @param table its name, with that of its schema and database where needed, as in SQL: {@code
   *     pets}, {@code other.pets}, {@code "Pets"}
   * @return how many rows
   * @throws IllegalArgumentException when the name is none, or when the table lacks a column
   * @throws SQLException when Snowflake refuses, for instance because there is no such table
   */
  public long writeFrame(Frame frame, String table) throws SQLException {
    var target = new TableName(table);
    return engine.with(
        (JdbcSession session) -> FrameWriter.write(session.connection(), frame, target));
  }

  @Override
  public String toString() {
    return "SnowflakeConnection[" + name() + "]";
  }
}

package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Work;
import org.jspecify.annotations.Nullable;

/**
 * Snowflake through Snowpark. {@link #query} reads into frames, kept and shared; a {@link Session}
 * is lent, from a bounded pool, for everything else.
 *
 * <pre>{@code
 * var conn = st.connection("snowpark", SnowparkConnection.class);
 * Frame owners = conn.query("SELECT * FROM pet_owners WHERE age > ?", q -> q.params(18));
 * long cats = conn.withSession(session -> session.table("pets").filter(col("kind").equal_to(lit("cat"))).count());
 * }</pre>
 *
 * <p>Everything on one session shares its state: database and role in use, parameters, variables,
 * transaction, temporary objects. So a session is lent to one borrower at a time, and the next
 * borrower gets one without what this one left behind. Results of {@code query} are shared, so a
 * query never runs on a session that is lent. Any thread may use a connection.
 */
@ProvidedBy(SnowparkProvider.class)
public final class SnowparkConnection implements Connection {
  private final Engine<SnowparkSession> engine;

  SnowparkConnection(Engine<SnowparkSession> engine) {
    this.engine = engine;
  }

  @Override
  public Engine<?> engine() {
    return engine;
  }

  /**
   * Lends a session until the lease is closed; use it in a try statement. The thread that holds one
   * gets the same session again. One that is forgotten comes back when the script run ends, with a
   * warning that names this place.
   *
   * @throws dev.freshet.connection.PoolExhaustedException when none comes free in time
   * @throws dev.freshet.connection.ConnectFailedException when one can't be opened
   */
  public Lease safeSession() {
    return new Lease(engine.borrow());
  }

  /**
   * Lends a session to a piece of work and gives what comes of it. The work runs on a thread of its
   * own while the caller waits; when the run is stopped, what the session is doing is cancelled in
   * the warehouse. What the work throws is thrown as it is, and nothing is tried again, since work
   * may write.
   *
   * @param <T> what comes of the work
   * @param <X> what the work throws; inferred
   */
  public <T extends @Nullable Object, X extends Exception> T withSession(Work<Session, T, X> work)
      throws X {
    return engine.with(pooled -> work.apply(pooled.session()));
  }

  /** As {@link #withSession}, for work of which nothing comes. */
  public <X extends Exception> void useSession(SessionUse<X> use) throws X {
    engine.with(pooled -> {
      use.accept(pooled.session());
      return true;
    });
  }

  /**
   * The session of this script run: the same one each time, back when the run ends.
   *
   * @throws IllegalStateException outside a run, where {@link #withSession} is the way
   */
  public Session session() {
    return engine.lent().session();
  }

  @Override
  public String toString() {
    return "SnowparkConnection[" + name() + "]";
  }
}

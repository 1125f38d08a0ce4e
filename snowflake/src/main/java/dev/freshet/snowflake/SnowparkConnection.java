package dev.freshet.snowflake;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.Connection;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.LazyTables.KeptRows;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Work;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.Optional;
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
  /** What Snowflake answers where a name is not known, such as that of another session's table. */
  private static final int UNKNOWN_OBJECT = 2003;

  private final Engine<SnowparkSession> engine;
  private final SnowparkTables tables = new SnowparkTables();

  SnowparkConnection(Engine<SnowparkSession> engine) {
    this.engine = engine;
  }

  @Override
  public Engine<?> engine() {
    return engine;
  }

  /**
   * The rows of a DataFrame, all of them, kept as long as those of a statement: see {@link
   * #query(DataFrame, Duration)}.
   */
  public Frame query(DataFrame rows) {
    return query(rows, engine.defaultTtl());
  }

  /**
   * The rows of a DataFrame, all of them; {@code st.dataframe} shows one without reading it whole.
   *
   * <p>The result is kept and shared under the statement that the DataFrame comes down to, which
   * runs as that of any other query does. Where that would not be the same, the DataFrame runs on
   * its own session instead, and the result is not kept: when it takes several statements, when its
   * session uses another database, schema, role or warehouse than it was opened with, or when it
   * reads what only its session knows, such as a temporary table.
   *
   * @param ttl how old a kept result may be; zero neither uses nor fills the cache
   * @throws IllegalArgumentException when the session it was defined on is not lent to this run or
   *     thread
   */
  public Frame query(DataFrame rows, Duration ttl) {
    return shared(rows, ttl).orElseGet(() -> ofOwnSession(rows));
  }

  private Optional<Frame> shared(DataFrame rows, Duration ttl) {
    Optional<Query> statement =
        engine.onSessionOf(
            tables,
            rows,
            session -> session.isUntouched() ? Definition.of(rows).statement() : Optional.empty());
    try {
      return statement.map(query -> engine.query(query, ttl));
    } catch (QueryFailedException e) {
      if (e.vendorCode().orElse(0) == UNKNOWN_OBJECT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Frame ofOwnSession(DataFrame rows) {
    KeptRows kept = engine.onSessionOf(tables, rows, session -> tables.compute(rows, session));
    return engine.query(kept.all(), Duration.ZERO);
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

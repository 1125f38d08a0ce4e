package dev.freshet.connection;

import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A connection by its name: a cheap handle, bound to one script run or to none. All handles of one
 * name, type and settings share one engine, whose sessions, results and retries they use. Any
 * thread may use it.
 *
 * <p>Everything but {@link #engine()} is already there, so a connection of one's own adds what is
 * particular to it; see {@link dev.freshet.connection.spi.ConnectionProvider}.
 */
public interface Connection {

  /**
   * What the work is done through. For those who write connections; programs use the other methods.
   */
  Engine<?> engine();

  /** The name, which is that of its section in the secrets. */
  default String name() {
    return engine().name();
  }

  /**
   * The rows of a statement that only reads. The result is kept for ever, or for the time that the
   * configuration gives: {@link #reset} or {@link #clear} forgets it.
   *
   * @throws QueryFailedException when the other side refused the statement or failed
   * @throws QueryCancelledException when this thread was interrupted while waiting
   */
  default Frame query(String sql) {
    return engine().query(Query.of(sql), engine().defaultTtl());
  }

  /**
   * The rows of a statement that only reads, no older than {@code ttl}. Zero neither uses nor fills
   * the cache and waits for nobody else's execution.
   */
  default Frame query(String sql, Duration ttl) {
    return engine().query(Query.of(sql), ttl);
  }

  /**
   * The rows of a statement with options: {@code q -> q.ttl(Duration.ofMinutes(10)).params(18,
   * "cat")}.
   */
  default Frame query(String sql, Consumer<QuerySpec> options) {
    var spec = new QuerySpec(engine().defaultTtl());
    options.accept(spec);
    return engine().query(spec.query(sql), spec.ttl());
  }

  /** Forgets the results kept for this connection; those being computed are not kept either. */
  default void clear() {
    engine().clear();
  }

  /**
   * Starts afresh: idle sessions are closed, lent ones when they come back, kept results are
   * forgotten. The next use connects again. It never waits for the other side, and doing it twice
   * or from many threads is safe.
   */
  default void reset() {
    engine().reset();
  }

  /** Whether a round trip to the other side succeeds within a few seconds. Never throws. */
  default boolean isHealthy() {
    return engine().isHealthy();
  }
}

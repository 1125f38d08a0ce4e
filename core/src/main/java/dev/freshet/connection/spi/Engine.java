package dev.freshet.connection.spi;

import dev.freshet.data.Frame;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a connection does its work through: the pool, cache and retries that all handles of one name
 * share, bound to the script run of this handle. Made by Freshet and given to {@link
 * ConnectionProvider#connect}. Any thread may use it.
 *
 * @param <S> the sessions of its {@link Backend}
 */
public interface Engine<S> {

  /** The name of the connection. */
  String name();

  /** How long a result is kept when the caller does not say. */
  Duration defaultTtl();

  /**
   * Reads through the cache: one execution for all who ask the same thing at the same time.
   *
   * @param ttl how old a kept result may be; zero neither uses nor fills the cache, and waits for
   *     nobody
   */
  Frame query(Query query, Duration ttl);

  /**
   * Lends a session to the calling thread. A thread that holds one gets the same again. One that is
   * forgotten comes back when the run ends.
   */
  Loan<S> borrow();

  /**
   * Lends a session to a piece of work, which a platform thread executes while the caller waits.
   * When the caller is interrupted, what the session runs is cancelled.
   */
  <T extends @Nullable Object, X extends Exception> T with(Work<? super S, T, X> work) throws X;

  /**
   * The session of the current script run, which comes back when the run ends.
   *
   * @throws IllegalStateException outside a run
   */
  S lent();

  /**
   * Does a piece of work on the session that a table was defined on, as {@link #with} does. What it
   * throws arrives as a {@code QueryFailedException} that names what the table computes.
   *
   * @param tables what knows such tables
   * @throws IllegalArgumentException when this thread or run does not hold that session
   */
  <T, R> R onSessionOf(
      LazyTables<S, T> tables, T table, Work<? super S, R, ? extends Exception> work);

  /** Forgets the kept results, and does not keep those being computed. */
  void clear();

  /** Starts afresh: closes the sessions, forgets the results. Never waits for the other side. */
  void reset();

  /** Makes a round trip with a short timeout. Never throws. */
  boolean isHealthy();
}

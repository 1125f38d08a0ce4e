package dev.freshet.connection.spi;

import dev.freshet.data.Frame;
import java.time.Duration;

/**
 * The other side of one configured connection: how a session is opened and closed and what {@code
 * query} reads. The pool, the cache, single flight, retries, cancellation and reset come with it.
 *
 * <p>Methods that talk to the other side run on platform threads that are never interrupted;
 * several sessions are used at once, one session by one thread at a time, {@link #cancel} excepted.
 *
 * @param <S> a session: whatever is opened, lent and closed
 */
public interface Backend<S> {

  /**
   * Opens a session. What it throws reaches the caller, with the name of the connection, and is not
   * tried again.
   */
  S open() throws Exception;

  /** Closes a session. Runs in the background; what it throws is swallowed. */
  void close(S session) throws Exception;

  /** Runs a statement that only reads, and gives all its rows. */
  Frame read(S session, Query query) throws Exception;

  /**
   * As {@link #read(Object, Query)}, for an other side that can mark statements with where they
   * come from, or that has names for them.
   */
  default Frame read(S session, Query query, Trace trace) throws Exception {
    return read(session, query);
  }

  /**
   * Checks a statement before a session is taken for it; runs on the caller's thread and talks to
   * nobody.
   *
   * @throws IllegalArgumentException when it must not be run, saying what to do instead
   */
  default void check(Query query) {}

  /**
   * Stops what the session is running, if anything; called by another thread than the one it stops,
   * and again, after pauses, until what runs has returned. The session is closed after that.
   */
  default void cancel(S session) throws Exception {}

  /**
   * Makes one round trip to see whether the session works. The answer no and an exception mean the
   * same.
   */
  default boolean isAlive(S session, Duration timeout) throws Exception {
    return true;
  }

  /**
   * How long an idle session is believed to work. One that was idle for longer has to answer with
   * {@link #isAlive} before it is lent to a program, whose work is tried once. For queries it is
   * taken as it is, since they are tried again on a new one. Half a second, unless a round trip
   * costs so much that a failure now and then is the smaller evil.
   */
  default Duration trust() {
    return Duration.ofMillis(500);
  }

  /**
   * Whether a session that a program had in its hands is as it was opened, so that the next
   * borrower may have it. Called by the thread that gives it back, before {@link #restore}: it must
   * answer at once, from what is known on this side, and in doubt no.
   */
  default boolean isAsOpened(S session) {
    return false;
  }

  /**
   * Puts a session that a program had in its hands back into the state it was opened in. The answer
   * no, or an exception, replaces the session by a new one.
   */
  default boolean restore(S session) throws Exception {
    return false;
  }

  /**
   * What a program calls for a session where there is no script run to lend it to, for messages:
   * {@code withConnection(connection -> …)}.
   */
  default String lending() {
    return "the method that lends one to a piece of work";
  }

  /** Reads what {@link #open}, {@link #read} or a program's work threw. */
  default Failure failure(Throwable thrown) {
    return Failure.of(thrown);
  }
}

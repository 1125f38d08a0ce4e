package dev.freshet.connection.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * A step in what connections do. The story of a query begins with somebody asking for it, and ends
 * for each who asks with {@link Answered}, {@link Failed} or {@link Cancelled}; in between come
 * {@link Waiting}, unless the result was kept, and what the execution that is waited for tells:
 * {@link Identified} and {@link Retried}. Events of one execution may overtake those of an asker.
 */
public sealed interface ConnectionEvent {

  /** Where a result came from. */
  enum Source {
    /** It was kept. */
    HIT,
    /** An execution was begun for it. */
    MISS,
    /** Somebody else had begun its execution. */
    JOINED
  }

  /**
   * Somebody's asking for a query.
   *
   * @param number counts the askings of all connections from 1
   * @param connection the name of the connection
   * @param sql the statement, without the values of its parameters
   * @param caller the run that asks, if one does
   */
  record Ask(long number, String connection, String sql, Optional<Caller> caller) {}

  /**
   * Somebody waits for an execution.
   *
   * @param ask their asking
   * @param execution counts the executions of all connections from 1
   * @param joined whether it had begun before
   */
  record Waiting(Ask ask, long execution, boolean joined) implements ConnectionEvent {}

  /**
   * The other side has named the statement of an execution.
   *
   * @param execution which
   * @param id the name, such as a query id in Snowflake
   */
  record Identified(long execution, String id) implements ConnectionEvent {}

  /**
   * An execution is tried again with a new session.
   *
   * @param execution which
   * @param attempt the number of the attempt that begins
   * @param reason what the one before failed with
   */
  record Retried(long execution, int attempt, String reason) implements ConnectionEvent {}

  /**
   * Somebody has got what they asked for.
   *
   * @param ask their asking
   * @param source where it came from
   * @param rows how many there are
   * @param bytes how much heap they take
   * @param waited since they asked
   */
  record Answered(Ask ask, Source source, long rows, long bytes, Duration waited)
      implements ConnectionEvent {}

  /**
   * Somebody was told that it failed.
   *
   * @param ask their asking
   * @param reason what went wrong; no secret is in it
   * @param waited since they asked
   */
  record Failed(Ask ask, String reason, Duration waited) implements ConnectionEvent {}

  /**
   * Somebody has left without an answer. When nobody else waits, the execution is cancelled.
   *
   * @param ask their asking
   * @param waited since they asked
   */
  record Cancelled(Ask ask, Duration waited) implements ConnectionEvent {}

  /**
   * The right to a session was had.
   *
   * @param connection the name of the connection
   * @param waited for others to give one back
   */
  record Borrowed(String connection, Duration waited) implements ConnectionEvent {}
}

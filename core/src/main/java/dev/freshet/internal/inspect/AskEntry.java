package dev.freshet.internal.inspect;

import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionEvent.Source;
import dev.freshet.internal.inspect.QueryStory.State;
import java.time.Duration;
import java.util.Optional;

/**
 * What the log knows of an asking.
 *
 * @param execution what it waits or waited for; 0 for nothing
 */
record AskEntry(
    ConnectionEvent.Ask ask,
    Caller caller,
    String sql,
    long execution,
    State state,
    Source source,
    Duration waited,
    long rows,
    long bytes,
    Optional<String> problem) {
  private static final int LONGEST_SQL = 400;

  static AskEntry begun(ConnectionEvent.Ask ask, Caller caller) {
    return new AskEntry(
        ask,
        caller,
        shortened(ask.sql()),
        0,
        State.RUNNING,
        Source.MISS,
        Duration.ZERO,
        0,
        0,
        Optional.empty());
  }

  AskEntry waiting(ConnectionEvent.Waiting event) {
    Source from = event.joined() ? Source.JOINED : Source.MISS;
    return new AskEntry(
        ask, caller, sql, event.execution(), state, from, waited, rows, bytes, problem);
  }

  AskEntry answered(ConnectionEvent.Answered event) {
    return new AskEntry(
        ask,
        caller,
        sql,
        execution,
        State.DONE,
        event.source(),
        event.waited(),
        event.rows(),
        event.bytes(),
        problem);
  }

  AskEntry failed(ConnectionEvent.Failed event) {
    return ended(State.FAILED, event.waited(), Optional.of(event.reason()));
  }

  AskEntry cancelled(ConnectionEvent.Cancelled event) {
    return ended(State.CANCELLED, event.waited(), problem);
  }

  private AskEntry ended(State end, Duration after, Optional<String> what) {
    return new AskEntry(ask, caller, sql, execution, end, source, after, 0, 0, what);
  }

  QueryStory story(ExecutionEntry executed) {
    return new QueryStory(
        ask.number(),
        caller.run(),
        ask.connection(),
        sql,
        state,
        source,
        executed.id(),
        Math.round(waited.toNanos() / 1e4) / 1e2,
        rows,
        bytes,
        executed.sharers(),
        executed.attempts(),
        problem.or(executed::problem));
  }

  private static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SQL ? line : line.substring(0, LONGEST_SQL - 1) + "…";
  }
}

package dev.freshet.internal.inspect;

import dev.freshet.connection.spi.ConnectionEvent.Source;
import java.util.Optional;

/**
 * What became of one asking for a query.
 *
 * @param number counts the askings of an app from 1
 * @param run the run that asked, counted from 1 for each visitor
 * @param connection the name of the connection
 * @param sql the beginning of the statement, on one line; never the values of its parameters
 * @param state how it stands
 * @param source where its result came or comes from
 * @param id what the other side calls the statement, once that is known
 * @param millis how long the run waited; 0 while it waits
 * @param rows how many rows came
 * @param bytes how much heap they take
 * @param sharers how many have waited for the same execution, this one included; 0 for a kept
 *     result
 * @param attempts how often it was tried so far; 0 for a kept result
 * @param problem what went wrong: in the end, or before the attempt under way
 */
public record QueryStory(
    long number,
    int run,
    String connection,
    String sql,
    State state,
    Source source,
    Optional<String> id,
    double millis,
    long rows,
    long bytes,
    int sharers,
    int attempts,
    Optional<String> problem) {

  /** How an asking stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}

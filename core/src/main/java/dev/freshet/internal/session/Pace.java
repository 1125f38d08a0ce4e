package dev.freshet.internal.session;

import java.time.Duration;

/**
 * How sessions are timed. Immutable.
 *
 * @param flush how often a page is brought up to date while its run goes on
 * @param grace how long a run that was stopped may take to end before it is left behind
 * @param keep how long a session waits for a browser that has lost its connection
 */
public record Pace(Duration flush, Duration grace, Duration keep) {

  /** What suits an app in use. */
  public static Pace ordinary() {
    return new Pace(Duration.ofMillis(25), Duration.ofSeconds(5), Duration.ofMinutes(2));
  }
}

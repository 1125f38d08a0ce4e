package dev.snowglobe.fault;

import java.time.Duration;

/** One thing that the endpoint does wrong instead of, or before, answering as it should. */
public sealed interface Fault {

  /**
   * Answers with a Snowflake error inside an HTTP 200, as Snowflake does.
   *
   * @param code Snowflake's error code, for example 390112 or 1003
   * @param sqlState the five characters of the SQL state
   * @param message what the client shows
   */
  record Refuse(int code, String sqlState, String message) implements Fault {}

  /**
   * Answers with an HTTP status and no body.
   *
   * @param code from 100 to 599
   */
  record Status(int code) implements Fault {
    /** Checks the range. */
    public Status {
      if (code < 100 || code > 599) {
        throw new IllegalArgumentException(
            "An HTTP status lies between 100 and 599, but " + code + " was asked for");
      }
    }
  }

  /** Does the work, then closes the connection without a byte of the answer. */
  record CutBeforeResponse() implements Fault {}

  /** Does the work, sends about half of the answer's body and closes the connection. */
  record CutInBody() implements Fault {}

  /**
   * Waits, then answers as it should.
   *
   * @param time how long to wait
   */
  record Delay(Duration time) implements Fault {
    /** Refuses a negative time. */
    public Delay {
      if (time.isNegative()) {
        throw new IllegalArgumentException(
            "A delay cannot be negative, but " + time + " was given");
      }
    }
  }

  /** Waits until the test releases it, then answers as it should. */
  record Hang() implements Fault {}

  /**
   * Does the work, sends about half of the answer's body, and the rest when the test releases it.
   */
  record HangInBody() implements Fault {}
}

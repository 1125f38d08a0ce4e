package dev.freshet.connection;

import dev.freshet.connection.spi.Failure;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Tries again what a new session can mend. Nothing is held while it pauses; an interruption ends
 * the pause, and no attempt begins after one.
 *
 * @param attempts how many, the first included
 * @param pause between two of them
 */
record Retry(int attempts, Duration pause) {
  static final Retry STANDARD = new Retry(3, Duration.ofSeconds(1));

  /** One try. */
  @FunctionalInterface
  interface Attempt<T> {
    T run(int number) throws InterruptedException, ExecutionException;
  }

  /** What was thrown in the end, and after how many tries. */
  static final class Exhausted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final int attempts;

    Exhausted(Failure failure, int attempts, Throwable cause) {
      super(cause);
      this.failure = failure;
      this.attempts = attempts;
    }

    Failure failure() {
      return failure;
    }

    int attempts() {
      return attempts;
    }
  }

  /** Runs the attempts until one succeeds or fails for good. */
  <T> T run(Function<Throwable, Failure> reading, Attempt<T> attempt)
      throws InterruptedException, Exhausted {
    for (int number = 1; ; number++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped before attempt " + number);
      }
      try {
        return attempt.run(number);
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Failure failure = reading.apply(cause);
        if (!failure.mendable() || number >= attempts) {
          throw new Exhausted(failure, number, cause);
        }
        Thread.sleep(pause);
      }
    }
  }
}

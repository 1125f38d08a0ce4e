package dev.snowglobe.internal.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to stop one running statement. The thread that runs it says how, for as long as it can be
 * stopped; any other thread may stop it.
 */
public final class Cancellation {

  /** Stops what is running at this moment. */
  @FunctionalInterface
  public interface Stop {
    /** Stops it; does nothing when it is over. */
    void now() throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Stop stop;
  private boolean cancelled;

  /** Nothing has been cancelled yet. */
  public Cancellation() {}

  /**
   * Says how to stop what begins now.
   *
   * @throws SnowflakeError when the statement has been cancelled already
   */
  public synchronized void running(Stop how) {
    check();
    stop = how;
  }

  /** Says that there is nothing to stop for the moment. */
  public synchronized void idle() {
    stop = null;
  }

  /** Whether it has been cancelled. */
  public synchronized boolean cancelled() {
    return cancelled;
  }

  /** Throws if it has been cancelled. */
  public synchronized void check() {
    if (cancelled) {
      throw SnowflakeError.cancelled();
    }
  }

  /** Says that the statement is over, whatever its end. */
  void finished() {
    done.countDown();
  }

  /**
   * Stops the statement. Asks again until it is over, because DuckDB forgets a cancellation that
   * comes in just before a statement begins.
   */
  void cancel() throws InterruptedException {
    do {
      stop();
    } while (!done.await(10, TimeUnit.MILLISECONDS));
  }

  /** Stops what runs at this moment, and whatever would begin after it; does not wait. */
  synchronized void stop() {
    cancelled = true;
    if (stop != null) {
      try {
        stop.now();
      } catch (Exception e) {
        // It ended on its own in this moment; the loop above sees that, or asks again.
        LOG.debug("A cancellation found nothing to stop", e);
      }
    }
  }
}

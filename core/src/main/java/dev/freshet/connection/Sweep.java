package dev.freshet.connection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again with a pause between, on one virtual thread of its own, until it
 * is closed. Any thread may close it.
 */
final class Sweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Runnable work;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Begins with a pause. */
  Sweep(Runnable work, Duration pause) {
    this.work = work;
    this.pause = pause;
    Thread.ofVirtual()
        .name("freshet-connection-sweep")
        .inheritInheritableThreadLocals(false)
        .start(this::run);
  }

  private void run() {
    try {
      while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        sweep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Sessions that nobody uses could not be closed; the next try is in {}", pause, e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}

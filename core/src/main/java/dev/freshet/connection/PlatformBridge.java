package dev.freshet.connection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what talks to the other side on platform threads, while the caller, mostly a virtual thread,
 * waits.
 *
 * <p>Two reasons. A driver must never be interrupted: an interruption of a virtual thread inside
 * the Snowflake driver closes its socket, the driver then sends the statement again, and no
 * cancellation reaches the server. And an embedded database computes inside the call, which would
 * hold the carrier of a virtual thread. So an interruption ends the wait only; the {@code cancel}
 * given with the work then asks the other side to stop, on a thread of its own, until the work has
 * ended.
 *
 * <p>Threads are made on demand, inherit no thread-locals, and end after half a minute without
 * work; how many there are is bounded by the sessions of the pools. Any thread may call.
 */
final class PlatformBridge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlatformBridge.class);

  private final Duration firstPause;
  private final Duration longestPause;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform()
              .name("freshet-connection-", 1)
              .daemon()
              .inheritInheritableThreadLocals(false)
              .factory());

  PlatformBridge() {
    this(Duration.ofMillis(100), Duration.ofSeconds(5));
  }

  /**
   * With other pauses between one cancellation of the same work and the next.
   *
   * @param first the one that is doubled each time
   * @param longest how long it gets
   */
  PlatformBridge(Duration first, Duration longest) {
    this.firstPause = first;
    this.longestPause = longest;
  }

  /**
   * Waits for the work.
   *
   * @throws InterruptedException when the caller was interrupted; the work goes on until {@code
   *     cancel} stops it
   * @throws ExecutionException with what the work threw
   */
  <T extends @Nullable Object> T call(Callable<T> work, Runnable cancel)
      throws InterruptedException, ExecutionException {
    FutureTask<T> result = start(work);
    try {
      return result.get();
    } catch (InterruptedException e) {
      background(() -> stop(result, cancel));
      throw e;
    }
  }

  /** Waits for the work for some time; after that it is cancelled as by an interruption. */
  <T extends @Nullable Object> T call(Callable<T> work, Runnable cancel, Duration atMost)
      throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<T> result = start(work);
    try {
      return result.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException | TimeoutException e) {
      background(() -> stop(result, cancel));
      throw e;
    }
  }

  /**
   * Does something on a platform thread; what comes after the end still gets one, so that whoever
   * was about to use a session is told by the session, and each is closed.
   */
  void background(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      Thread.ofPlatform().name("freshet-connection-last").daemon().start(work);
    }
  }

  /** Gives what runs a moment to end. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(3, TimeUnit.SECONDS)) {
        LOG.debug(
            "{} threads still talk to the other side; they end by themselves",
            threads.getActiveCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(Future<?> work, Runnable cancel) {
    // Once in any case: work that ended just now may have left something that nobody will take.
    cancel.run();
    again(work, cancel);
  }

  /**
   * Goes on cancelling until the work has ended; on the calling thread. A driver forgets a
   * cancellation that comes just before the statement is sent, and the other side may not know the
   * statement yet. Each pause is twice as long as the one before it, up to a limit.
   */
  void again(Future<?> work, Runnable cancel) {
    for (Duration pause = firstPause; !ends(work, pause); pause = next(pause)) {
      LOG.debug("still running {} after it was cancelled", pause);
      cancel.run();
    }
  }

  private Duration next(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longestPause) < 0 ? twice : longestPause;
  }

  private static boolean ends(Future<?> work, Duration pause) {
    try {
      work.get(pause.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (CancellationException | ExecutionException | InterruptedException e) {
      return true;
    }
  }

  private <T extends @Nullable Object> FutureTask<T> start(Callable<T> work) {
    var task = new FutureTask<T>(work);
    background(task);
    return task;
  }
}

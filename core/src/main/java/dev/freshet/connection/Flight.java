package dev.freshet.connection;

import dev.freshet.connection.QueryCache.Execution;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One execution under way and those who wait for it. It runs on a virtual thread of its own, never
 * inside a driver, so that stopping it is interrupting that thread.
 */
final class Flight {
  private final QueryCache cache;
  private final QueryKey key;
  private final Duration ttl;
  private final Execution execution;
  private final CompletableFuture<Frame> outcome = new CompletableFuture<>();
  private final Thread thread;

  /**
   * How many wait, the one who began it among them; zero when the last has left. Guarded by this.
   */
  private int waiting = 1;

  private volatile boolean underway;

  Flight(QueryCache cache, QueryKey key, Duration ttl, Execution execution) {
    this.cache = cache;
    this.key = key;
    this.ttl = ttl;
    this.execution = execution;
    this.thread = Thread.ofVirtual().name("freshet-query-" + key.connection()).unstarted(this::fly);
  }

  /** The number of its execution. */
  long number() {
    return execution.number();
  }

  /** Whether it no longer waits for a session. */
  boolean isUnderway() {
    return underway;
  }

  /** Joins, unless the last one has left. */
  synchronized boolean join() {
    if (waiting == 0) {
      return false;
    }
    waiting++;
    return true;
  }

  /**
   * Waits for the outcome; an interruption leaves, and stops the execution when nobody else waits.
   */
  Frame await() throws InterruptedException {
    start();
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      leave();
      throw e;
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectionException failure -> failure.again();
      case Error error -> throw error;
      case null, default -> new IllegalStateException("A query ended in an unexpected way", cause);
    };
  }

  /**
   * The first to wait starts it: it was made under the lock of a map, where nothing should be
   * started.
   */
  private synchronized void start() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  private void leave() {
    boolean last;
    synchronized (this) {
      waiting--;
      last = waiting == 0;
    }
    if (last) {
      cache.landed(key, this);
      thread.interrupt();
    }
  }

  private void fly() {
    try {
      cache.executing();
      Frame frame = execution.run(() -> underway = true);
      cache.keep(key, frame, ttl, execution);
      cache.landed(key, this);
      outcome.complete(frame);
    } catch (Throwable e) {
      cache.landed(key, this);
      outcome.completeExceptionally(e);
    }
  }
}

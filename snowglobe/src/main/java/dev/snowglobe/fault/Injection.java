package dev.snowglobe.fault;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * A fault that was planned: how often it has struck, and the way to end it. Safe for use by any
 * thread.
 */
public final class Injection {

  private final Fault fault;
  private final Predicate<String> statement;
  private final long limit;
  private long strikes;
  private boolean over;

  Injection(Fault fault, Predicate<String> statement, long limit) {
    this.fault = fault;
    this.statement = statement;
    this.limit = limit;
  }

  /** What it does. */
  public Fault fault() {
    return fault;
  }

  /** How many requests it has struck so far. */
  public synchronized long strikes() {
    return strikes;
  }

  /**
   * Waits until it has struck so many requests.
   *
   * @throws IllegalStateException when they did not come in time, with the number that did
   */
  public synchronized void awaitStrikes(long wanted, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (strikes < wanted) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new IllegalStateException(
            fault
                + " was to strike "
                + wanted
                + " requests within "
                + limit
                + ", but struck "
                + strikes);
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  /** Strikes no more. A request that hangs in it, or is being delayed by it, goes on at once. */
  public synchronized void end() {
    over = true;
    notifyAll();
  }

  /**
   * Holds the calling thread for as long as the fault says; returns at once for a fault that takes
   * no time. Called by the endpoint.
   */
  public synchronized void hold() throws InterruptedException {
    switch (fault) {
      case Fault.Hang _, Fault.HangInBody _ -> {
        while (!over) {
          wait();
        }
      }
      case Fault.Delay(var time) -> delay(System.nanoTime() + time.toNanos());
      case Fault.Refuse _, Fault.Status _, Fault.CutBeforeResponse _, Fault.CutInBody _ -> {}
    }
  }

  synchronized boolean strike(String sql) {
    if (over || strikes >= limit || !statement.test(sql)) {
      return false;
    }
    strikes++;
    notifyAll();
    return true;
  }

  private void delay(long deadline) throws InterruptedException {
    for (long left = deadline - System.nanoTime();
        left > 0 && !over;
        left = deadline - System.nanoTime()) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }
}

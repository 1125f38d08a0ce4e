package dev.freshet.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come, and fails when it does not. */
final class Await {
  static final long PATIENCE_SECONDS = 60;

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw inVain(what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  static void open(String what, CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw inVain(what);
    }
  }

  private static AssertionError inVain(String what) {
    return new AssertionError("Waited %d s in vain until %s".formatted(PATIENCE_SECONDS, what));
  }
}

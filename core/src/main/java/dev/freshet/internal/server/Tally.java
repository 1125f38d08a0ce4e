package dev.freshet.internal.server;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Counts what strangers can cause at will, so that the log mentions it the 1st, 10th, 100th … time
 * and can't be filled with it. Any thread may use it.
 */
final class Tally {
  private final AtomicLong times = new AtomicLong();

  /** Counts once more, and mentions how often it was if that is due. */
  void count(LongConsumer mention) {
    long now = times.incrementAndGet();
    if (isPowerOfTen(now)) {
      mention.accept(now);
    }
  }

  private static boolean isPowerOfTen(long number) {
    long rest = number;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}

package dev.freshet.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Times computations that take too little to be timed once. What counts is the processor's time,
 * which other programs on the machine do not lengthen.
 */
final class Timing {
  private static final long WARM_UP_NANOS = 1_500_000_000;
  private static final long ROUND_NANOS = 300_000_000;
  private static final int ROUNDS = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Keeps the compiler from leaving out what nobody looks at. */
  @SuppressWarnings("unused")
  private static volatile Object sink = "";

  private Timing() {}

  /**
   * Nanoseconds of the processor's time that a computation takes: the median of several rounds,
   * after a warm-up.
   */
  static double nanos(Supplier<?> work) {
    round(work, WARM_UP_NANOS);
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(work, ROUND_NANOS));
    }
    return Samples.of(rounds).median();
  }

  private static double round(Supplier<?> work, long nanos) {
    long begun = THREADS.getCurrentThreadCpuTime();
    long end = System.nanoTime() + nanos;
    long count = 0;
    // The clock is read after every hundredth only: reading it takes as long as the smallest work.
    for (int batch = 1; System.nanoTime() < end; batch = Math.min(100, batch * 2)) {
      for (int i = 0; i < batch; i++) {
        sink = work.get();
      }
      count += batch;
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - begun) / count;
  }
}

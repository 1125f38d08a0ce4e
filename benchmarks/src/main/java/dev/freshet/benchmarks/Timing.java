package dev.freshet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times what takes too little to be timed once. */
final class Timing {
  private static final long WARM_UP_NANOS = 1_500_000_000;
  private static final long ROUND_NANOS = 300_000_000;
  private static final int ROUNDS = 7;

  /** Keeps the compiler from leaving out what nobody looks at. */
  @SuppressWarnings("unused")
  private static volatile Object sink = "";

  private Timing() {}

  /** Nanoseconds that a piece of work takes: the median of several rounds, after a warm-up. */
  static double nanos(Supplier<?> work) {
    round(work, WARM_UP_NANOS);
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(work, ROUND_NANOS));
    }
    return Samples.of(rounds).median();
  }

  private static double round(Supplier<?> work, long nanos) {
    long start = System.nanoTime();
    long end = start + nanos;
    long count = 0;
    long now = start;
    // The clock is read after every hundredth only: reading it takes as long as the smallest work.
    for (int batch = 1; now < end; batch = Math.min(100, batch * 2)) {
      for (int i = 0; i < batch; i++) {
        sink = work.get();
      }
      count += batch;
      now = System.nanoTime();
    }
    return (double) (now - start) / count;
  }
}

package dev.freshet.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Numbers measured in the same way. Immutable. */
final class Samples {
  private final double[] sorted;

  private Samples(double[] sorted) {
    this.sorted = sorted;
  }

  static Samples of(double... numbers) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    double[] copy = numbers.clone();
    Arrays.sort(copy);
    return new Samples(copy);
  }

  static Samples of(Collection<Double> numbers) {
    return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The least of the numbers that this share of them does not exceed. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}

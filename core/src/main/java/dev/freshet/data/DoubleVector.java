package dev.freshet.data;

import java.util.Arrays;

/** Floating point numbers. Immutable. */
final class DoubleVector {
  private final double[] values;

  DoubleVector(double[] source, int size) {
    values = Arrays.copyOf(source, size);
  }

  double get(int row) {
    return values[row];
  }

  long byteSize() {
    return 8L * values.length;
  }
}

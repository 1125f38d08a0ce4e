package dev.freshet.data;

import java.util.Arrays;

/** A growing row of whole numbers. Used by one thread. */
final class LongAppender {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.next(size));
    }
    values[size++] = value;
  }

  long get(int row) {
    return values[row];
  }

  void set(int row, long value) {
    values[row] = value;
  }

  int size() {
    return size;
  }

  LongVector build() {
    return LongVector.pack(values, size);
  }
}

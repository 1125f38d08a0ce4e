package dev.snowglobe.internal.engine;

import java.util.Arrays;

/**
 * The rows of a column that hold NULL: a set of bits that takes no room while it is empty. Written
 * by the thread that reads a result, and only read once the result is made.
 */
public final class Nulls {

  private static final long[] NONE = {};

  private long[] bits = NONE;
  private int count;

  Nulls() {}

  void add(int row) {
    int word = row >> 6;
    if (word >= bits.length) {
      bits = Arrays.copyOf(bits, Math.max(word + 1, bits.length * 2));
    }
    bits[word] |= 1L << row;
    count++;
  }

  /** Whether a row holds NULL. */
  public boolean contains(int row) {
    int word = row >> 6;
    return word < bits.length && (bits[word] >>> row & 1) != 0;
  }

  /** How many rows hold NULL. */
  public int count() {
    return count;
  }
}

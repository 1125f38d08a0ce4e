package dev.freshet.data;

/**
 * Whole numbers in the narrowest array that holds them all, or none at all when they are the same.
 * Immutable.
 */
sealed interface LongVector {
  long get(int row);

  long byteSize();

  /** Copies the first {@code size} values into the narrowest form. */
  static LongVector pack(long[] values, int size) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
    }
    if (size == 0 || min == max) {
      return new Same(size == 0 ? 0 : min);
    }
    if (min == (byte) min && max == (byte) max) {
      return new Bytes(values, size);
    }
    if (min == (short) min && max == (short) max) {
      return new Shorts(values, size);
    }
    if (min == (int) min && max == (int) max) {
      return new Ints(values, size);
    }
    return new Longs(values, size);
  }

  /** One value for every row. */
  record Same(long value) implements LongVector {
    @Override
    public long get(int row) {
      return value;
    }

    @Override
    public long byteSize() {
      return 0;
    }
  }

  /** From -128 to 127. */
  final class Bytes implements LongVector {
    private final byte[] values;

    Bytes(long[] source, int size) {
      values = new byte[size];
      for (int i = 0; i < size; i++) {
        values[i] = (byte) source[i];
      }
    }

    @Override
    public long get(int row) {
      return values[row];
    }

    @Override
    public long byteSize() {
      return values.length;
    }
  }

  /** 16 bits. */
  final class Shorts implements LongVector {
    private final short[] values;

    Shorts(long[] source, int size) {
      values = new short[size];
      for (int i = 0; i < size; i++) {
        values[i] = (short) source[i];
      }
    }

    @Override
    public long get(int row) {
      return values[row];
    }

    @Override
    public long byteSize() {
      return 2L * values.length;
    }
  }

  /** 32 bits. */
  final class Ints implements LongVector {
    private final int[] values;

    Ints(long[] source, int size) {
      values = new int[size];
      for (int i = 0; i < size; i++) {
        values[i] = (int) source[i];
      }
    }

    @Override
    public long get(int row) {
      return values[row];
    }

    @Override
    public long byteSize() {
      return 4L * values.length;
    }
  }

  /** 64 bits. */
  final class Longs implements LongVector {
    private final long[] values;

    Longs(long[] source, int size) {
      values = java.util.Arrays.copyOf(source, size);
    }

    @Override
    public long get(int row) {
      return values[row];
    }

    @Override
    public long byteSize() {
      return 8L * values.length;
    }
  }
}

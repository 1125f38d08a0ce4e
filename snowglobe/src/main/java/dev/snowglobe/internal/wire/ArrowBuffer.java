package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Nulls;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** One buffer of an Arrow record batch: how long it is, and how it is written. */
// Arrays, as the vectors that they come from.
@SuppressWarnings("ArrayRecordComponent")
sealed interface ArrowBuffer {

  /** Its length in bytes, without what aligns the next one. */
  int length();

  /** Writes exactly {@link #length} bytes, in the buffer's order. */
  void write(ByteBuffer target);

  /**
   * Numbers that are written all at once.
   *
   * @param length in bytes
   * @param writer writes them from the position on, which it need not move
   */
  record Numbers(int length, Consumer<ByteBuffer> writer) implements ArrowBuffer {
    @Override
    public void write(ByteBuffer target) {
      writer.accept(target);
      target.position(target.position() + length);
    }
  }

  /** 64-bit numbers. */
  static ArrowBuffer of(long[] values) {
    return new Numbers(
        Math.multiplyExact(values.length, Long.BYTES), to -> to.asLongBuffer().put(values));
  }

  /** 32-bit numbers. */
  static ArrowBuffer of(int[] values) {
    return new Numbers(
        Math.multiplyExact(values.length, Integer.BYTES), to -> to.asIntBuffer().put(values));
  }

  /** Floating point numbers. */
  static ArrowBuffer of(double[] values) {
    return new Numbers(
        Math.multiplyExact(values.length, Double.BYTES), to -> to.asDoubleBuffer().put(values));
  }

  /** Numbers of 128 bits, the low half first. */
  record Wide(BigInteger[] values) implements ArrowBuffer {
    @Override
    public int length() {
      return Math.multiplyExact(values.length, 2 * Long.BYTES);
    }

    @Override
    public void write(ByteBuffer target) {
      for (BigInteger value : values) {
        target.putLong(value.longValue()).putLong(value.shiftRight(Long.SIZE).longValue());
      }
    }
  }

  /** Bytes as they are. */
  record Bytes(byte[] values) implements ArrowBuffer {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void write(ByteBuffer target) {
      target.put(values);
    }
  }

  /** A bit for each row, the first in the lowest. */
  record Bits(int rows, IntPredicate set) implements ArrowBuffer {
    @Override
    public int length() {
      return (rows + 7) / 8;
    }

    @Override
    public void write(ByteBuffer target) {
      for (int first = 0; first < rows; first += 8) {
        int bits = 0;
        for (int i = first; i < Math.min(rows, first + 8); i++) {
          bits |= set.test(i) ? 1 << (i - first) : 0;
        }
        target.put((byte) bits);
      }
    }
  }

  /** Which rows hold a value; empty when all do. */
  static ArrowBuffer validity(int rows, Nulls nulls) {
    return nulls.count() == 0
        ? new Bytes(new byte[0])
        : new Bits(rows, row -> !nulls.contains(row));
  }
}

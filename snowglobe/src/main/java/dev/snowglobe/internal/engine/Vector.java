package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.OffsetTime;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The values of one column in one batch, packed. What a value means is the column's type: a number
 * is unscaled, a date counts days, a time and a {@link Unit#NANOS} timestamp count nanoseconds.
 *
 * <p>The arrays belong to the vector and are never written after it was made.
 */
// Arrays, for a result holds millions of values; nobody compares vectors.
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Vector {

  /** Whether the value of a row is NULL. */
  boolean isNull(int row);

  /** What a whole number counts. */
  enum Unit {
    /** Whatever the column's type says. */
    PLAIN,
    /** Microseconds since 1970. */
    MICROS,
    /** Nanoseconds since 1970. */
    NANOS
  }

  /** Whole numbers of up to 64 bits; a boolean is 0 or 1. */
  record Longs(long[] values, Nulls nulls, Unit unit) implements Vector {
    @Override
    public boolean isNull(int row) {
      return nulls.contains(row);
    }

    /** Whole seconds since 1970 of a timestamp. */
    public long epochSecond(int row) {
      return Math.floorDiv(values[row], perSecond());
    }

    /** Nanoseconds after {@link #epochSecond}. */
    public int nano(int row) {
      return (int) (Math.floorMod(values[row], perSecond()) * (1_000_000_000L / perSecond()));
    }

    private long perSecond() {
      return unit == Unit.MICROS ? 1_000_000L : 1_000_000_000L;
    }
  }

  /** Whole numbers that need more than 64 bits. */
  record Bigs(BigInteger[] values, Nulls nulls) implements Vector {
    @Override
    public boolean isNull(int row) {
      return nulls.contains(row);
    }
  }

  /**
   * Instants with the offset each was written with.
   *
   * @param instants the instants
   * @param minutes how far each one's wall clock is ahead of UTC
   */
  record Offsets(Longs instants, int[] minutes) implements Vector {

    /** The value of a row. */
    public OffsetTime time(int row) {
      return new OffsetTime(instants.values[row], minutes[row]);
    }

    @Override
    public boolean isNull(int row) {
      return instants.isNull(row);
    }
  }

  /** Binary floating point numbers. */
  record Doubles(double[] values, Nulls nulls) implements Vector {
    @Override
    public boolean isNull(int row) {
      return nulls.contains(row);
    }
  }

  /**
   * Texts in UTF-8, one after the other.
   *
   * @param bytes all of them
   * @param offsets where each begins, and at the end where the last ends
   */
  record Texts(byte[] bytes, int[] offsets, Nulls nulls) implements Vector {
    @Override
    public boolean isNull(int row) {
      return nulls.contains(row);
    }

    /** The text of a row. */
    public String text(int row) {
      return new String(
          bytes, offsets[row], offsets[row + 1] - offsets[row], StandardCharsets.UTF_8);
    }
  }

  /** About how many bytes of memory it takes. */
  default long footprint() {
    return switch (this) {
      case Longs longs -> 8L * longs.values.length;
      case Offsets offsets -> 12L * offsets.minutes.length;
      case Bigs bigs -> 56L * bigs.values.length;
      case Doubles doubles -> 8L * doubles.values.length;
      case Texts texts -> texts.bytes.length + 4L * texts.offsets.length;
    };
  }
}

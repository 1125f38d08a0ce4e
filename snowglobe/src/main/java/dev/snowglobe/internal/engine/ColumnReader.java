package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.OffsetTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duckdb.DuckDBReadableVector;

/**
 * Gathers one column of DuckDB's chunks into a {@link Vector}. Used by one thread, for one batch.
 */
sealed interface ColumnReader {

  /** Appends the first rows of a chunk's column. */
  void read(DuckDBReadableVector source, int rows);

  /** What was gathered. */
  Vector build();

  /** A whole number in a column of DuckDB's. */
  @FunctionalInterface
  interface LongCell {
    long at(DuckDBReadableVector source, long row);
  }

  /** A whole number of any size in a column of DuckDB's. */
  @FunctionalInterface
  interface BigCell {
    BigInteger at(DuckDBReadableVector source, long row);
  }

  /** A floating point number in a column of DuckDB's. */
  @FunctionalInterface
  interface DoubleCell {
    double at(DuckDBReadableVector source, long row);
  }

  /** Reads what fits in 64 bits. */
  final class OfLongs implements ColumnReader {
    private final LongCell cell;
    private final Vector.Unit unit;
    private final Nulls nulls = new Nulls();
    private long[] values = {};
    private int size;

    OfLongs(LongCell cell, Vector.Unit unit) {
      this.cell = cell;
      this.unit = unit;
    }

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      values = Arrays.copyOf(values, Batches.capacity(values.length, size + rows));
      for (int i = 0; i < rows; i++, size++) {
        if (source.isNull(i)) {
          nulls.add(size);
        } else {
          values[size] = cell.at(source, i);
        }
      }
    }

    @Override
    public Vector build() {
      return new Vector.Longs(Arrays.copyOf(values, size), nulls, unit);
    }
  }

  /** Reads whole numbers of any size; keeps them in 64 bits where all of them fit. */
  final class OfBigs implements ColumnReader {
    private final BigCell cell;
    private final Nulls nulls = new Nulls();
    private BigInteger[] values = {};
    private int size;
    private boolean small = true;

    OfBigs(BigCell cell) {
      this.cell = cell;
    }

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      values = Arrays.copyOf(values, Batches.capacity(values.length, size + rows));
      for (int i = 0; i < rows; i++, size++) {
        values[size] = BigInteger.ZERO;
        if (source.isNull(i)) {
          nulls.add(size);
        } else {
          values[size] = cell.at(source, i);
          small &= values[size].bitLength() < Long.SIZE;
        }
      }
    }

    @Override
    public Vector build() {
      if (!small) {
        return new Vector.Bigs(Arrays.copyOf(values, size), nulls);
      }
      long[] longs = new long[size];
      Arrays.setAll(longs, i -> values[i].longValue());
      return new Vector.Longs(longs, nulls, Vector.Unit.PLAIN);
    }
  }

  /** Reads instants with their offsets, each packed into one number. */
  final class OfOffsets implements ColumnReader {
    private final Nulls nulls = new Nulls();
    private long[] instants = {};
    private int[] minutes = {};
    private int size;

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      int capacity = Batches.capacity(instants.length, size + rows);
      instants = Arrays.copyOf(instants, capacity);
      minutes = Arrays.copyOf(minutes, capacity);
      for (int i = 0; i < rows; i++, size++) {
        if (source.isNull(i)) {
          nulls.add(size);
        } else {
          OffsetTime time = OffsetTime.unpacked(source.getHugeInt(i));
          instants[size] = time.micros();
          minutes[size] = time.minutes();
        }
      }
    }

    @Override
    public Vector build() {
      Vector.Longs micros =
          new Vector.Longs(Arrays.copyOf(instants, size), nulls, Vector.Unit.MICROS);
      return new Vector.Offsets(micros, Arrays.copyOf(minutes, size));
    }
  }

  /** Reads floating point numbers. */
  final class OfDoubles implements ColumnReader {
    private final DoubleCell cell;
    private final Nulls nulls = new Nulls();
    private double[] values = {};
    private int size;

    OfDoubles(DoubleCell cell) {
      this.cell = cell;
    }

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      values = Arrays.copyOf(values, Batches.capacity(values.length, size + rows));
      for (int i = 0; i < rows; i++, size++) {
        if (source.isNull(i)) {
          nulls.add(size);
        } else {
          values[size] = cell.at(source, i);
        }
      }
    }

    @Override
    public Vector build() {
      return new Vector.Doubles(Arrays.copyOf(values, size), nulls);
    }
  }

  /** Reads texts. */
  final class OfTexts implements ColumnReader {
    private final TextBuilder texts = new TextBuilder();

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      for (int i = 0; i < rows; i++) {
        if (source.isNull(i)) {
          texts.addNull();
        } else {
          texts.add(checked(source.getString(i)).getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    @Override
    public Vector build() {
      return texts.build();
    }
  }

  /** A text, unless DuckDB made it of a TIMESTAMP_TZ by itself, in its own words. */
  private static String checked(String text) {
    if (OffsetTime.leaked(text)) {
      throw SnowflakeError.unsupported(
          "TIMESTAMP_TZ where a text is wanted, without TO_VARCHAR around it");
    }
    return text;
  }

  /** Reads JSON texts and lays them out as Snowflake shows them. */
  final class OfJson implements ColumnReader {
    private final TextBuilder texts = new TextBuilder();

    @Override
    public void read(DuckDBReadableVector source, int rows) {
      for (int i = 0; i < rows; i++) {
        if (source.isNull(i)) {
          texts.addNull();
        } else {
          String layout = JsonLayout.of(OffsetTime.legible(source.getString(i)));
          texts.add(layout.getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    @Override
    public Vector build() {
      return texts.build();
    }
  }

  /** The digits of a decimal number without its point. */
  static BigInteger unscaled(BigDecimal value, int scale) {
    return value.setScale(scale).unscaledValue();
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A column that grows by one cell at a time while a result is read; {@link #build} gives the
 * immutable {@link Column}. Each builder takes the {@code add} methods that fit its type and
 * refuses the others. Used by one thread.
 */
public abstract sealed class ColumnBuilder
    permits BinaryBuilder,
        BooleanBuilder,
        DateBuilder,
        NumberBuilder,
        RealBuilder,
        TextBuilder,
        TimeBuilder,
        TimestampBuilder,
        TimestampTzBuilder {
  private final String name;
  private final ColumnType type;
  private final BitSet nulls = new BitSet();
  private int size;

  ColumnBuilder(String name, ColumnType type) {
    this.name = name;
    this.type = type;
  }

  /** A builder of a column of that name and type. */
  public static ColumnBuilder of(String name, ColumnType type) {
    return switch (type) {
      case BOOLEAN -> new BooleanBuilder(name);
      case INTEGER, DECIMAL -> new NumberBuilder(name, type);
      case REAL -> new RealBuilder(name);
      case TEXT, JSON -> new TextBuilder(name, type);
      case DATE -> new DateBuilder(name);
      case TIME -> new TimeBuilder(name);
      case TIMESTAMP -> new TimestampBuilder(name);
      case TIMESTAMP_TZ -> new TimestampTzBuilder(name);
      case BINARY -> new BinaryBuilder(name);
    };
  }

  /** The name of the column. */
  public final String name() {
    return name;
  }

  /** The type asked for. An INTEGER column becomes DECIMAL when a cell does not fit 64 bits. */
  public final ColumnType type() {
    return type;
  }

  /** How many cells were added. */
  public final int size() {
    return size;
  }

  /** Adds a null cell. */
  public final void addNull() {
    nulls.set(size);
    blank();
    size++;
  }

  /**
   * Adds a cell from the Java type of the column's {@link ColumnType}; any {@link Number} for a
   * numeric one; or null.
   */
  public final void add(@Nullable Object value) {
    if (value == null) {
      addNull();
    } else {
      put(value);
    }
  }

  /** Adds a whole number to an INTEGER or DECIMAL column. */
  public void addLong(long value) {
    throw refused("a whole number");
  }

  /** Adds a number to a REAL column. */
  public void addDouble(double value) {
    throw refused("a floating point number");
  }

  /** Adds a number to an INTEGER or DECIMAL column. */
  public void addDecimal(BigDecimal value) {
    throw refused("a decimal number");
  }

  /** Adds a cell to a BOOLEAN column. */
  public void addBoolean(boolean value) {
    throw refused("a boolean");
  }

  /** Adds a cell to a TEXT or JSON column. */
  public void addText(String value) {
    throw refused("text");
  }

  /** Adds a day, counted from 1970-01-01, to a DATE column. */
  public void addDate(long epochDay) {
    throw refused("a date");
  }

  /** Adds a nanosecond of the day to a TIME column. */
  public void addTime(long nanoOfDay) {
    throw refused("a time");
  }

  /**
   * Adds a local date and time, in seconds and nanoseconds since 1970-01-01T00:00, to a TIMESTAMP
   * column.
   */
  public void addTimestamp(long epochSecond, int nano) {
    throw refused("a timestamp");
  }

  /** Adds an instant and its offset from UTC to a TIMESTAMP_TZ column. */
  public void addTimestampTz(long epochSecond, int nano, int offsetSeconds) {
    throw refused("a timestamp with an offset");
  }

  /** Adds a cell to a BINARY column; the bytes are copied. */
  public void addBytes(byte[] value) {
    throw refused("bytes");
  }

  /** The column of all cells so far. */
  public abstract Column build();

  /** Stores what stands in the arrays under a null cell. */
  abstract void blank();

  /** Adds a boxed cell. */
  abstract void put(Object value);

  final void added() {
    size++;
  }

  final boolean isNull(int row) {
    return nulls.get(row);
  }

  final Nulls nulls() {
    return Nulls.of(nulls);
  }

  final IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(
        "Column %s is %s and does not take %s (row %,d)".formatted(name, type, what, size));
  }

  final IllegalArgumentException refused(Object value) {
    return refused("a value of " + value.getClass().getTypeName());
  }
}

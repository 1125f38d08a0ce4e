package dev.freshet.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Frame} column by column from values at hand. Used by one thread. */
public final class FrameBuilder {
  private final List<Column> columns = new ArrayList<>();

  FrameBuilder() {}

  /** Adds a column of whole numbers. */
  public FrameBuilder longs(String name, long... values) {
    var builder = ColumnBuilder.of(name, ColumnType.INTEGER);
    for (long value : values) {
      builder.addLong(value);
    }
    return add(builder.build());
  }

  /** Adds a column of floating point numbers. */
  public FrameBuilder doubles(String name, double... values) {
    var builder = ColumnBuilder.of(name, ColumnType.REAL);
    for (double value : values) {
      builder.addDouble(value);
    }
    return add(builder.build());
  }

  /** Adds a column of booleans. */
  public FrameBuilder booleans(String name, boolean... values) {
    var builder = ColumnBuilder.of(name, ColumnType.BOOLEAN);
    for (boolean value : values) {
      builder.addBoolean(value);
    }
    return add(builder.build());
  }

  /** Adds a column of text; a null is a null cell. */
  public FrameBuilder strings(String name, @Nullable String... values) {
    return column(name, ColumnType.TEXT, Arrays.asList(values));
  }

  /** Adds a column of JSON texts; a null is a null cell. */
  public FrameBuilder json(String name, @Nullable String... values) {
    return column(name, ColumnType.JSON, Arrays.asList(values));
  }

  /** Adds a column of decimal numbers; a null is a null cell. */
  public FrameBuilder decimals(String name, @Nullable BigDecimal... values) {
    return column(name, ColumnType.DECIMAL, Arrays.asList(values));
  }

  /** Adds a column of dates; a null is a null cell. */
  public FrameBuilder dates(String name, @Nullable LocalDate... values) {
    return column(name, ColumnType.DATE, Arrays.asList(values));
  }

  /** Adds a column of times; a null is a null cell. */
  public FrameBuilder times(String name, @Nullable LocalTime... values) {
    return column(name, ColumnType.TIME, Arrays.asList(values));
  }

  /** Adds a column of dates and times without a zone; a null is a null cell. */
  public FrameBuilder timestamps(String name, @Nullable LocalDateTime... values) {
    return column(name, ColumnType.TIMESTAMP, Arrays.asList(values));
  }

  /** Adds a column of instants with an offset; a null is a null cell. */
  public FrameBuilder timestampsTz(String name, @Nullable OffsetDateTime... values) {
    return column(name, ColumnType.TIMESTAMP_TZ, Arrays.asList(values));
  }

  /** Adds a column of that type from boxed values; a null is a null cell. */
  public FrameBuilder column(
      String name, ColumnType type, List<? extends @Nullable Object> values) {
    var builder = ColumnBuilder.of(name, type);
    for (Object value : values) {
      builder.add(value);
    }
    return add(builder.build());
  }

  /** Adds a finished column. */
  public FrameBuilder add(Column column) {
    columns.add(column);
    return this;
  }

  /**
   * The frame.
   *
   * @throws IllegalArgumentException when the columns differ in length
   */
  public Frame build() {
    return Frame.ofColumns(columns);
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@link Frame#generate}: each is a pure function from the row, from 0, to the cell.
 */
public final class FrameGenerator {
  private final int rows;
  private final List<Column> columns = new ArrayList<>();

  FrameGenerator(int rows) {
    this.rows = rows;
  }

  /** Adds a column of whole numbers. */
  public FrameGenerator longs(String name, IntToLongFunction cells) {
    return column(name, ColumnType.INTEGER, cells::applyAsLong);
  }

  /** Adds a column of floating point numbers. */
  public FrameGenerator doubles(String name, IntToDoubleFunction cells) {
    return column(name, ColumnType.REAL, cells::applyAsDouble);
  }

  /** Adds a column of booleans. */
  public FrameGenerator booleans(String name, IntPredicate cells) {
    return column(name, ColumnType.BOOLEAN, cells::test);
  }

  /** Adds a column of text. */
  public FrameGenerator text(String name, IntFunction<@Nullable String> cells) {
    return column(name, ColumnType.TEXT, cells);
  }

  /** Adds a column of dates. */
  public FrameGenerator dates(String name, IntFunction<@Nullable LocalDate> cells) {
    return column(name, ColumnType.DATE, cells);
  }

  /** Adds a column of dates and times without a zone. */
  public FrameGenerator timestamps(String name, IntFunction<@Nullable LocalDateTime> cells) {
    return column(name, ColumnType.TIMESTAMP, cells);
  }

  /** Adds a column of decimal numbers, all with that many digits after the point. */
  public FrameGenerator decimals(String name, int scale, IntFunction<@Nullable BigDecimal> cells) {
    columns.add(new ComputedColumn(name, ColumnType.DECIMAL, rows, scale, cells));
    return this;
  }

  /** Adds a column of that type; the function gives its Java type, see {@link ColumnType}. */
  public FrameGenerator column(
      String name, ColumnType type, IntFunction<? extends @Nullable Object> cells) {
    columns.add(new ComputedColumn(name, type, rows, 0, cells));
    return this;
  }

  List<Column> columns() {
    return columns;
  }
}

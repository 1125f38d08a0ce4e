package dev.freshet.internal.wire;

import dev.freshet.data.Column;
import dev.freshet.data.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table, as answered to {@code data/SESSION/NODE?from=0&to=200}, or sorted with
 * {@code &sort=COLUMN}, a column's position from 0, and {@code &desc=1}.
 *
 * <p>Cells are numbers and booleans where JSON and a browser can hold them exactly, and text in
 * every other case: whole numbers beyond 2^53, decimals, dates and times as ISO-8601, binary as
 * hexadecimal digits. Text of more than {@value #MOST_TEXT} characters is cut there and ends with
 * how many there are: a visitor who scrolls must not move megabytes.
 *
 * @param from the first row, from 0
 * @param columns for each column its cells; null for no value
 */
public record TableWindow(long from, List<List<@Nullable Object>> columns) {
  /** The greatest whole number up to which a browser tells all whole numbers apart. */
  private static final long LARGEST_EXACT = 1L << 53;

  /** The most characters of a cell; what is cut can't be read in a cell anyhow. */
  static final int MOST_TEXT = 10_000;

  /**
   * The rows that were read of a table.
   *
   * @param from the place of the first in the table
   */
  public static TableWindow of(Frame rows, long from) {
    return new TableWindow(from, rows.columns().stream().map(TableWindow::cells).toList());
  }

  private static List<@Nullable Object> cells(Column column) {
    List<@Nullable Object> cells = new ArrayList<>(column.rowCount());
    for (int row = 0; row < column.rowCount(); row++) {
      cells.add(column.isNull(row) ? null : cell(column, row));
    }
    return cells;
  }

  private static @Nullable Object cell(Column column, int row) {
    return switch (column.type()) {
      case BOOLEAN -> column.getBoolean(row);
      case INTEGER -> exact(column.getLong(row));
      case REAL -> finite(column.getDouble(row));
      default -> cut(String.valueOf(column.getString(row)));
    };
  }

  private static String cut(String text) {
    if (text.length() <= MOST_TEXT) {
      return text;
    }
    int end = MOST_TEXT - (Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? 1 : 0);
    return String.format(
        Locale.ROOT, "%s… (%,d characters)", text.substring(0, end), text.length());
  }

  private static Object exact(long number) {
    return number >= -LARGEST_EXACT && number <= LARGEST_EXACT
        ? (Object) number
        : String.valueOf(number);
  }

  private static Object finite(double number) {
    return Double.isFinite(number) ? (Object) number : String.valueOf(number);
  }
}

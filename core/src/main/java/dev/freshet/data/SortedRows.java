package dev.freshet.data;

import java.util.Arrays;

/**
 * Sorts the rows of a column: by the first digit of each key, then each run of rows that are equal
 * there by the next. A digit and the place of its row are one {@code long}, so that the JDK's sort
 * of numbers does the work and keeps the order of equal rows. It takes 16 bytes a row while it
 * works, and gives four. Used by one thread.
 */
final class SortedRows {
  /** A place of a row takes 31 bits, a digit and one more for {@link SortKey#END} the others. */
  private static final int DIGIT = 31;

  private static final int PLACE = Integer.MAX_VALUE;
  private static final long MOST = 1L << 32;

  private final SortKey key;
  private final boolean descending;
  private final int[] rows;
  private final long[] packed;

  private SortedRows(SortKey key, boolean descending, int[] rows, int valued) {
    this.key = key;
    this.descending = descending;
    this.rows = rows;
    this.packed = new long[valued];
  }

  /** The rows of a column in the order of its cells; those without a value come last. */
  static int[] of(Column column, boolean descending) {
    int[] rows = new int[column.rowCount()];
    int valued = valuedFirst(column, rows);
    new SortedRows(SortKey.of(column), descending, rows, valued).sort(0, valued, 0);
    return rows;
  }

  /** Fills in the rows with a value, then those without; gives how many have one. */
  private static int valuedFirst(Column column, int[] rows) {
    int valued = 0;
    for (int row = 0; row < rows.length; row++) {
      if (!column.isNull(row)) {
        rows[valued++] = row;
      }
    }
    int at = valued;
    for (int row = 0; at < rows.length; row++) {
      if (column.isNull(row)) {
        rows[at++] = row;
      }
    }
    return valued;
  }

  /** Sorts a run whose rows are equal in all digits before that place. */
  private void sort(int from, int to, int place) {
    if (pack(from, to, place)) {
      Arrays.sort(packed, from, to);
      arrange(from, to);
      for (int start = from; start < to; ) {
        int end = endOfRun(start, to);
        if (end - start > 1) {
          sort(start, end, place + 1);
        }
        start = end;
      }
    }
  }

  /** Whether any row has a digit there. */
  private boolean pack(int from, int to, int place) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      long digit = key.digit(rows[i], place);
      any |= digit != SortKey.END;
      long ranked = descending ? MOST - (digit + 1) : digit + 1;
      packed[i] = (ranked << DIGIT | (i - from)) ^ Long.MIN_VALUE;
    }
    return any;
  }

  private void arrange(int from, int to) {
    int[] before = Arrays.copyOfRange(rows, from, to);
    for (int i = from; i < to; i++) {
      rows[i] = before[(int) (packed[i] & PLACE)];
    }
  }

  private int endOfRun(int start, int to) {
    int end = start + 1;
    while (end < to && packed[end] >>> DIGIT == packed[start] >>> DIGIT) {
      end++;
    }
    return end;
  }
}

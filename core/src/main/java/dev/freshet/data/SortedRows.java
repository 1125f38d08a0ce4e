package dev.freshet.data;

import java.util.Arrays;

/**
 * Sorts the rows of a column: by the first digit of each key, then each run of rows that are equal
 * there by the next. A digit and the place of its row are one {@code long}, so that the JDK's sort
 * of numbers does the work and keeps the order of equal rows. It takes 16 bytes a row while it
 * works, and gives four. Used by one thread, whose interruption ends it.
 */
final class SortedRows {
  /** A place of a row takes 31 bits, a digit and one more for {@link SortKey#END} the others. */
  private static final int DIGIT = 31;

  private static final int PLACE = Integer.MAX_VALUE;
  private static final long MOST = 1L << 32;

  /** It looks whether it is still wanted once in so many rows. */
  private static final int LOOK = 1 << 16;

  private final SortKey key;
  private final boolean descending;
  private final int[] rows;
  private final long[] packed;

  /** What the rows of a run have at a place. */
  private enum Digits {
    NONE,
    ALL_EQUAL,
    DIFFERENT
  }

  /** Rows that are equal so far, from the first up to but without the second. */
  private record Run(int from, int to) {
    int length() {
      return to - from;
    }
  }

  private SortedRows(SortKey key, boolean descending, int[] rows, int valued) {
    this.key = key;
    this.descending = descending;
    this.rows = rows;
    this.packed = new long[valued];
  }

  /**
   * The rows of a column in the order of its cells; those without a value come last.
   *
   * @throws InterruptedException when the thread was interrupted
   */
  static int[] of(Column column, boolean descending) throws InterruptedException {
    int[] rows = new int[column.rowCount()];
    int valued = valuedFirst(column, rows);
    new SortedRows(SortKey.of(column), descending, rows, valued).sort(new Run(0, valued), 0);
    return rows;
  }

  /** Fills in the rows with a value, then those without; gives how many have one. */
  private static int valuedFirst(Column column, int[] rows) throws InterruptedException {
    int valued = 0;
    for (int row = 0; row < rows.length; row++) {
      look(row);
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

  /**
   * Sorts a run whose rows are equal in all digits before that place. The longest run that is left
   * of it is the next turn of the loop, and only the others are calls: so their depth is at most
   * the logarithm of the rows, however long their keys are.
   */
  private void sort(Run run, int place) throws InterruptedException {
    Digits digits = Digits.ALL_EQUAL;
    for (int at = place; run.length() > 1 && digits != Digits.NONE; at++) {
      digits = pack(run, at);
      if (digits == Digits.DIFFERENT) {
        Arrays.sort(packed, run.from(), run.to());
        arrange(run);
        Run longest = longestOf(run);
        sortOthers(run, longest, at + 1);
        run = longest;
      }
    }
  }

  private Digits pack(Run run, int place) throws InterruptedException {
    long first = key.digit(rows[run.from()], place);
    boolean equal = true;
    for (int i = run.from(); i < run.to(); i++) {
      look(i);
      long digit = key.digit(rows[i], place);
      equal &= digit == first;
      long ranked = descending ? MOST - (digit + 1) : digit + 1;
      packed[i] = (ranked << DIGIT | (i - run.from())) ^ Long.MIN_VALUE;
    }
    if (equal) {
      return first == SortKey.END ? Digits.NONE : Digits.ALL_EQUAL;
    }
    return Digits.DIFFERENT;
  }

  private static void look(int row) throws InterruptedException {
    if (row % LOOK == 0 && Thread.interrupted()) {
      throw new InterruptedException("The order is not wanted any more");
    }
  }

  private void arrange(Run run) {
    int[] before = Arrays.copyOfRange(rows, run.from(), run.to());
    for (int i = run.from(); i < run.to(); i++) {
      rows[i] = before[(int) (packed[i] & PLACE)];
    }
  }

  private Run longestOf(Run run) {
    Run longest = runFrom(run.from(), run.to());
    for (int from = longest.to(); from < run.to() && longest.length() < run.to() - from; ) {
      Run next = runFrom(from, run.to());
      longest = next.length() > longest.length() ? next : longest;
      from = next.to();
    }
    return longest;
  }

  private void sortOthers(Run run, Run longest, int place) throws InterruptedException {
    for (int from = run.from(); from < run.to(); ) {
      Run next = runFrom(from, run.to());
      if (next.length() > 1 && next.from() != longest.from()) {
        sort(next, place);
      }
      from = next.to();
    }
  }

  private Run runFrom(int from, int to) {
    int end = from + 1;
    while (end < to && packed[end] >>> DIGIT == packed[from] >>> DIGIT) {
      end++;
    }
    return new Run(from, end);
  }
}

package dev.freshet.data;

import java.util.Optional;

/**
 * Some rows of a table.
 *
 * @param from the first row, from 0
 * @param to the row after the last one
 * @param order how the table is sorted; not at all unless given
 */
public record Slice(long from, long to, Optional<Order> order) {
  /** Checks the bounds. */
  public Slice {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("There are no rows from %,d to %,d".formatted(from, to));
    }
  }

  /** Rows in the table's own order. */
  public static Slice of(long from, long to) {
    return new Slice(from, to, Optional.empty());
  }
}

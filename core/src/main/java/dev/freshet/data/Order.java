package dev.freshet.data;

/**
 * The order of a column's cells. Rows that are equal there keep their own order, in both
 * directions, and those without a value come last.
 *
 * @param column its position, from 0
 * @param descending whether the greatest comes first
 */
public record Order(int column, boolean descending) {
  /** Checks the position. */
  public Order {
    if (column < 0) {
      throw new IllegalArgumentException("There is no column " + column);
    }
  }
}

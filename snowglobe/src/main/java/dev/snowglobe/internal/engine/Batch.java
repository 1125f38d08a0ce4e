package dev.snowglobe.internal.engine;

import java.util.List;

/**
 * A run of rows, column by column.
 *
 * @param rows how many
 * @param vectors the values of each column, in the order of the columns
 */
public record Batch(int rows, List<Vector> vectors) {

  /** Copies the list. */
  public Batch {
    vectors = List.copyOf(vectors);
  }

  /** About how many bytes of memory it takes. */
  public long bytes() {
    return vectors.stream().mapToLong(Vector::footprint).sum();
  }
}

package dev.freshet.data;

import java.util.BitSet;

/**
 * Which rows of a column are null: a bit a row up to the last null, so nothing for a column without
 * any.
 */
final class Nulls {
  private final BitSet rows;

  private Nulls(BitSet rows) {
    this.rows = rows;
  }

  /** Takes a trimmed copy, so the builder may go on. */
  static Nulls of(BitSet rows) {
    return new Nulls((BitSet) rows.clone());
  }

  boolean get(int row) {
    return rows.get(row);
  }

  boolean any() {
    return !rows.isEmpty();
  }

  long byteSize() {
    return rows.size() / 8L;
  }
}

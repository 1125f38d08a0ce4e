package dev.snowglobe.internal.engine;

/**
 * A column of a result.
 *
 * @param name its label
 * @param type its type
 * @param nullable whether it may hold NULL
 */
public record Column(String name, DataType type, boolean nullable) {

  /** A column that may hold NULL. */
  public Column(String name, DataType type) {
    this(name, type, true);
  }

  /** The same column under another label. */
  Column named(String label) {
    return new Column(label, type, nullable);
  }
}

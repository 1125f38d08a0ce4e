package dev.freshet.internal.wire;

import java.util.List;

/**
 * What a browser is told of a frame: all but its rows, which it asks for window by window.
 *
 * @param rows how many there are
 * @param columns the columns in order
 */
record TableShape(long rows, List<ColumnShape> columns) {

  /**
   * A column of a table.
   *
   * @param name its name
   * @param kind what it holds
   */
  record ColumnShape(String name, Kind kind) {}

  /** How a column's cells look in a {@link TableWindow}. */
  enum Kind {
    /** {@code true}, {@code false}. */
    BOOLEAN,
    /** A number, or a string of digits where it is beyond 2^53. */
    INTEGER,
    /** A string of digits with a decimal point, or a number. */
    DECIMAL,
    /** A number, or {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. */
    REAL,
    /** A string. */
    TEXT,
    /** {@code 2026-05-31}. */
    DATE,
    /** {@code 13:37:00.5}. */
    TIME,
    /** {@code 2026-05-31 13:37:00.5}, without a zone. */
    TIMESTAMP,
    /** {@code 2026-05-31 13:37:00.5 +02:00}. */
    TIMESTAMP_TZ,
    /** Hexadecimal digits. */
    BINARY,
    /** JSON as a string. */
    JSON
  }
}

package dev.freshet.internal.wire;

import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
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
   * @param kind what its cells are
   */
  record ColumnShape(String name, ColumnType kind) {}

  static TableShape of(Frame frame) {
    return new TableShape(
        frame.rowCount(),
        frame.columns().stream()
            .map(column -> new ColumnShape(column.name(), column.type()))
            .toList());
  }
}

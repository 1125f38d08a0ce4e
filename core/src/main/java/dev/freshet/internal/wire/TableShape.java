package dev.freshet.internal.wire;

import dev.freshet.data.ColumnType;
import dev.freshet.data.Table;
import java.util.List;

/**
 * What a browser is told of a table: all but its rows, which it asks for window by window.
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

  static TableShape of(Table table) {
    return new TableShape(
        table.length(),
        table.headings().stream()
            .map(heading -> new ColumnShape(heading.name(), heading.type()))
            .toList());
  }
}

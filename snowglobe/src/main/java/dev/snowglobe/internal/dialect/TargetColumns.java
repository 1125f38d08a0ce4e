package dev.snowglobe.internal.dialect;

import java.util.List;

/** What is known of the table that a statement changes. */
@FunctionalInterface
public interface TargetColumns {

  /** For a statement that is not run. */
  TargetColumns NONE = _ -> List.of();

  /**
   * A column of such a table.
   *
   * @param name as the catalog has it
   * @param type in DuckDB's words
   */
  record Column(String name, String type) {}

  /** The one of these columns that has a name; one of no known type if there is none. */
  static Column named(String name, List<Column> columns) {
    return columns.stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(new Column(name, ""));
  }

  /**
   * The columns of a table in order; none if there is no such table.
   *
   * @param table its name in DuckDB's SQL
   */
  List<Column> of(String table);
}

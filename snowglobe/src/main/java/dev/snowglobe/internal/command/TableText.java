package dev.snowglobe.internal.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The definition of a table as DuckDB writes it, item by item.
 *
 * @param items the columns and then the constraints, each as SQL
 */
record TableText(List<String> items) {
  /** What DuckDB writes for a column that is computed from others. */
  private static final String GENERATED = " GENERATED ALWAYS AS(";

  /** Copies the list. */
  TableText {
    items = List.copyOf(items);
  }

  /**
   * Takes {@code CREATE TABLE name(item, …);} apart. A comma in brackets, in a string or in a
   * quoted name does not part.
   */
  static TableText of(String definition) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    char quote = 0;
    for (int i = 0; i < definition.length(); i++) {
      char c = definition.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' && depth++ == 0) {
        begin = i + 1;
      } else if ((c == ',' && depth == 1) || (c == ')' && --depth == 0)) {
        items.add(definition.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    return new TableText(items);
  }

  /** The same with one constraint in the place of another; either may be empty. */
  TableText with(String before, String after) {
    List<String> changed = new ArrayList<>(items);
    changed.remove(before);
    if (!after.isEmpty()) {
      changed.add(after);
    }
    return new TableText(changed);
  }

  /** Whether the column at this place, from 0, is computed from others. */
  boolean generated(int column) {
    return items.get(column).replaceAll("\"[^\"]*\"", "").contains(GENERATED.stripTrailing());
  }

  /** What stands behind the name of the table. */
  String sql() {
    return "(" + String.join(", ", items) + ")";
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** {@code PIVOT (agg(value) FOR name IN (…))} and its opposite. */
final class Pivot {
  private final Translation translation;

  Pivot(Translation translation) {
    this.translation = translation;
  }

  /** The table with what turns it. */
  String rewrite(String table, Cursor cursor) {
    String word = cursor.name().name();
    boolean nulls = word.equals("UNPIVOT") && cursor.accept("INCLUDE", "NULLS");
    if (!nulls) {
      cursor.accept("EXCLUDE", "NULLS");
    }
    Cursor inside = translation.cursor(cursor.group().body());
    String what = translation.expression(inside.until("FOR"));
    inside.expect("FOR");
    String name = Identifiers.written(inside.name());
    inside.expect("IN");
    List<Item> items = items(table, name, inside.group().body());
    String list = items.stream().map(Item::sql).collect(Collectors.joining(", "));
    String turned =
        "%s %s (%s FOR %s IN (%s))"
            .formatted(table, nulls ? word + " INCLUDE NULLS" : word, what, name, list);
    return inside.accept("DEFAULT", "ON", "NULL")
        ? withDefault(turned, items, translation.expression(inside.rest()))
        : turned;
  }

  /**
   * A value that becomes a column.
   *
   * @param sql the value, with the name of the column if it gives one
   * @param column that name, as SQL
   */
  private record Item(String sql, String column) {
    /** A pivoted string keeps its quotes in the name of its column: {@code "'JAN'"}. */
    static Item literal(String text) {
      String column = Identifiers.quote(text);
      return text.startsWith("'") ? new Item(text + " AS " + column, column) : bare(text);
    }

    static Item bare(String text) {
      int alias = text.lastIndexOf(" AS ");
      return new Item(text, alias < 0 ? Identifiers.quote(text) : text.substring(alias + 4));
    }
  }

  private List<Item> items(String table, String name, List<Node> values) {
    if (Query.starts(values)) {
      return found(translation.query(values));
    }
    Cursor cursor = translation.cursor(values);
    if (!cursor.accept("ANY")) {
      return Lists.items(values).stream().map(this::item).toList();
    }
    boolean ordered = cursor.accept("ORDER", "BY");
    String order = ordered ? translation.expression(cursor.rest()) : name;
    if (!cursor.done()) {
      throw cursor.unexpected();
    }
    return found("SELECT %s FROM %s GROUP BY %s ORDER BY %s".formatted(name, table, name, order));
  }

  /** DuckDB must know the columns before it looks at the rows, so somebody looks at them before. */
  private List<Item> found(String query) {
    String whole = translation.commonTables() + query;
    List<Item> items =
        translation.context().tables().literals(whole).stream().map(Item::literal).toList();
    if (items.isEmpty()) {
      throw SqlSyntaxException.unsupported("PIVOT … IN no values at all");
    }
    return items;
  }

  private Item item(List<Node> nodes) {
    String text = translation.expression(nodes);
    boolean string = nodes.size() == 1 && nodes.getFirst().is(Token.Kind.STRING);
    return string ? Item.literal(text) : Item.bare(text);
  }

  private String withDefault(String turned, List<Item> items, String otherwise) {
    String columns =
        items.stream()
            .map(Item::column)
            .map(column -> "COALESCE(" + column + ", " + otherwise + ") AS " + column)
            .collect(Collectors.joining(", "));
    return "(SELECT * REPLACE (" + columns + ") FROM " + turned + ")";
  }
}

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
    List<Node> values = inside.group().body();
    refuseDynamic(values);
    String turned =
        "%s %s (%s FOR %s IN (%s))"
            .formatted(table, nulls ? word + " INCLUDE NULLS" : word, what, name, list(values));
    return inside.accept("DEFAULT", "ON", "NULL")
        ? withDefault(turned, values, translation.expression(inside.rest()))
        : turned;
  }

  /** DuckDB must know the columns before it looks at the rows. */
  private static void refuseDynamic(List<Node> values) {
    if (!values.isEmpty() && values.getFirst().is("ANY")) {
      throw SqlSyntaxException.unsupported("PIVOT … IN (ANY)");
    }
    if (Query.starts(values)) {
      throw SqlSyntaxException.unsupported("PIVOT … IN (subquery)");
    }
  }

  private String withDefault(String turned, List<Node> values, String otherwise) {
    String columns =
        Lists.items(values).stream()
            .map(item -> column(value(item)))
            .map(column -> "COALESCE(" + column + ", " + otherwise + ") AS " + column)
            .collect(Collectors.joining(", "));
    return "(SELECT * REPLACE (" + columns + ") FROM " + turned + ")";
  }

  /** The name that a value gives its column. */
  private static String column(String value) {
    int alias = value.lastIndexOf(" AS ");
    return alias < 0 ? Identifiers.quote(value) : value.substring(alias + 4);
  }

  /** A pivoted string keeps its quotes in the name of its column: {@code "'JAN'"}. */
  private String list(List<Node> nodes) {
    return Lists.items(nodes).stream().map(this::value).collect(Collectors.joining(", "));
  }

  private String value(List<Node> item) {
    String text = translation.expression(item);
    boolean bare = item.size() == 1 && item.getFirst().is(Token.Kind.STRING);
    return bare ? text + " AS " + Identifiers.quote(text) : text;
  }
}

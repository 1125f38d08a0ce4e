package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import java.util.List;

/** Rewrites what stands behind FROM: tables, subqueries, table functions, joins. */
final class From {
  private final Translation translation;

  From(Translation translation) {
    this.translation = translation;
  }

  String rewrite(List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    StringBuilder out = new StringBuilder(factor(cursor));
    while (!cursor.done()) {
      out.append(next(cursor));
    }
    return out.toString();
  }

  /** A comma and a table, a join and a table, or the condition of the join before. */
  private String next(Cursor cursor) {
    if (cursor.acceptSymbol(",")) {
      return ", " + factor(cursor);
    }
    if (cursor.accept("ON")) {
      return " ON " + translation.expression(cursor.until(From::beginsJoin));
    }
    if (cursor.accept("USING")) {
      return " USING (" + translation.expression(cursor.group().body()) + ")";
    }
    String join = join(cursor);
    return join.endsWith("ASOF JOIN ") ? nearest(cursor) : joined(join, cursor);
  }

  /** Every pair of rows, unless a condition follows. */
  private String joined(String join, Cursor cursor) {
    boolean everyPair =
        !join.contains("CROSS") && !join.contains("NATURAL") && !conditioned(cursor);
    return join + factor(cursor) + (everyPair ? " ON TRUE" : "");
  }

  /**
   * An ASOF JOIN keeps all rows of its left side. DuckDB breaks down when it is to find the nearest
   * INTERVAL, so a TIMESTAMP_TZ is compared as an instant.
   */
  private String nearest(Cursor cursor) {
    String table = factor(cursor);
    cursor.expect("MATCH_CONDITION");
    Translation comparing = translation.makingAlike();
    String match = comparing.expression(cursor.group().body());
    if (cursor.ahead("USING")) {
      throw SqlSyntaxException.unsupported("ASOF JOIN … USING");
    }
    String on =
        cursor.accept("ON")
            ? " AND (" + comparing.expression(cursor.until(From::beginsJoin)) + ")"
            : "";
    return " ASOF LEFT JOIN " + table + " ON " + match + on;
  }

  /** Whether a condition follows for the join before, past those of the joins nested in it. */
  private static boolean conditioned(Cursor cursor) {
    int open = 1;
    for (int i = 0; open > 0 && cursor.has(i) && !cursor.symbolAt(i, ","); i++) {
      Node node = cursor.peekAt(i);
      if (node.is("ON") || node.is("USING")) {
        open--;
      } else if (node.is("JOIN") && !unconditional(cursor, i)) {
        open++;
      }
    }
    return open == 0;
  }

  private static boolean unconditional(Cursor cursor, int join) {
    for (int i = Math.max(0, join - 3); i < join; i++) {
      if (cursor.peekAt(i).is("CROSS") || cursor.peekAt(i).is("NATURAL")) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsJoin(List<Node> nodes, int at) {
    Node node = nodes.get(at);
    if (node.symbol(",")) {
      return true;
    }
    boolean side = node.is("LEFT") || node.is("RIGHT") || node.is("FULL");
    if (side) {
      return at + 1 < nodes.size()
          && (nodes.get(at + 1).is("JOIN") || nodes.get(at + 1).is("OUTER"));
    }
    return node.is("JOIN")
        || node.is("INNER")
        || node.is("CROSS")
        || node.is("NATURAL")
        || node.is("ASOF");
  }

  private String join(Cursor cursor) {
    StringBuilder out = new StringBuilder();
    while (!cursor.done() && cursor.peek().named()) {
      String word = cursor.name().name();
      out.append(' ').append(word);
      switch (word) {
        case "JOIN" -> {
          return out.append(' ').toString();
        }
        case "LEFT", "RIGHT", "FULL", "OUTER", "INNER", "CROSS", "NATURAL", "ASOF" -> {}
        default -> throw cursor.unexpectedBefore();
      }
    }
    throw cursor.unexpected();
  }

  private String factor(Cursor cursor) {
    String lateral = cursor.accept("LATERAL") ? "LATERAL " : "";
    String table = table(cursor);
    String sample = Sample.read(translation, cursor);
    refuseTimeTravel(cursor);
    while (cursor.ahead("PIVOT") || cursor.ahead("UNPIVOT")) {
      table = new Pivot(translation).rewrite(table, cursor);
    }
    StringBuilder out = new StringBuilder(lateral).append(table);
    String alias = alias(cursor);
    out.append(alias.isEmpty() ? InformationSchema.alias(table) : alias);
    return out.append(sample).append(Sample.read(translation, cursor)).toString();
  }

  private String table(Cursor cursor) {
    if (cursor.parenthesisAt(0)) {
      Group group = cursor.group();
      return Query.starts(group.body()) && !Values.aliased(group.body())
          ? subquery(group, cursor)
          : "(" + rewrite(group.body()) + ")";
    }
    if (cursor.ahead("VALUES") && cursor.parenthesisAt(1)) {
      return values(cursor);
    }
    if (cursor.ahead("TABLE") && cursor.parenthesisAt(1)) {
      cursor.expect("TABLE");
      return new TableFunctions(translation).rewrite(cursor.group().body());
    }
    if (StageReference.ahead(cursor)) {
      return StageReference.read(translation, cursor);
    }
    if (cursor.parenthesisAt(1) && !cursor.ahead("IDENTIFIER")) {
      return new TableFunctions(translation).rewrite(List.of(cursor.next(), cursor.next()));
    }
    String name = TableNames.read(translation, cursor);
    return InformationSchema.of(name).orElse(name);
  }

  private String subquery(Group group, Cursor cursor) {
    String query = "(" + translation.query(group.body()) + ")";
    boolean values = group.body().getFirst().is("VALUES");
    return values ? query + columns(group.body().get(1), cursor) : query;
  }

  /** {@code VALUES (…), (…)} with its alias. */
  private String values(Cursor cursor) {
    Node first = cursor.peekAt(1);
    return "(" + new Values(translation).rewrite(cursor) + ")" + columns(first, cursor);
  }

  /** Rows of VALUES have the columns COLUMN1, COLUMN2, … unless the alias names them. */
  private String columns(Node firstRow, Cursor cursor) {
    String alias = alias(cursor);
    if (alias.endsWith(")")) {
      return alias;
    }
    String names = Values.columns(Lists.items(firstRow.inside()).size());
    return (alias.isEmpty() ? " AS \"VALUES\"" : alias) + "(" + names + ")";
  }

  /** Takes {@code [AS] name [(column, …)]}. */
  private String alias(Cursor cursor) {
    boolean as = cursor.accept("AS");
    if (!as && (cursor.done() || !cursor.peek().named() || endsTable(cursor))) {
      return "";
    }
    String name = " AS " + Identifiers.written(cursor.name());
    return cursor.parenthesisAt(0)
        ? name + "(" + translation.expression(cursor.group().body()) + ")"
        : name;
  }

  private static boolean endsTable(Cursor cursor) {
    return cursor.ahead("ON")
        || cursor.ahead("USING")
        || cursor.ahead("SAMPLE")
        || cursor.ahead("TABLESAMPLE")
        || cursor.ahead("JOIN")
        || cursor.ahead("INNER")
        || cursor.ahead("LEFT")
        || cursor.ahead("RIGHT")
        || cursor.ahead("FULL")
        || cursor.ahead("CROSS")
        || cursor.ahead("NATURAL")
        || cursor.ahead("ASOF")
        || cursor.ahead("MATCH_CONDITION")
        || cursor.ahead("SET")
        || cursor.ahead("WHEN");
  }

  private static void refuseTimeTravel(Cursor cursor) {
    for (String word : new String[] {"AT", "BEFORE", "CHANGES", "MATCH_RECOGNIZE"}) {
      if (cursor.ahead(word) && cursor.parenthesisAt(1)) {
        throw SqlSyntaxException.unsupported(
            word.equals("AT") || word.equals("BEFORE") ? "time travel (" + word + ")" : word);
      }
    }
  }
}

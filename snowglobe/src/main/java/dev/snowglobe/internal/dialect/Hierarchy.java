package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A query with CONNECT BY, said with a common table that reads itself: the rows of START WITH, and
 * to each row those that are connected to it. The row before is there as one value with a name of
 * its own, so that a bare column is always one of the row that is joined. Used by one thread, for
 * one SELECT.
 */
final class Hierarchy {
  private static final String PRIOR = "SNOWGLOBE_PRIOR";

  private final String sql;
  private final Select select;
  private final List<Inherited> inherited = new ArrayList<>();
  private final List<Splice> splices = new ArrayList<>();

  private Hierarchy(String sql, Select select) {
    this.sql = sql;
    this.select = select;
  }

  /**
   * A column that each row has from the row before it.
   *
   * @param name of the column
   * @param root its value in a row without one before
   * @param next its value in any other
   */
  private record Inherited(String name, String root, String next) {}

  /** The same query without CONNECT BY, in Snowflake's words. */
  static String restate(String sql, Select select) {
    return new Hierarchy(sql, select).query();
  }

  private String query() {
    List<Node> from = select.clause("FROM");
    if (from.isEmpty()
        || Lists.items(from).size() > 1
        || from.stream().anyMatch(n -> n.is("JOIN"))) {
      throw SqlSyntaxException.unsupported("CONNECT BY over other than one table");
    }
    boolean named = from.getLast().named();
    String name = named ? text(List.of(from.getLast())) : "SNOWGLOBE_ROWS";
    String table = text(from) + (named ? "" : " AS " + name);
    inherit(select.columns());
    select.clauses().forEach(clause -> inherit(clause.nodes()));
    String columns = columns();
    List<String> own = List.of("FROM", "START WITH", "CONNECT BY");
    return "SELECT "
        + columns
        + " FROM (WITH RECURSIVE SNOWGLOBE_NODES AS ("
        + roots(name, table)
        + " UNION ALL "
        + next(name, table)
        + ") SELECT * FROM SNOWGLOBE_NODES) AS "
        + name
        + select.others(own, this::text);
  }

  private String roots(String name, String table) {
    String start = text(select.clause("START WITH"));
    String more =
        inherited.stream()
            .map(column -> ", " + column.root() + " AS " + column.name())
            .collect(Collectors.joining());
    return "SELECT "
        + name
        + ".*, 1 AS LEVEL"
        + more
        + " FROM "
        + table
        + (start.isEmpty() ? "" : " WHERE " + start);
  }

  private String next(String name, String table) {
    String more =
        inherited.stream().map(column -> ", " + column.next()).collect(Collectors.joining());
    return "SELECT "
        + name
        + ".*, "
        + PRIOR
        + ".LEVEL + 1"
        + more
        + " FROM "
        + table
        + " JOIN (SELECT SNOWGLOBE_NODE AS "
        + PRIOR
        + " FROM SNOWGLOBE_NODES AS SNOWGLOBE_NODE) ON "
        + condition();
  }

  /** The condition, PRIOR and LEVEL said of the row before; a comma means AND. */
  private String condition() {
    List<Node> nodes = select.clause("CONNECT BY");
    List<Splice> edits = new ArrayList<>();
    if (nodes.isEmpty()) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    if (nodes.getFirst().is("NOCYCLE")) {
      throw SqlSyntaxException.unsupported("NOCYCLE");
    }
    Lists.items(nodes).forEach(item -> prior(item, edits));
    for (Node node : nodes) {
      if (node.symbol(",")) {
        edits.add(Splice.over(List.of(node), " AND "));
      }
    }
    return Splice.apply(sql, nodes, edits);
  }

  private void prior(List<Node> nodes, List<Splice> edits) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).is("PRIOR")) {
        List<Node> operand = operand(nodes, i + 1);
        String column = text(List.of(operand.getLast()));
        edits.add(Splice.over(nodes.subList(i, i + 1 + operand.size()), PRIOR + "." + column));
        i += operand.size();
      } else if (nodes.get(i).is("LEVEL")) {
        edits.add(Splice.over(List.of(nodes.get(i)), "(" + PRIOR + ".LEVEL + 1)"));
      } else {
        prior(nodes.get(i).inside(), edits);
      }
    }
  }

  /** A column, qualified or not, or something in brackets. */
  private List<Node> operand(List<Node> nodes, int begin) {
    int end = begin + 1;
    while (end + 1 < nodes.size() && nodes.get(end).symbol(".")) {
      end += 2;
    }
    if (end > nodes.size()) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    return nodes.subList(begin, end);
  }

  /** Finds CONNECT_BY_ROOT and SYS_CONNECT_BY_PATH, and makes columns of them. */
  private void inherit(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is("CONNECT_BY_ROOT")) {
        List<Node> operand = operand(nodes, i + 1);
        List<Node> whole = nodes.subList(i, i + 1 + operand.size());
        inherit(whole, text(operand), PRIOR + ".");
        i += operand.size();
      } else if (node.is("SYS_CONNECT_BY_PATH") && i + 1 < nodes.size()) {
        path(nodes.subList(i, i + 2));
        i++;
      } else {
        inherit(node.inside());
      }
    }
  }

  private void path(List<Node> call) {
    List<List<Node>> arguments = Lists.items(call.getLast().inside());
    if (arguments.size() != 2) {
      throw SqlSyntaxException.argumentCount("SYS_CONNECT_BY_PATH", arguments.size());
    }
    String step = text(arguments.getLast()) + ", " + text(arguments.getFirst()) + ")";
    String name = "SNOWGLOBE_INHERITED_" + inherited.size();
    inherited.add(
        new Inherited(name, "CONCAT(" + step, "CONCAT(" + PRIOR + "." + name + ", " + step));
    splices.add(Splice.over(call, name));
  }

  private void inherit(List<Node> whole, String root, String prior) {
    String name = "SNOWGLOBE_INHERITED_" + inherited.size();
    inherited.add(new Inherited(name, root, prior + name));
    splices.add(Splice.over(whole, name));
  }

  /**
   * The columns as they were written, named as they would have been, a star without the helpers.
   */
  private String columns() {
    String helpers =
        inherited.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
    List<Splice> all = new ArrayList<>(splices);
    List<List<Node>> items = Lists.items(select.columns());
    for (List<Node> item : items.stream().filter(item -> !item.isEmpty()).toList()) {
      int end = item.getLast().end();
      if (item.getLast().symbol("*")) {
        all.add(new Splice(end, end, " EXCLUDE (LEVEL" + helpers + ")"));
      } else if (splices.stream().anyMatch(splice -> splice.end() == end)) {
        String written = sql.substring(item.getFirst().start(), end).toUpperCase(Locale.ROOT);
        all.add(new Splice(end, end, " AS " + Identifiers.quote(written)));
      }
    }
    return Splice.apply(sql, select.columns(), all);
  }

  private String text(List<Node> nodes) {
    return Splice.apply(sql, nodes, splices);
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Outer joins whose conditions stand in WHERE, the columns of the side that may be missing marked
 * with {@code (+)}; said with LEFT JOIN instead. Used by one thread, for one SELECT.
 */
final class MarkedJoins {
  private static final String MARK = "outer join by (+)";

  private final String sql;
  private final Select select;
  private final Map<String, List<Node>> tables = new LinkedHashMap<>();
  private final Map<String, List<List<Node>>> marked = new LinkedHashMap<>();
  private final List<List<Node>> plain = new ArrayList<>();

  private MarkedJoins(String sql, Select select) {
    this.sql = sql;
    this.select = select;
  }

  /** Whether a condition, or what it holds in brackets, is marked. */
  static boolean marks(List<Node> condition) {
    for (Node node : condition) {
      if (marks(node)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is a mark, or brackets that hold one. */
  static boolean marks(Node node) {
    return mark(node) || (!Query.starts(node.inside()) && marks(node.inside()));
  }

  private static boolean mark(Node node) {
    return node.parenthesis() && node.inside().size() == 1 && node.inside().getFirst().symbol("+");
  }

  /** The same query without marks, in Snowflake's words. */
  static String restate(String sql, Select select) {
    return new MarkedJoins(sql, select).query();
  }

  private String query() {
    for (List<Node> item : Lists.items(select.clause("FROM"))) {
      tables.put(name(item), item);
    }
    conjuncts(select.clause("WHERE")).forEach(this::sort);
    List<String> order = order();
    String from = order.stream().map(name -> joined(name, order)).collect(Collectors.joining(""));
    String where = plain.stream().map(this::bare).collect(Collectors.joining(" AND "));
    return "SELECT "
        + columns(order)
        + " FROM "
        + from
        + (where.isEmpty() ? "" : " WHERE " + where)
        + select.others(List.of("FROM", "WHERE"), nodes -> text(nodes, List.of()));
  }

  /** The name that columns of a table are qualified with. */
  private static String name(List<Node> item) {
    boolean joins = item.stream().anyMatch(node -> node.is("JOIN") || node.is("LATERAL"));
    if (joins || item.isEmpty() || !(item.getLast() instanceof Leaf(Token token, String _))) {
      throw SqlSyntaxException.unsupported(MARK + " beside what is no table with a name");
    }
    return token.name();
  }

  private void sort(List<Node> condition) {
    Set<String> names = new TreeSet<>();
    collect(condition, true, names);
    if (names.isEmpty()) {
      plain.add(condition);
    } else if (names.size() == 1 && tables.containsKey(names.iterator().next())) {
      marked.computeIfAbsent(names.iterator().next(), _ -> new ArrayList<>()).add(condition);
    } else {
      throw cycle(names);
    }
  }

  private static SqlSyntaxException cycle(Collection<String> names) {
    String quoted =
        names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "));
    return SqlSyntaxException.contradiction("Outer join predicates form a cycle between " + quoted);
  }

  /** The names before the dots in a condition: those of marked columns, or all. */
  private static void collect(List<Node> nodes, boolean markedOnly, Set<String> names) {
    for (int i = 0; i < nodes.size(); i++) {
      collect(nodes.get(i).inside(), markedOnly, names);
      boolean wanted = !markedOnly || (i + 1 < nodes.size() && mark(nodes.get(i + 1)));
      boolean qualified = i > 1 && nodes.get(i - 1).symbol(".");
      if (wanted && qualified && nodes.get(i - 2) instanceof Leaf(Token token, String _)) {
        names.add(token.name());
      } else if (wanted && markedOnly && nodes.get(i).named()) {
        throw SqlSyntaxException.unsupported(MARK + " behind a column without its table");
      }
    }
  }

  /** The conditions between the ANDs of a level. */
  private static List<List<Node>> conjuncts(List<Node> nodes) {
    List<List<Node>> conjuncts = new ArrayList<>();
    int begin = 0;
    int open = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is("OR")) {
        throw SqlSyntaxException.unsupported(MARK + " beside OR");
      } else if (node.is("BETWEEN") || node.is("CASE")) {
        open++;
      } else if (open > 0 && (node.is("AND") || node.is("END"))) {
        // Within a CASE an AND parts nothing out here.
        open -= node.is("END") || between(nodes, i) ? 1 : 0;
      } else if (node.is("AND")) {
        conjuncts.add(nodes.subList(begin, i));
        begin = i + 1;
      }
    }
    conjuncts.add(nodes.subList(begin, nodes.size()));
    return conjuncts;
  }

  /** Whether the AND at this place belongs to a BETWEEN. */
  private static boolean between(List<Node> nodes, int and) {
    int at = and - 1;
    while (at > 0 && !nodes.get(at).is("BETWEEN") && !nodes.get(at).is("AND")) {
      at--;
    }
    return nodes.get(at).is("BETWEEN");
  }

  /** The tables in an order in which each condition knows the tables that it names. */
  private List<String> order() {
    List<String> order = new ArrayList<>(tables.keySet());
    order.removeAll(marked.keySet());
    List<String> waiting = new ArrayList<>(tables.keySet());
    waiting.removeAll(order);
    while (!waiting.isEmpty()) {
      Optional<String> next =
          order.isEmpty()
              ? Optional.empty()
              : waiting.stream().filter(name -> order.containsAll(needed(name))).findFirst();
      order.add(next.orElseThrow(() -> cycle(waiting)));
      waiting.remove(next.get());
    }
    return order;
  }

  private Set<String> needed(String table) {
    Set<String> names = new TreeSet<>();
    marked.getOrDefault(table, List.of()).forEach(condition -> collect(condition, false, names));
    names.retainAll(tables.keySet());
    names.remove(table);
    if (names.size() > 1) {
      String quoted =
          names.stream()
              .sorted(Comparator.reverseOrder())
              .map(name -> "'" + name + "'")
              .collect(Collectors.joining(" and "));
      throw SqlSyntaxException.contradiction(
          "Table '" + table + "' is outer joined to multiple tables: " + quoted);
    }
    return names;
  }

  private String joined(String name, List<String> order) {
    String table = text(tables.getOrDefault(name, List.of()), List.of());
    List<List<Node>> conditions = marked.getOrDefault(name, List.of());
    if (conditions.isEmpty()) {
      return (name.equals(order.getFirst()) ? "" : " CROSS JOIN ") + table;
    }
    String on = conditions.stream().map(this::bare).collect(Collectors.joining(" AND "));
    return " LEFT JOIN " + table + " ON " + on;
  }

  /** A condition in brackets, without its marks. */
  private String bare(List<Node> condition) {
    List<Splice> marks = new ArrayList<>();
    findMarks(condition, marks);
    return "(" + text(condition, marks) + ")";
  }

  private static void findMarks(List<Node> nodes, List<Splice> marks) {
    for (Node node : nodes) {
      if (mark(node)) {
        marks.add(Splice.over(List.of(node), ""));
      } else {
        findMarks(node.inside(), marks);
      }
    }
  }

  /** A star means the columns of the tables in the order in which they were written. */
  private String columns(List<String> order) {
    List<Splice> stars = new ArrayList<>();
    boolean moved = !order.equals(List.copyOf(tables.keySet()));
    for (List<Node> item : Lists.items(select.columns())) {
      if (moved && bareStar(item)) {
        String all =
            tables.values().stream()
                .map(table -> text(List.of(table.getLast()), List.of()) + ".*")
                .collect(Collectors.joining(", "));
        stars.add(Splice.over(List.of(item.getLast()), all));
      }
    }
    return text(select.columns(), stars);
  }

  private static boolean bareStar(List<Node> item) {
    int size = item.size();
    return size > 0 && item.getLast().symbol("*") && (size < 2 || !item.get(size - 2).symbol("."));
  }

  private String text(List<Node> nodes, List<Splice> splices) {
    return Splice.apply(sql, nodes, splices);
  }
}

package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites queries clause by clause. */
final class Query {
  /** What SEQ4() and its kind are written as; the column that a generator has. */
  static final String SEQUENCE = "SNOWGLOBE_SEQUENCE";

  private final Translation translation;

  Query(Translation translation) {
    this.translation = translation;
  }

  /** Whether these nodes begin a query rather than an expression. */
  static boolean starts(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return false;
    }
    Node first = nodes.getFirst();
    if (first.parenthesis() && starts(first.inside())) {
      return nodes.size() == 1
          || setOperator(nodes.get(1))
          || nodes.get(1).is("ORDER")
          || nodes.get(1).is("LIMIT");
    }
    boolean values = first.is("VALUES") && nodes.size() > 1 && nodes.get(1).parenthesis();
    return first.is("SELECT") || first.is("WITH") || values;
  }

  String rewrite(List<Node> nodes) {
    Cursor cursor = translation.cursor(nodes);
    StringBuilder out = new StringBuilder();
    int outer = translation.commonTableCount();
    if (cursor.accept("WITH")) {
      out.append(with(cursor)).append(' ');
    }
    while (!cursor.done()) {
      out.append(branch(cursor));
      if (!cursor.done()) {
        out.append(setOperator(cursor));
      }
    }
    translation.keepCommonTables(outer);
    return out.toString();
  }

  private String with(Cursor cursor) {
    boolean recursive = cursor.accept("RECURSIVE");
    List<String> tables = new ArrayList<>();
    do {
      int before = cursor.taken();
      tables.add(commonTable(cursor));
      translation.addCommonTable(tables.getLast());
      recursive |= recursive(cursor.takenSince(before));
    } while (cursor.acceptSymbol(","));
    return "WITH " + (recursive ? "RECURSIVE " : "") + String.join(", ", tables);
  }

  /** Whether a common table unites a query with one that reads the table itself. */
  private static boolean recursive(List<Node> nodes) {
    List<Node> query = nodes.getLast().inside();
    boolean unites = query.stream().anyMatch(node -> node.is("UNION"));
    return unites
        && nodes.getFirst() instanceof Node.Leaf(Token name, String _)
        && reads(query, name.name());
  }

  private static boolean reads(List<Node> nodes, String table) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean begins =
          i > 0
              && (nodes.get(i - 1).is("FROM")
                  || nodes.get(i - 1).is("JOIN")
                  || nodes.get(i - 1).symbol(","));
      boolean named =
          node instanceof Node.Leaf(Token token, String _)
              && token.named()
              && token.name().equals(table);
      if ((begins && named) || reads(node.inside(), table)) {
        return true;
      }
    }
    return false;
  }

  private String commonTable(Cursor cursor) {
    String name = Identifiers.written(cursor.name());
    String columns =
        cursor.parenthesisAt(0) ? " (" + translation.expression(cursor.group().body()) + ")" : "";
    cursor.expect("AS");
    return name + columns + " AS (" + rewrite(cursor.group().body()) + ")";
  }

  static boolean setOperator(Node node) {
    return node.is("UNION") || node.is("INTERSECT") || node.is("EXCEPT") || node.is("MINUS");
  }

  private static String setOperator(Cursor cursor) {
    Node node = cursor.next();
    if (!setOperator(node)) {
      throw cursor.unexpectedBefore();
    }
    String word = node.is("MINUS") ? "EXCEPT" : ((Node.Leaf) node).token().name();
    String all = cursor.accept("ALL") ? " ALL" : "";
    cursor.accept("DISTINCT");
    String byName = cursor.accept("BY", "NAME") ? " BY NAME" : "";
    return " " + word + all + byName + " ";
  }

  /** One side of a set operator, with the clauses that follow it. */
  private String branch(Cursor cursor) {
    if (cursor.parenthesisAt(0)) {
      return translation.group(cursor.group()) + clauses(cursor, "");
    }
    if (cursor.ahead("VALUES")) {
      return new Values(translation).rewrite(cursor) + clauses(cursor, "");
    }
    cursor.expect("SELECT");
    Optional<String> restated = restated(cursor);
    if (restated.isPresent()) {
      return restated.get();
    }
    String distinct = cursor.accept("DISTINCT") ? "DISTINCT " : "";
    cursor.accept("ALL");
    String top = cursor.accept("TOP") ? translation.expression(List.of(cursor.next())) : "";
    return select(distinct, clause(cursor), cursor, top);
  }

  /** A SELECT that joins its rows in older words, all of it; takes nothing of any other. */
  private Optional<String> restated(Cursor cursor) {
    if (!older(cursor.left())) {
      return Optional.empty();
    }
    Select select = Select.read(translation.cursor(cursor.left()));
    Optional<String> text = Optional.empty();
    if (select.has("CONNECT BY") || select.has("START WITH")) {
      text = Optional.of(Hierarchy.restate(translation.sql(), select));
    } else if (MarkedJoins.marks(select.clause("WHERE"))) {
      text = Optional.of(MarkedJoins.restate(translation.sql(), select));
    }
    text.ifPresent(_ -> Select.read(cursor));
    return text.map(translation::restated);
  }

  /** Whether older words may be among these; looked at in each SELECT, so it must cost little. */
  private static boolean older(List<Node> nodes) {
    for (Node node : nodes) {
      if (node.is("CONNECT") || node.is("START") || MarkedJoins.marks(node)) {
        return true;
      }
    }
    return false;
  }

  /** A SELECT has names and row counts of its own, apart from those of the SELECT around it. */
  private String select(String distinct, List<Node> columns, Cursor cursor, String top) {
    boolean outerCounts = translation.takeCountsRows();
    Deferred outer = translation.defer(new Deferred(SelectList.aliases(columns)));
    String list = new SelectList(translation).rewrite(columns);
    boolean counts = translation.takeCountsRows();
    int before = cursor.taken();
    String select = "SELECT " + distinct + list + clauses(cursor, top);
    counts |= translation.takeCountsRows();
    translation.defer(outer);
    if (outerCounts) {
      translation.countRows();
    }
    boolean numbered = counts && !generates(cursor.takenSince(before));
    return numbered ? select.replace(SEQUENCE, "(row_number() OVER () - 1)") : select;
  }

  /** Whether rows come from a generator, which numbers them, and not from a subquery of one. */
  private static boolean generates(List<Node> nodes) {
    return nodes.stream()
        .anyMatch(
            node -> node.is("GENERATOR") || (!starts(node.inside()) && generates(node.inside())));
  }

  /** All clauses up to a set operator or the end; TOP becomes a limit. */
  private String clauses(Cursor cursor, String top) {
    StringBuilder out = new StringBuilder();
    while (!cursor.done() && !setOperator(cursor.peek())) {
      out.append(clause(cursor, cursor.next()));
    }
    return top.isEmpty() ? out.toString() : out + " LIMIT " + top;
  }

  private String clause(Cursor cursor, Node keyword) {
    String word = keyword instanceof Node.Leaf leaf ? leaf.word() : "";
    return switch (word) {
      case "FROM" -> " FROM " + new From(translation).rewrite(clause(cursor));
      case "WHERE", "HAVING", "QUALIFY", "WINDOW" ->
          " " + word + " " + translation.expression(clause(cursor));
      case "GROUP", "ORDER" -> {
        cursor.expect("BY");
        yield " " + word + " BY " + translation.expression(clause(cursor));
      }
      case "LIMIT" -> limit(clause(cursor));
      case "OFFSET" -> offset(clause(cursor));
      case "FETCH" -> fetch(clause(cursor));
      default -> throw cursor.unexpectedBefore();
    };
  }

  /** The nodes up to the next clause of this level. */
  private static List<Node> clause(Cursor cursor) {
    return cursor.until(Query::beginsClause);
  }

  /** Whether a clause or a set operator begins at this place of a level. */
  static boolean beginsClause(List<Node> nodes, int at) {
    if (!(nodes.get(at) instanceof Node.Leaf(Token _, String word)) || word.isEmpty()) {
      return false;
    }
    if (at > 0 && nodes.get(at - 1).symbol(".")) {
      return false;
    }
    return switch (word) {
      case "FROM" ->
          (at == 0 || !nodes.get(at - 1).is("DISTINCT") || !comparesDistinct(nodes, at - 1))
              && !Calls.countsFrom(nodes, at);
      case "WHERE", "HAVING", "QUALIFY", "UNION", "INTERSECT", "EXCEPT", "MINUS" -> true;
      case "GROUP", "ORDER", "CONNECT" -> follows(nodes, at, "BY");
      case "START" -> follows(nodes, at, "WITH");
      case "LIMIT", "OFFSET" ->
          at + 1 < nodes.size() && !nodes.get(at + 1).symbol(",") && !nodes.get(at + 1).symbol(".");
      case "FETCH" -> at + 1 < nodes.size() && !nodes.get(at + 1).symbol(",");
      case "WINDOW" -> at + 2 < nodes.size() && nodes.get(at + 2).is("AS");
      default -> false;
    };
  }

  /** Whether the DISTINCT at this place belongs to {@code IS [NOT] DISTINCT FROM}. */
  private static boolean comparesDistinct(List<Node> nodes, int at) {
    return at > 0 && (nodes.get(at - 1).is("IS") || nodes.get(at - 1).is("NOT"));
  }

  private static boolean follows(List<Node> nodes, int at, String word) {
    return at + 1 < nodes.size() && nodes.get(at + 1).is(word);
  }

  private String limit(List<Node> nodes) {
    boolean none = nodes.size() == 1 && nodes.getFirst().is("NULL");
    return none ? "" : " LIMIT " + translation.expression(nodes);
  }

  private String offset(List<Node> nodes) {
    return " OFFSET " + translation.expression(withoutRows(nodes));
  }

  private String fetch(List<Node> nodes) {
    List<Node> count = new ArrayList<>(withoutRows(nodes));
    count.removeIf(node -> node.is("FIRST") || node.is("NEXT") || node.is("ONLY"));
    return " LIMIT " + translation.expression(withoutRows(count));
  }

  private static List<Node> withoutRows(List<Node> nodes) {
    return nodes.stream().filter(node -> !node.is("ROW") && !node.is("ROWS")).toList();
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A SELECT clause by clause, as it was written: what is said in Snowflake's older words is said in
 * others before it is rewritten.
 *
 * @param columns all between SELECT and the first clause
 * @param clauses in order
 */
record Select(List<Node> columns, List<Clause> clauses) {

  Select {
    columns = List.copyOf(columns);
    clauses = List.copyOf(clauses);
  }

  /**
   * One clause.
   *
   * @param keyword its words, {@code GROUP BY} for example
   * @param nodes what stands behind them
   */
  record Clause(String keyword, List<Node> nodes) {

    Clause {
      nodes = List.copyOf(nodes);
    }
  }

  /** The SELECT whose keyword was taken last; takes all of it. */
  static Select read(Cursor cursor) {
    List<Node> columns = cursor.until(Query::beginsClause);
    List<Clause> clauses = new ArrayList<>();
    while (!cursor.done() && !Query.setOperator(cursor.peek())) {
      String keyword = keyword(cursor);
      clauses.add(new Clause(keyword, cursor.until(Query::beginsClause)));
    }
    return new Select(columns, clauses);
  }

  private static String keyword(Cursor cursor) {
    String word = ((Leaf) cursor.next()).word();
    boolean by = cursor.accept("BY");
    boolean with = !by && word.equals("START") && cursor.accept("WITH");
    return word + (by ? " BY" : "") + (with ? " WITH" : "");
  }

  /** Whether there is a clause of this keyword. */
  boolean has(String keyword) {
    return clauses.stream().anyMatch(clause -> clause.keyword().equals(keyword));
  }

  /** What stands behind a keyword; nothing without it. */
  List<Node> clause(String keyword) {
    return clauses.stream()
        .filter(clause -> clause.keyword().equals(keyword))
        .findFirst()
        .map(Clause::nodes)
        .orElse(List.of());
  }

  /** The clauses but for some, each with its keyword, a space before it. */
  String others(List<String> left, Function<List<Node>, String> text) {
    return clauses.stream()
        .filter(clause -> !left.contains(clause.keyword()))
        .map(clause -> " " + clause.keyword() + " " + text.apply(clause.nodes()))
        .collect(Collectors.joining());
  }
}

package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites INSERT, UPDATE, DELETE and MERGE. */
final class Dml {
  private final Translation translation;

  Dml(Translation translation) {
    this.translation = translation;
  }

  /** {@code INSERT INTO t [(columns)] query}. */
  String insert(Cursor cursor) {
    cursor.expect("INSERT");
    cursor.expect("INTO");
    cursor.accept("TABLE");
    String table = TableNames.read(translation, cursor);
    return "INSERT INTO " + table + rows(table, cursor);
  }

  /** {@code [(columns)] query}, behind the name of the table that they fill. */
  String rows(String table, Cursor cursor) {
    Assignment assignment = Assignment.to(translation, table);
    if (!cursor.parenthesisAt(0) || Query.starts(cursor.peek().inside())) {
      return " " + assignment.rows(cursor.rest());
    }
    Node.Group names = cursor.group();
    return " " + translation.group(names) + " " + assignment.only(names).rows(cursor.rest());
  }

  /** {@code UPDATE t SET c = x [FROM …] [WHERE …]}. */
  String update(Cursor cursor) {
    cursor.expect("UPDATE");
    String table = target(cursor);
    cursor.expect("SET");
    String set = assignments(assignment(table), cursor.until("FROM", "WHERE"));
    return "UPDATE " + table + " SET " + set + from(cursor, "FROM") + where(cursor);
  }

  /** The target's rows that meet several others; Snowflake takes one of those and counts them. */
  Optional<String> multiJoined(Cursor cursor) {
    cursor.expect("UPDATE");
    String table = target(cursor);
    cursor.until("FROM", "WHERE");
    if (!cursor.accept("FROM")) {
      return Optional.empty();
    }
    String others = new From(translation).rewrite(cursor.until("WHERE"));
    List<Token> name = Lexer.tokens(table);
    String row = name.getLast().text() + ".rowid";
    return Optional.of(
        "SELECT 1 FROM %s, %s%s GROUP BY %s HAVING count(*) > 1"
            .formatted(table, others, where(cursor), row));
  }

  /** To the columns of a target, which may have an alias. */
  private Assignment assignment(String target) {
    return Assignment.to(translation, target.replaceFirst(" AS .*$", ""));
  }

  /** DuckDB takes the column that is set without its table. */
  private String assignments(Assignment target, List<Node> nodes) {
    return Lists.items(nodes).stream()
        .map(item -> assignment(target, item))
        .collect(Collectors.joining(", "));
  }

  private String assignment(Assignment target, List<Node> item) {
    Cursor cursor = translation.cursor(item);
    Token column = cursor.name();
    while (cursor.acceptSymbol(".")) {
      column = cursor.name();
    }
    if (!cursor.acceptSymbol("=")) {
      throw cursor.unexpected();
    }
    return Identifiers.written(column) + " = " + target.value(column.name(), cursor.rest());
  }

  /** {@code DELETE FROM t [USING …] [WHERE …]}. */
  String delete(Cursor cursor) {
    cursor.expect("DELETE");
    cursor.expect("FROM");
    return "DELETE FROM " + target(cursor) + from(cursor, "USING") + where(cursor);
  }

  private String target(Cursor cursor) {
    String table = TableNames.read(translation, cursor);
    boolean named = !cursor.done() && cursor.peek().named() && !clause(cursor);
    boolean alias = cursor.accept("AS") || named;
    return alias ? table + " AS " + Identifiers.written(cursor.name()) : table;
  }

  private static boolean clause(Cursor cursor) {
    return cursor.ahead("SET") || cursor.ahead("USING") || cursor.ahead("WHERE");
  }

  private String from(Cursor cursor, String keyword) {
    if (!cursor.accept(keyword)) {
      return "";
    }
    return " " + keyword + " " + new From(translation).rewrite(cursor.until("WHERE"));
  }

  private String where(Cursor cursor) {
    if (cursor.done()) {
      return "";
    }
    cursor.expect("WHERE");
    return " WHERE " + translation.expression(cursor.rest());
  }

  /** {@code MERGE INTO t USING s ON … WHEN …}. */
  String merge(Cursor cursor) {
    cursor.expect("MERGE");
    cursor.expect("INTO");
    String table = target(cursor);
    cursor.expect("USING");
    String source = new From(translation).rewrite(cursor.until("ON"));
    cursor.expect("ON");
    StringBuilder out = new StringBuilder("MERGE INTO " + table + " USING " + source);
    out.append(" ON ").append(translation.expression(cursor.until("WHEN")));
    while (!cursor.done()) {
      out.append(' ').append(when(assignment(table), cursor));
    }
    return out.toString();
  }

  /**
   * The query that finds a row of the target for which a MERGE has several rows of its source;
   * empty for a MERGE that changes no rows.
   */
  Optional<String> ambiguous(Cursor cursor) {
    cursor.expect("MERGE");
    cursor.expect("INTO");
    String table = target(cursor);
    cursor.expect("USING");
    String source = new From(translation).rewrite(cursor.until("ON"));
    cursor.expect("ON");
    String on = translation.expression(cursor.until("WHEN"));
    List<String> matched = new ArrayList<>();
    while (cursor.accept("WHEN")) {
      boolean match = cursor.accept("MATCHED");
      cursor.accept("AND");
      String condition = translation.expression(cursor.until("THEN"));
      cursor.until(Dml::beginsWhen);
      if (match) {
        matched.add(condition.isEmpty() ? "TRUE" : "(" + condition + ")");
      }
    }
    String name = table.replaceFirst("^.* AS ", "");
    return matched.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "SELECT 1 FROM %s JOIN %s ON (%s) WHERE %s GROUP BY %s.rowid HAVING COUNT(*) > 1 LIMIT 1"
                .formatted(table, source, on, String.join(" OR ", matched), name));
  }

  private String when(Assignment target, Cursor cursor) {
    cursor.expect("WHEN");
    String condition = translation.expression(cursor.until("THEN"));
    cursor.expect("THEN");
    return "WHEN " + condition + " THEN " + action(target, cursor);
  }

  private String action(Assignment target, Cursor cursor) {
    if (cursor.accept("DELETE")) {
      return "DELETE";
    }
    if (cursor.accept("UPDATE", "SET")) {
      return "UPDATE SET " + assignments(target, cursor.until(Dml::beginsWhen));
    }
    cursor.expect("INSERT");
    Optional<Node.Group> names =
        cursor.parenthesisAt(0) ? Optional.of(cursor.group()) : Optional.empty();
    cursor.expect("VALUES");
    String columns = names.map(list -> " " + translation.group(list)).orElse("");
    String row = names.map(target::only).orElse(target).row(cursor.group().body());
    return "INSERT" + columns + " VALUES (" + row + ")";
  }

  /** Whether a WHEN of the statement stands here, not one of a CASE. */
  private static boolean beginsWhen(List<Node> nodes, int at) {
    boolean when = nodes.get(at).is("WHEN");
    return when
        && at + 1 < nodes.size()
        && (nodes.get(at + 1).is("MATCHED") || nodes.get(at + 1).is("NOT"))
        && nodes.subList(at, Math.min(at + 3, nodes.size())).stream()
            .anyMatch(n -> n.is("MATCHED"));
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;

/** Rewrites INSERT, UPDATE, DELETE and MERGE. */
final class Dml {
  private final Translation translation;

  Dml(Translation translation) {
    this.translation = translation;
  }

  /** {@code INSERT [OVERWRITE] INTO t [(columns)] query}. */
  String insert(Cursor cursor) {
    cursor.expect("INSERT");
    if (cursor.ahead("OVERWRITE")) {
      throw SqlSyntaxException.unsupported("INSERT OVERWRITE");
    }
    if (cursor.ahead("ALL") || cursor.ahead("FIRST")) {
      throw SqlSyntaxException.unsupported("multi-table INSERT");
    }
    cursor.expect("INTO");
    cursor.accept("TABLE");
    String table = TableNames.read(translation, cursor);
    String columns = "";
    if (cursor.parenthesisAt(0) && !Query.starts(cursor.peek().inside())) {
      columns = " (" + translation.expression(cursor.group().body()) + ")";
    }
    return "INSERT INTO " + table + columns + " " + translation.query(cursor.rest());
  }

  /** {@code UPDATE t SET c = x [FROM …] [WHERE …]}. */
  String update(Cursor cursor) {
    cursor.expect("UPDATE");
    String table = target(cursor);
    cursor.expect("SET");
    String set = translation.expression(cursor.until("FROM", "WHERE"));
    return "UPDATE " + table + " SET " + set + from(cursor, "FROM") + where(cursor);
  }

  /** {@code DELETE FROM t [USING …] [WHERE …]}. */
  String delete(Cursor cursor) {
    cursor.expect("DELETE");
    cursor.expect("FROM");
    return "DELETE FROM " + target(cursor) + from(cursor, "USING") + where(cursor);
  }

  private String target(Cursor cursor) {
    String table = TableNames.read(translation, cursor);
    boolean alias = cursor.accept("AS") || !cursor.done() && cursor.peek().named() && !clause(cursor);
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
      out.append(' ').append(when(cursor));
    }
    return out.toString();
  }

  private String when(Cursor cursor) {
    cursor.expect("WHEN");
    List<Node> condition = cursor.until("THEN");
    cursor.expect("THEN");
    return "WHEN " + translation.expression(condition) + " THEN " + action(cursor.until("WHEN"));
  }

  private String action(List<Node> nodes) {
    return translation.expression(nodes);
  }
}

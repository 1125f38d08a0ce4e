package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Rewrites CREATE TABLE and CREATE VIEW. */
final class Ddl {
  private final Translation translation;

  Ddl(Translation translation) {
    this.translation = translation;
  }

  String create(Cursor cursor) {
    cursor.expect("CREATE");
    String replace = cursor.accept("OR", "REPLACE") ? "OR REPLACE " : "";
    skipKinds(cursor);
    if (cursor.accept("TABLE")) {
      return "CREATE " + replace + "TABLE " + table(cursor);
    }
    if (cursor.accept("VIEW")) {
      return "CREATE " + replace + "VIEW " + view(cursor);
    }
    throw cursor.unexpected();
  }

  /** What a table is kept for makes no difference here; who drops a temporary one is the engine. */
  private static void skipKinds(Cursor cursor) {
    while (cursor.accept("TEMPORARY")
        || cursor.accept("TEMP")
        || cursor.accept("LOCAL")
        || cursor.accept("GLOBAL")
        || cursor.accept("SCOPED")
        || cursor.accept("VOLATILE")
        || cursor.accept("TRANSIENT")
        || cursor.accept("SECURE")
        || cursor.accept("RECURSIVE")) {
      continue;
    }
  }

  private String table(Cursor cursor) {
    String head = ifNotExists(cursor) + TableNames.read(translation, cursor);
    if (cursor.accept("LIKE")) {
      return head + " AS FROM " + TableNames.read(translation, cursor) + " LIMIT 0";
    }
    if (cursor.accept("CLONE")) {
      return head + " AS FROM " + TableNames.read(translation, cursor);
    }
    String columns = cursor.parenthesisAt(0) ? " (" + columns(cursor.group()) + ")" : "";
    cursor.until("AS");
    if (cursor.done()) {
      return head + columns;
    }
    cursor.expect("AS");
    return head + columns + " AS " + translation.query(cursor.rest());
  }

  private static String ifNotExists(Cursor cursor) {
    return cursor.accept("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
  }

  private String columns(Node.Group group) {
    return Lists.items(group.body()).stream().map(this::column).collect(Collectors.joining(", "));
  }

  private String column(List<Node> item) {
    Cursor cursor = translation.cursor(item);
    String name = Identifiers.written(cursor.name());
    Types.Type type = Types.read(cursor);
    return name + " " + type.duckdb() + " " + translation.expression(cursor.rest());
  }

  private String view(Cursor cursor) {
    String head = ifNotExists(cursor) + TableNames.read(translation, cursor);
    String columns = cursor.parenthesisAt(0) ? " (" + translation.expression(cursor.group().body()) + ")" : "";
    cursor.until("AS");
    cursor.expect("AS");
    return head + columns + " AS " + translation.query(cursor.rest());
  }
}

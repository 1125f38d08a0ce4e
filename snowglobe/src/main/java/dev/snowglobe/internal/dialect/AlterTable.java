package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rewrites ALTER TABLE and ALTER VIEW. */
final class AlterTable {
  /** Properties of a table that change nothing of what it answers, but for its comment. */
  private static final Set<String> STORAGE =
      Set.of(
          "CHANGE_TRACKING",
          "COMMENT",
          "DATA_RETENTION_TIME_IN_DAYS",
          "ENABLE_SCHEMA_EVOLUTION",
          "MAX_DATA_EXTENSION_TIME_IN_DAYS",
          "SECURE");

  private final Translation translation;

  AlterTable(Translation translation) {
    this.translation = translation;
  }

  /** The whole statement; several changes become several statements. */
  String rewrite(Cursor cursor) {
    cursor.expect("ALTER");
    String kind = cursor.name().name();
    if (!kind.equals("TABLE") && !kind.equals("VIEW")) {
      throw cursor.unexpectedBefore();
    }
    String exists = cursor.accept("IF", "EXISTS") ? "IF EXISTS " : "";
    String name = TableNames.read(translation, cursor);
    String head = "ALTER " + kind + " " + exists + name + " ";
    if (cursor.accept("ADD", "SEARCH", "OPTIMIZATION")
        || cursor.accept("DROP", "SEARCH", "OPTIMIZATION")) {
      return untouched(name);
    }
    if (Keys.ahead(cursor)) {
      return new Keys(translation, head, name).rewrite(cursor);
    }
    if (cursor.accept("ADD")) {
      return add(head, name, cursor);
    }
    if (cursor.accept("DROP", "CLUSTERING", "KEY") || cursor.accept("CLUSTER", "BY")) {
      return untouched(name);
    }
    if (cursor.accept("DROP")) {
      return drop(head, cursor);
    }
    if (cursor.accept("RENAME")) {
      return head + rename(name, cursor);
    }
    if (cursor.accept("ALTER") || cursor.accept("MODIFY")) {
      return changes(head, name, cursor);
    }
    if (cursor.accept("SWAP", "WITH")) {
      return swapped(name, TableNames.read(translation, cursor));
    }
    if (cursor.accept("SET") || cursor.ahead("UNSET")) {
      return properties(kind, name, cursor);
    }
    throw SqlSyntaxException.unsupported("ALTER " + kind + " " + cursor.name().name());
  }

  /** What changes nothing here, but needs the table to be there. */
  private static String untouched(String name) {
    return "SELECT 1 FROM " + name + " LIMIT 0";
  }

  /** Both must be there before the first of them is renamed. */
  private static String swapped(String one, String other) {
    List<Token> first = Lexer.tokens(one);
    List<Token> second = Lexer.tokens(other);
    String schema = one.substring(0, first.getLast().start());
    if (!schema.equals(other.substring(0, second.getLast().start()))) {
      throw SqlSyntaxException.unsupported("ALTER TABLE SWAP WITH a table of another schema");
    }
    String name = first.getLast().text();
    String aside = Identifiers.quote(first.getLast().name() + "$SWAP");
    return String.join(
        "; ",
        "SELECT 1 FROM " + one + ", " + other + " LIMIT 0",
        "ALTER TABLE " + one + " RENAME TO " + aside,
        "ALTER TABLE " + other + " RENAME TO " + name,
        "ALTER TABLE " + schema + aside + " RENAME TO " + second.getLast().text());
  }

  /** A comment is kept; how a table is stored makes no difference here. */
  private String properties(String kind, String name, Cursor cursor) {
    boolean forgotten = cursor.accept("UNSET");
    String last = untouched(name);
    while (!cursor.done()) {
      String property = cursor.name().name();
      if (!STORAGE.contains(property)) {
        throw SqlSyntaxException.unsupported("ALTER " + kind + " SET " + property);
      }
      boolean given = !forgotten && cursor.acceptSymbol("=");
      if (property.equals("COMMENT")) {
        last = Comment.of(kind, name, given ? Comment.text(cursor) : "");
      } else if (given) {
        cursor.next();
      }
      cursor.acceptSymbol(",");
    }
    return last;
  }

  private String add(String head, String name, Cursor cursor) {
    cursor.accept("COLUMN");
    String exists = cursor.accept("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
    return Lists.items(cursor.rest()).stream()
        .map(item -> ColumnDefinition.of(translation, item))
        .map(column -> added(head + "ADD COLUMN " + exists, name, column))
        .collect(Collectors.joining("; "));
  }

  /** DuckDB adds no column that must not be NULL, but makes one so that is there. */
  private String added(String add, String table, ColumnDefinition column) {
    if (column.counts()) {
      throw SqlSyntaxException.unsupported("ALTER TABLE ADD COLUMN … AUTOINCREMENT");
    }
    List<String> full = translation.context().tables().full(Identifiers.parts(table));
    ColumnNote note = column.note(full, List.of());
    String required =
        column.required()
            ? "; ALTER TABLE " + table + " ALTER COLUMN " + column.name() + " SET NOT NULL"
            : "";
    String noted = note.equals(ColumnNote.NONE) ? "" : "; " + note.statement(table, column.name());
    return add + column.withoutRequirement() + required + noted;
  }

  private String drop(String head, Cursor cursor) {
    cursor.accept("COLUMN");
    String exists = cursor.accept("IF", "EXISTS") ? "IF EXISTS " : "";
    return Lists.items(cursor.rest()).stream()
        .map(item -> Identifiers.written(translation.cursor(item).name()))
        .map(column -> head + "DROP COLUMN " + exists + column)
        .collect(Collectors.joining("; "));
  }

  /** DuckDB takes the new name without its schema. */
  private String rename(String table, Cursor cursor) {
    if (cursor.accept("COLUMN")) {
      String column = Identifiers.written(cursor.name());
      cursor.expect("TO");
      return "RENAME COLUMN " + column + " TO " + Identifiers.written(cursor.name());
    }
    cursor.expect("TO");
    String other = TableNames.read(translation, cursor);
    if (!schema(table).equals(schema(other))) {
      throw SqlSyntaxException.unsupported("ALTER TABLE … RENAME TO a name in another schema");
    }
    return "RENAME TO " + Lexer.tokens(other).getLast().text();
  }

  private List<String> schema(String table) {
    List<String> full = translation.context().tables().full(Identifiers.parts(table));
    return full.subList(0, full.size() - 1);
  }

  /** Changes of columns, one after the other, with or without brackets around them. */
  private String changes(String head, String name, Cursor cursor) {
    List<Node> list = cursor.parenthesisAt(0) ? cursor.group().body() : cursor.rest();
    return Lists.items(list).stream()
        .map(item -> change(head, name, translation.cursor(item)))
        .collect(Collectors.joining("; "));
  }

  private String change(String head, String name, Cursor cursor) {
    cursor.accept("COLUMN");
    String column = Identifiers.written(cursor.name());
    String alter = head + "ALTER COLUMN " + column + " ";
    if (cursor.ahead("COMMENT")) {
      return commented(name, column, Comment.accept(cursor).orElse(""));
    }
    if (cursor.accept("UNSET", "COMMENT")) {
      return commented(name, column, "");
    }
    boolean set = cursor.accept("SET");
    if (cursor.accept("DATA", "TYPE") || cursor.accept("TYPE")) {
      Types.Type type = Types.read(cursor);
      return type.text()
          ? "SELECT " + column + " FROM " + name + " LIMIT 0"
          : alter + "TYPE " + type.duckdb();
    }
    return alter + (set ? "SET " : "") + translation.expression(cursor.rest());
  }

  /** The keys that the column belongs to stay. */
  private String commented(String table, String column, String comment) {
    ColumnNote note =
        translation
            .context()
            .tables()
            .columns(Identifiers.parts(table))
            .getOrDefault(Identifiers.parts(column).getFirst(), ColumnNote.NONE);
    return note.commented(comment).statement(table, column);
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Rewrites ALTER TABLE and ALTER VIEW. */
final class AlterTable {
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
    String head = "ALTER " + kind + " " + exists + TableNames.read(translation, cursor) + " ";
    if (cursor.accept("ADD")) {
      return add(head, cursor);
    }
    if (cursor.accept("DROP")) {
      return drop(head, cursor);
    }
    if (cursor.accept("RENAME")) {
      return head + rename(cursor);
    }
    if (cursor.accept("ALTER") || cursor.accept("MODIFY")) {
      return change(head, cursor);
    }
    String action = cursor.name().name();
    throw SqlSyntaxException.unsupported("ALTER " + kind + " " + action);
  }

  private String add(String head, Cursor cursor) {
    if (!cursor.accept("COLUMN") && (cursor.ahead("CONSTRAINT") || cursor.ahead("PRIMARY"))) {
      throw SqlSyntaxException.unsupported("ALTER TABLE ADD CONSTRAINT");
    }
    String exists = cursor.accept("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
    return Lists.items(cursor.rest()).stream()
        .map(item -> ColumnDefinition.of(translation, item))
        .map(column -> head + "ADD COLUMN " + exists + column.sql("NULL"))
        .collect(Collectors.joining("; "));
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
  private String rename(Cursor cursor) {
    if (cursor.accept("COLUMN")) {
      String column = Identifiers.written(cursor.name());
      cursor.expect("TO");
      return "RENAME COLUMN " + column + " TO " + Identifiers.written(cursor.name());
    }
    cursor.expect("TO");
    List<Token> parts = Lexer.tokens(TableNames.read(translation, cursor));
    return "RENAME TO " + parts.getLast().text();
  }

  private String change(String head, Cursor cursor) {
    cursor.accept("COLUMN");
    String column = head + "ALTER COLUMN " + Identifiers.written(cursor.name()) + " ";
    boolean set = cursor.accept("SET");
    if (cursor.accept("DATA", "TYPE") || cursor.accept("TYPE")) {
      return column + "TYPE " + Types.read(cursor).duckdb();
    }
    return column + (set ? "SET " : "") + translation.expression(cursor.rest());
  }
}

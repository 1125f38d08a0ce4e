package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rewrites CREATE TABLE: with columns, AS a query, LIKE or CLONE of another. */
final class CreateTable {
  private final Translation translation;
  private final boolean replace;

  CreateTable(Translation translation, boolean replace) {
    this.translation = translation;
    this.replace = replace;
  }

  /**
   * The statement behind the word TABLE.
   *
   * @return one statement, or, for a column that counts by itself, several
   */
  String rewrite(Cursor cursor) {
    String before = Ddl.head(cursor, replace, "TABLE");
    String table = TableNames.read(translation, cursor);
    String head = cursor.accept("IF", "NOT", "EXISTS") ? before + "IF NOT EXISTS " : before;
    if (cursor.accept("LIKE")) {
      return head + table + " AS FROM " + TableNames.read(translation, cursor) + " LIMIT 0";
    }
    if (cursor.accept("CLONE")) {
      return head + table + " AS FROM " + TableNames.read(translation, cursor);
    }
    List<List<Node>> items =
        cursor.parenthesisAt(0) ? Lists.items(cursor.group().body()) : List.of();
    if (cursor.ahead("USING")) {
      throw SqlSyntaxException.unsupported("CREATE TABLE USING TEMPLATE");
    }
    TableOptions options = TableOptions.read(cursor);
    List<List<Node>> columns = items.stream().filter(item -> !constraint(item)).toList();
    List<Constraint> keys =
        items.stream()
            .filter(this::constraint)
            .map(item -> Constraint.read(translation, translation.cursor(item)))
            .toList();
    String create =
        cursor.accept("AS")
            ? filled(head, table, columns, translation.query(cursor.rest()))
            : defined(head, table, definitions(columns, keys));
    return create
        + Comment.statement("TABLE", table, options.comment())
        + notes(table, columns, keys);
  }

  /** What writes the comments of the columns and the keys of the table. */
  private String notes(String table, List<List<Node>> items, List<Constraint> keys) {
    List<String> full = translation.context().tables().full(Identifiers.parts(table));
    StringBuilder out = new StringBuilder();
    Set<String> names = new HashSet<>();
    for (List<Node> item : items) {
      if (item.size() > 1) {
        ColumnDefinition column = ColumnDefinition.of(translation, item);
        names.add(column.plainName());
        ColumnNote note = column.note(full, keys);
        out.append(note.equals(ColumnNote.NONE) ? "" : "; " + note.statement(table, column.name()));
      }
    }
    keys.stream()
        .flatMap(key -> key.columns().stream())
        .filter(column -> !names.contains(column))
        .findFirst()
        .ifPresent(column -> {
          throw SqlSyntaxException.invalidIdentifier(column);
        });
    return out.toString();
  }

  /**
   * A table that gets the rows of a query. One with columns of a limited length is made empty
   * first: only a definition can limit them.
   */
  private String filled(String head, String table, List<List<Node>> columns, String query) {
    String rows = selected(columns, query);
    boolean limited = columns.stream().anyMatch(this::limited);
    return limited
        ? defined(head, table, definitions(columns, List.of()))
            + "; INSERT INTO "
            + table
            + " "
            + rows
        : head + table + " AS " + rows;
  }

  private boolean limited(List<Node> item) {
    return item.size() > 1 && !ColumnDefinition.of(translation, item).limit().isEmpty();
  }

  private List<ColumnDefinition> definitions(List<List<Node>> items, List<Constraint> keys) {
    if (items.isEmpty()) {
      throw SqlSyntaxException.unexpectedEnd(translation.sql());
    }
    return items.stream().map(item -> ColumnDefinition.of(translation, item).in(keys)).toList();
  }

  /** A column may be called as a constraint begins. */
  private boolean constraint(List<Node> item) {
    Cursor cursor = translation.cursor(item);
    boolean named = cursor.accept("CONSTRAINT") && item.size() > 2;
    if (named) {
      cursor.next();
    }
    return (named || cursor.taken() == 0)
        && Constraint.kindAhead(cursor)
        && item.stream().anyMatch(Node::parenthesis);
  }

  /** A list of names renames the columns of the query, a list of definitions converts them too. */
  private String selected(List<List<Node>> columns, String query) {
    if (columns.isEmpty()) {
      return query;
    }
    boolean typed = columns.getFirst().size() > 1;
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (List<Node> item : columns) {
      Cursor cursor = translation.cursor(item);
      String name = Identifiers.written(cursor.name());
      names.add(name);
      String type = typed ? ColumnDefinition.of(translation, item).type() : "";
      values.add(typed ? "CAST(" + name + " AS " + type + ") AS " + name : name);
    }
    return "SELECT %s FROM (%s) AS T(%s)"
        .formatted(String.join(", ", values), query, String.join(", ", names));
  }

  private String defined(String head, String table, List<ColumnDefinition> columns) {
    StringBuilder before = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (ColumnDefinition column : columns) {
      String sequence = sequence(table, column);
      String create = replace ? "CREATE OR REPLACE SEQUENCE " : "CREATE SEQUENCE IF NOT EXISTS ";
      if (column.counts()) {
        before.append(create).append(sequence).append(column.count().clause()).append("; ");
      }
      parts.add(column.limited("nextval(" + Literals.quote(sequence) + ")"));
    }
    boolean again = replace && !before.isEmpty();
    String drop = again ? "DROP TABLE IF EXISTS " + table + "; " : "";
    return drop
        + before
        + head
        + table
        + parts.stream().collect(Collectors.joining(", ", " (", ")"));
  }

  /** The sequence behind a column that counts by itself, beside its table. */
  private static String sequence(String table, ColumnDefinition column) {
    List<Token> parts = Lexer.tokens(table);
    String schema = table.substring(0, parts.getLast().start());
    String name = parts.getLast().name() + "$" + Lexer.tokens(column.name()).getFirst().name();
    return schema + Identifiers.quote(name);
  }
}

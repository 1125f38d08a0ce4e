package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Optional;

/**
 * A column of text and how many characters it may hold.
 *
 * @param column its name as SQL
 * @param characters how many; empty for any number
 */
public record TextLimit(String column, String characters) {

  /** As many as any column may hold. */
  private static final String MOST = "16777216";

  /** Of a column of this type; empty when it is not of text. */
  static Optional<TextLimit> of(String column, Types.Type type) {
    String length = type.text() ? type.length() : "";
    return type.text()
        ? Optional.of(new TextLimit(column, length.equals(MOST) ? "" : length))
        : Optional.empty();
  }

  /** The constraint that refuses longer strings; it is where the catalog finds the limit, too. */
  public String constraint() {
    return characters.isEmpty()
        ? ""
        : ("CHECK (CASE WHEN system.main.length(%1$s) > %2$s THEN system.main.error("
                + "'String ''' || %1$s || ''' is too long and would be truncated') ELSE TRUE END)")
            .formatted(column, characters);
  }

  /** The name of the column as the catalog has it. */
  public String name() {
    return Lexer.tokens(column).getFirst().name();
  }

  /**
   * The limits that an ALTER TABLE sets on columns which it adds, and sets or lifts on those whose
   * type it changes. None for any other statement.
   */
  public static List<TextLimit> changedBy(String sql) {
    Cursor cursor = new Cursor(sql, Tree.of(sql));
    if (!cursor.accept("ALTER", "TABLE")) {
      return List.of();
    }
    cursor.until("ADD", "ALTER", "MODIFY");
    if (cursor.accept("ADD")) {
      return limits(sql, cursor.rest()).stream().filter(l -> !l.characters.isEmpty()).toList();
    }
    boolean changes = cursor.accept("ALTER") || cursor.accept("MODIFY");
    List<Node> list = cursor.parenthesisAt(0) ? cursor.group().body() : cursor.rest();
    return changes ? limits(sql, list) : List.of();
  }

  private static List<TextLimit> limits(String sql, List<Node> items) {
    return Lists.items(items).stream()
        .flatMap(item -> read(new Cursor(sql, item)).stream())
        .toList();
  }

  /** {@code [COLUMN] [IF NOT EXISTS] name [SET DATA] [TYPE] type}. */
  private static Optional<TextLimit> read(Cursor cursor) {
    cursor.accept("COLUMN");
    cursor.accept("IF", "NOT", "EXISTS");
    if (cursor.done() || !cursor.peek().named()) {
      return Optional.empty();
    }
    String column = Identifiers.written(cursor.name());
    boolean changed =
        cursor.accept("SET", "DATA", "TYPE")
            || cursor.accept("DATA", "TYPE")
            || cursor.accept("TYPE");
    boolean typed = !cursor.done() && cursor.peek().named();
    return typed || changed ? of(column, Types.read(cursor)) : Optional.empty();
  }
}

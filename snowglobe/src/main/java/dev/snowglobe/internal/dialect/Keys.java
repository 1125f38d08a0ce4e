package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.KeyPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rewrites what ALTER TABLE does to keys: notes on the columns are written anew.
 *
 * @param translation of the statement
 * @param head how each change of the table begins
 * @param table as SQL
 */
record Keys(Translation translation, String head, String table) {
  /** Whether the statement goes on with a change of keys. */
  static boolean ahead(Cursor cursor) {
    if (!cursor.has(1)) {
      return false;
    }
    boolean keyword =
        cursor.ahead("ADD")
            || cursor.ahead("DROP")
            || cursor.ahead("RENAME")
            || cursor.ahead("ALTER")
            || cursor.ahead("MODIFY");
    Node next = cursor.peekAt(1);
    boolean kind = next.is("PRIMARY") || next.is("FOREIGN");
    boolean unique = next.is("UNIQUE") && (!cursor.has(2) || cursor.parenthesisAt(2));
    return keyword && (kind || unique || next.is("CONSTRAINT"));
  }

  /** The statement from the word behind the name of the table on. */
  String rewrite(Cursor cursor) {
    if (cursor.accept("ADD")) {
      return added(Constraint.read(translation, cursor), cursor);
    }
    if (cursor.accept("DROP")) {
      return dropped(cursor);
    }
    if (cursor.accept("RENAME")) {
      return renamed(cursor);
    }
    cursor.next();
    Predicate<KeyPart> meant = meant(cursor);
    cursor.rest();
    require(meant);
    return "SELECT 1 FROM " + table + " LIMIT 0";
  }

  private Map<String, ColumnNote> notes() {
    return translation.context().tables().columns(parts());
  }

  private List<String> parts() {
    return Identifiers.parts(table);
  }

  private String added(Constraint key, Cursor cursor) {
    end(cursor);
    Map<String, ColumnNote> notes = notes();
    boolean primary = key.kind() == Kind.PRIMARY;
    if (primary && notes.values().stream().anyMatch(note -> note.partOf(Kind.PRIMARY))) {
      throw SqlSyntaxException.taken("PRIMARY KEY of " + table);
    }
    List<String> full = translation.context().tables().full(parts());
    List<String> statements = new ArrayList<>();
    for (String column : key.columns()) {
      if (!notes.isEmpty() && !notes.containsKey(column)) {
        throw SqlSyntaxException.invalidIdentifier(column);
      }
      String written = Identifiers.quote(column);
      ColumnNote note = notes.getOrDefault(column, ColumnNote.NONE);
      if (primary) {
        statements.add(head + "ALTER COLUMN " + written + " SET NOT NULL");
      }
      key.on(column, full)
          .map(note::with)
          .ifPresent(more -> statements.add(more.statement(table, written)));
    }
    return String.join("; ", statements);
  }

  private String dropped(Cursor cursor) {
    Predicate<KeyPart> meant = meant(cursor);
    boolean _ = cursor.accept("CASCADE") || cursor.accept("RESTRICT");
    end(cursor);
    require(meant);
    return changed(meant, note -> note.without(meant));
  }

  private String renamed(Cursor cursor) {
    Predicate<KeyPart> meant = meant(cursor);
    cursor.expect("TO");
    String name = cursor.name().name();
    end(cursor);
    require(meant);
    return changed(
        meant,
        note ->
            new ColumnNote(
                note.comment(),
                note.keys().stream().map(key -> meant.test(key) ? key.named(name) : key).toList()));
  }

  private String changed(Predicate<KeyPart> meant, UnaryOperator<ColumnNote> change) {
    return notes().entrySet().stream()
        .filter(entry -> entry.getValue().keys().stream().anyMatch(meant))
        .map(entry ->
            change.apply(entry.getValue()).statement(table, Identifiers.quote(entry.getKey())))
        .collect(Collectors.joining("; "));
  }

  /** Takes {@code CONSTRAINT name}, {@code PRIMARY KEY} or a kind with the columns of the key. */
  private Predicate<KeyPart> meant(Cursor cursor) {
    if (cursor.accept("CONSTRAINT")) {
      String name = cursor.name().name();
      return key -> key.constraint().equals(name);
    }
    Constraint wanted = Constraint.identified(translation, cursor);
    if (wanted.columns().isEmpty()) {
      return key -> key.kind() == wanted.kind();
    }
    List<String> names = named(wanted);
    return key -> key.kind() == wanted.kind() && names.contains(key.constraint());
  }

  /** The names of the keys that consist of these columns. */
  private List<String> named(Constraint wanted) {
    Map<String, ColumnNote> notes = notes();
    List<String> sorted = wanted.columns().stream().sorted().toList();
    return notes.values().stream()
        .flatMap(note -> note.keys().stream())
        .filter(key -> key.kind() == wanted.kind())
        .map(KeyPart::constraint)
        .distinct()
        .filter(name -> columns(notes, name).equals(sorted))
        .toList();
  }

  private static List<String> columns(Map<String, ColumnNote> notes, String constraint) {
    return notes.entrySet().stream()
        .filter(entry ->
            entry.getValue().keys().stream().anyMatch(k -> k.constraint().equals(constraint)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void require(Predicate<KeyPart> meant) {
    Map<String, ColumnNote> notes = notes();
    if (notes.isEmpty()) {
      throw SqlSyntaxException.missing(String.join(".", parts()));
    }
    if (notes.values().stream().flatMap(note -> note.keys().stream()).noneMatch(meant)) {
      throw SqlSyntaxException.missingConstraint(String.join(".", parts()));
    }
  }

  private static void end(Cursor cursor) {
    if (!cursor.done()) {
      throw cursor.unexpected();
    }
  }
}

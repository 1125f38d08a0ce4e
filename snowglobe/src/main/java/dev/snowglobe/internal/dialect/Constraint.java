package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.KeyPart.Kind;
import dev.snowglobe.internal.dialect.KeyPart.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of a table, as CREATE TABLE and ALTER TABLE write it. Of all of them Snowflake enforces
 * only that the columns of a primary key are not NULL.
 *
 * @param kind of the key
 * @param name as it was given; empty for one that is made up
 * @param columns that it is made of
 * @param reference what a foreign key refers to
 * @param targets the columns there, as many as here, or none for the primary key
 */
record Constraint(
    Kind kind,
    String name,
    List<String> columns,
    Optional<Reference> reference,
    List<String> targets) {

  /** Whether one begins here. */
  static boolean ahead(Cursor cursor) {
    return cursor.ahead("CONSTRAINT") || kindAhead(cursor);
  }

  /** Whether one of its kinds is named here. */
  static boolean kindAhead(Cursor cursor) {
    return cursor.ahead("PRIMARY", "KEY")
        || cursor.ahead("UNIQUE")
        || cursor.ahead("FOREIGN", "KEY")
        || cursor.ahead("CHECK");
  }

  /** Takes one that names its columns. */
  static Constraint read(Translation translation, Cursor cursor) {
    return new Reader(translation, cursor).read(Optional.empty());
  }

  /** Takes one that stands behind a column. */
  static Constraint behind(String column, Translation translation, Cursor cursor) {
    return new Reader(translation, cursor).read(Optional.of(column));
  }

  /** Takes the kind of a key and the names in brackets behind it. */
  static Constraint identified(Translation translation, Cursor cursor) {
    Reader reader = new Reader(translation, cursor);
    Kind kind = reader.kind();
    List<String> columns = cursor.parenthesisAt(0) ? reader.names() : List.of();
    return new Constraint(kind, "", columns, Optional.empty(), List.of());
  }

  /** What it says of one of its columns; empty for another column. */
  Optional<KeyPart> on(String column, List<String> table) {
    int at = columns.indexOf(column);
    if (at < 0) {
      return Optional.empty();
    }
    Optional<Reference> to =
        reference.map(all ->
            new Reference(
                all.database(),
                all.schema(),
                all.table(),
                targets.isEmpty() ? "" : targets.get(at),
                all.onUpdate(),
                all.onDelete()));
    return Optional.of(new KeyPart(kind, name.isEmpty() ? madeUp(table) : name, at + 1, to));
  }

  /** The same statement gives the same name, so that translating it again changes nothing. */
  private String madeUp(List<String> table) {
    byte[] seed = (table + " " + kind + " " + columns).getBytes(StandardCharsets.UTF_8);
    return "SYS_CONSTRAINT_" + UUID.nameUUIDFromBytes(seed);
  }

  /** One while it is read. */
  private static final class Reader {
    private final Translation translation;
    private final Cursor cursor;
    private String onUpdate = "NO ACTION";
    private String onDelete = "NO ACTION";

    Reader(Translation translation, Cursor cursor) {
      this.translation = translation;
      this.cursor = cursor;
    }

    Constraint read(Optional<String> column) {
      String name = cursor.accept("CONSTRAINT") ? cursor.name().name() : "";
      Kind kind = cursor.ahead("REFERENCES") ? Kind.FOREIGN : kind();
      properties();
      List<String> columns = column.map(List::of).orElseGet(this::names);
      return kind == Kind.FOREIGN ? foreign(name, columns) : key(kind, name, columns);
    }

    private Constraint key(Kind kind, String name, List<String> columns) {
      properties();
      return new Constraint(kind, name, columns, Optional.empty(), List.of());
    }

    private Constraint foreign(String name, List<String> columns) {
      cursor.expect("REFERENCES");
      String table = TableNames.read(translation, cursor);
      List<String> full = translation.context().tables().full(Identifiers.parts(table));
      List<String> targets = cursor.parenthesisAt(0) ? names() : List.of();
      if (!targets.isEmpty() && targets.size() != columns.size()) {
        throw cursor.unexpectedBefore();
      }
      properties();
      Reference to =
          new Reference(
              full.size() > 2 ? full.getFirst() : "",
              full.size() > 1 ? full.get(full.size() - 2) : "",
              full.getLast(),
              "",
              onUpdate,
              onDelete);
      return new Constraint(Kind.FOREIGN, name, columns, Optional.of(to), targets);
    }

    Kind kind() {
      if (cursor.accept("PRIMARY", "KEY")) {
        return Kind.PRIMARY;
      }
      if (cursor.accept("UNIQUE")) {
        return Kind.UNIQUE;
      }
      if (cursor.ahead("CHECK")) {
        throw SqlSyntaxException.unsupported("CHECK constraints");
      }
      cursor.expect("FOREIGN");
      cursor.expect("KEY");
      return Kind.FOREIGN;
    }

    List<String> names() {
      return Lists.items(cursor.group().body()).stream()
          .map(item -> translation.cursor(item).name().name())
          .toList();
    }

    /** How a key would be enforced, if it were. */
    private void properties() {
      while (property()) {
        // What follows is the next one.
      }
    }

    private boolean property() {
      if (cursor.accept("ON", "UPDATE")) {
        onUpdate = rule();
        return true;
      }
      if (cursor.accept("ON", "DELETE")) {
        onDelete = rule();
        return true;
      }
      return cursor.accept("NOT", "ENFORCED")
          || cursor.accept("ENFORCED")
          || cursor.accept("NOT", "DEFERRABLE")
          || cursor.accept("DEFERRABLE")
          || cursor.accept("INITIALLY", "DEFERRED")
          || cursor.accept("INITIALLY", "IMMEDIATE")
          || cursor.accept("ENABLE")
          || cursor.accept("DISABLE")
          || cursor.accept("VALIDATE")
          || cursor.accept("NOVALIDATE")
          || cursor.accept("RELY")
          || cursor.accept("NORELY")
          || cursor.accept("MATCH", "FULL")
          || cursor.accept("MATCH", "PARTIAL")
          || cursor.accept("MATCH", "SIMPLE");
    }

    private String rule() {
      for (String rule : List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION")) {
        if (cursor.accept(rule.split(" "))) {
          return rule;
        }
      }
      throw cursor.unexpected();
    }
  }
}

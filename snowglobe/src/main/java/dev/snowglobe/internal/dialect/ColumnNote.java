package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is remembered of a column beside what DuckDB enforces: its comment, and its parts in the
 * keys of its table, which Snowflake keeps and does not enforce.
 *
 * <p>Both are written into DuckDB's comment on the column. So they go where the column goes: a
 * column that is renamed or dropped, a table that is replaced, a transaction that is undone and a
 * database that is opened again need nothing more.
 *
 * @param comment what somebody said of it; empty for nothing
 * @param keys its parts in keys
 */
public record ColumnNote(String comment, List<KeyPart> keys) {
  /** Of a column of which nothing is said. */
  public static final ColumnNote NONE = new ColumnNote("", List.of());

  /** Parts the comment and the keys; information.sql knows it too. */
  private static final String PART = "\u001f";

  /** Copies the list. A comment cannot hold the signs that part it from the keys. */
  public ColumnNote {
    comment = plain(comment);
    keys = List.copyOf(keys);
  }

  /** A text without the signs that part one from another. */
  static String plain(String text) {
    return text.indexOf('\u001e') < 0 && text.indexOf('\u001f') < 0
        ? text
        : text.replace('\u001e', ' ').replace('\u001f', ' ');
  }

  /** From DuckDB's comment; empty for a column without. */
  public static ColumnNote of(String text) {
    String[] parts = text.split(PART, -1);
    return new ColumnNote(parts[0], Arrays.stream(parts).skip(1).map(KeyPart::of).toList());
  }

  /** As DuckDB's comment. */
  public String text() {
    return Stream.concat(Stream.of(comment), keys.stream().map(KeyPart::text))
        .collect(Collectors.joining(PART));
  }

  /** The statement that writes it. */
  public String statement(String table, String column) {
    String text = equals(NONE) ? "NULL" : Literals.quote(text());
    return "COMMENT ON COLUMN " + table + "." + column + " IS " + text;
  }

  /** Whether it is a part of a key of that kind. */
  public boolean partOf(KeyPart.Kind kind) {
    return keys.stream().anyMatch(key -> key.kind() == kind);
  }

  /** The same keys with another comment. */
  public ColumnNote commented(String other) {
    return new ColumnNote(other, keys);
  }

  /** The same where what referred to the tables of one schema refers to those of another. */
  public ColumnNote moved(List<String> from, List<String> to) {
    return new ColumnNote(comment, keys.stream().map(key -> key.moved(from, to)).toList());
  }

  /** The same with one key more. */
  ColumnNote with(KeyPart key) {
    List<KeyPart> more = new ArrayList<>(keys);
    more.add(key);
    return new ColumnNote(comment, more);
  }

  /** The same without some of the keys. */
  ColumnNote without(Predicate<KeyPart> dropped) {
    return new ColumnNote(comment, keys.stream().filter(dropped.negate()).toList());
  }
}

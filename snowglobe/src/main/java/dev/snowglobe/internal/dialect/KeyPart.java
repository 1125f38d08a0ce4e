package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One column's part in a key of its table.
 *
 * @param kind of the key
 * @param constraint the name of the key
 * @param place the column's place in it, from 1
 * @param reference the column that a foreign key refers to; empty for other keys
 */
public record KeyPart(Kind kind, String constraint, int place, Optional<Reference> reference) {
  /** Parts the fields; information.sql knows it too. */
  private static final String FIELD = "\u001e";

  /** The kinds of keys. */
  public enum Kind {
    /** There is one for a table, and its columns are not NULL. */
    PRIMARY,
    /** One that could be the primary key. */
    UNIQUE,
    /** One that refers to a key of another table. */
    FOREIGN
  }

  /**
   * What a column of a foreign key refers to.
   *
   * @param database of the table
   * @param schema of the table
   * @param table that has the key
   * @param column of that key; empty for the one at the same place of the primary key
   * @param onUpdate what a change there does here, as far as anything were enforced
   * @param onDelete what a deletion there does here
   */
  public record Reference(
      String database,
      String schema,
      String table,
      String column,
      String onUpdate,
      String onDelete) {
    private Reference in(List<String> place) {
      return new Reference(place.getFirst(), place.getLast(), table, column, onUpdate, onDelete);
    }
  }

  /** From its text. */
  static KeyPart of(String text) {
    List<String> fields = List.of(text.split(FIELD, -1));
    Optional<Reference> reference =
        fields.size() < 9
            ? Optional.empty()
            : Optional.of(
                new Reference(
                    fields.get(3),
                    fields.get(4),
                    fields.get(5),
                    fields.get(6),
                    fields.get(7),
                    fields.get(8)));
    return new KeyPart(
        Kind.valueOf(fields.get(0)), fields.get(1), Integer.parseInt(fields.get(2)), reference);
  }

  /** As a text. */
  String text() {
    List<String> fields = new ArrayList<>(List.of(kind.name(), constraint, String.valueOf(place)));
    reference.ifPresent(to ->
        fields.addAll(
            List.of(to.database, to.schema, to.table, to.column, to.onUpdate, to.onDelete)));
    return fields.stream().map(ColumnNote::plain).collect(Collectors.joining(FIELD));
  }

  /** The same under another name. */
  KeyPart named(String other) {
    return new KeyPart(kind, other, place, reference);
  }

  /** The same where what referred to the tables of one schema refers to those of another. */
  KeyPart moved(List<String> from, List<String> to) {
    return new KeyPart(
        kind,
        constraint,
        place,
        reference.map(it -> List.of(it.database, it.schema).equals(from) ? it.in(to) : it));
  }
}

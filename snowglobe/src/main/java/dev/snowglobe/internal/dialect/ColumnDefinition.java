package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a table that is created or altered.
 *
 * <p>Snowflake enforces NOT NULL alone, so keys and references become notes: DuckDB would enforce
 * them.
 *
 * @param name as SQL
 * @param type in DuckDB's words
 * @param limit the constraint on how many characters it holds; empty without
 * @param required whether it is NOT NULL, by itself or as a primary key
 * @param otherwise the value of its DEFAULT, or of a generated column, with the word; empty without
 * @param count how it counts by itself; {@link Numbering#NONE} if it does not
 * @param comment what it says of itself; empty for nothing
 * @param keys those that consist of this column
 */
record ColumnDefinition(
    String name,
    String type,
    String limit,
    boolean required,
    String otherwise,
    Numbering count,
    String comment,
    List<Constraint> keys) {

  ColumnDefinition {
    keys = List.copyOf(keys);
  }

  /** What is remembered of it in a table with these other keys. */
  ColumnNote note(List<String> table, List<Constraint> others) {
    List<KeyPart> parts =
        Stream.concat(keys.stream(), others.stream())
            .flatMap(key -> key.on(plainName(), table).stream())
            .toList();
    return new ColumnNote(comment, parts);
  }

  /** Its name as the catalog has it. */
  String plainName() {
    return Identifiers.parts(name).getFirst();
  }

  /** The same as a part of these other keys of its table: a primary key is never NULL. */
  ColumnDefinition in(List<Constraint> others) {
    boolean primary =
        others.stream()
            .anyMatch(
                key -> key.kind() == KeyPart.Kind.PRIMARY && key.columns().contains(plainName()));
    return new ColumnDefinition(
        name, type, limit, required || primary, otherwise, count, comment, keys);
  }

  /** Whether the column counts by itself. */
  boolean counts() {
    return !count.equals(Numbering.NONE);
  }

  /** The column, without a word of NULL. */
  String withoutRequirement() {
    return name + " " + type + otherwise;
  }

  /** The column, with this default where it counts by itself. */
  String sql(String counter) {
    String value = counts() ? " DEFAULT " + counter : otherwise;
    return name + " " + type + value + (required ? " NOT NULL" : "");
  }

  /** The same in a new table, with the limit that a table which is there cannot be given. */
  String limited(String counter) {
    return sql(counter) + (limit.isEmpty() ? "" : " " + limit);
  }

  /** Reads a definition. */
  static ColumnDefinition of(Translation translation, List<Node> item) {
    return new Reader(translation, translation.cursor(item)).read();
  }

  /** One definition while it is read. */
  private static final class Reader {
    private final Translation translation;
    private final Cursor cursor;
    private Types.Type type = new Types.Type("", List.of());
    private boolean required;
    private String otherwise = "";
    private Numbering count = Numbering.NONE;
    private String comment = "";
    private final List<Constraint> keys = new ArrayList<>();

    Reader(Translation translation, Cursor cursor) {
      this.translation = translation;
      this.cursor = cursor;
    }

    ColumnDefinition read() {
      String name = Identifiers.written(cursor.name());
      type = Types.read(cursor);
      while (!cursor.done()) {
        option(name);
      }
      String limit = TextLimit.of(name, type).map(TextLimit::constraint).orElse("");
      return new ColumnDefinition(
          name, type.duckdb(), limit, required, otherwise, count, comment, keys);
    }

    private void option(String name) {
      if (cursor.accept("NOT", "NULL")) {
        required = true;
      } else if (cursor.accept("AUTOINCREMENT") || cursor.accept("IDENTITY")) {
        count = Numbering.read(translation, cursor);
      } else if (cursor.accept("DEFAULT")) {
        otherwise = " DEFAULT " + fitting(cursor.until(Reader::beginsOption));
      } else if (cursor.accept("AS")) {
        otherwise = " AS " + translation.group(cursor.group());
      } else if (cursor.accept("COLLATE")) {
        collation(cursor.next());
      } else if (cursor.ahead("COMMENT")) {
        comment = Comment.accept(cursor).orElse("");
      } else if (!cursor.accept("NULL")) {
        key(name);
      }
    }

    /** DuckDB would have to cast what is no TIMESTAMP_TZ to one, and cannot. */
    private String fitting(List<Node> value) {
      String text = translation.expression(value);
      boolean converted = type.duckdb().equals(OffsetTime.TYPE) && !text.equals("NULL");
      return converted ? "TO_TIMESTAMP_TZ(" + text + ")" : text;
    }

    private void key(String name) {
      if (!Constraint.ahead(cursor) && !cursor.ahead("REFERENCES")) {
        throw cursor.unexpected();
      }
      Constraint key = Constraint.behind(Identifiers.parts(name).getFirst(), translation, cursor);
      required |= key.kind() == KeyPart.Kind.PRIMARY;
      keys.add(key);
    }

    private static void collation(Node name) {
      if (name instanceof Node.Leaf(Token token, String _) && !token.value().isEmpty()) {
        throw SqlSyntaxException.unsupported("COLLATE");
      }
    }

    private static boolean beginsOption(List<Node> nodes, int at) {
      Node node = nodes.get(at);
      boolean negated = node.is("NOT") && at + 1 < nodes.size() && nodes.get(at + 1).is("NULL");
      return negated
          || node.is("PRIMARY")
          || node.is("UNIQUE")
          || node.is("COMMENT")
          || node.is("COLLATE")
          || node.is("REFERENCES")
          || node.is("CONSTRAINT")
          || node.is("FOREIGN")
          || node.is("AUTOINCREMENT")
          || node.is("IDENTITY");
    }
  }
}

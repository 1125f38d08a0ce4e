package dev.snowglobe.internal.dialect;

import java.util.List;

/**
 * A column of a table that is created or altered.
 *
 * <p>Snowflake enforces NOT NULL alone, so keys and references are left out: DuckDB would enforce
 * them.
 *
 * @param name as SQL
 * @param type in DuckDB's words
 * @param limit the constraint on how many characters it holds; empty without
 * @param required whether it is NOT NULL, by itself or as a primary key
 * @param otherwise the value of its DEFAULT, or of a generated column, with the word; empty without
 * @param count how it counts by itself; {@link Numbering#NONE} if it does not
 */
record ColumnDefinition(
    String name, String type, String limit, boolean required, String otherwise, Numbering count) {

  /** Whether the column counts by itself. */
  boolean counts() {
    return !count.equals(Numbering.NONE);
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
    private boolean required;
    private String otherwise = "";
    private Numbering count = Numbering.NONE;

    Reader(Translation translation, Cursor cursor) {
      this.translation = translation;
      this.cursor = cursor;
    }

    ColumnDefinition read() {
      String name = Identifiers.written(cursor.name());
      Types.Type type = Types.read(cursor);
      while (!cursor.done()) {
        option();
      }
      String limit = TextLimit.of(name, type).map(TextLimit::constraint).orElse("");
      return new ColumnDefinition(name, type.duckdb(), limit, required, otherwise, count);
    }

    private void option() {
      if (cursor.accept("NOT", "NULL") || cursor.accept("PRIMARY", "KEY")) {
        required = true;
      } else if (cursor.accept("AUTOINCREMENT") || cursor.accept("IDENTITY")) {
        count = Numbering.read(translation, cursor);
      } else if (cursor.accept("DEFAULT")) {
        otherwise = " DEFAULT " + translation.expression(cursor.until(Reader::beginsOption));
      } else if (cursor.accept("AS")) {
        otherwise = " AS " + translation.group(cursor.group());
      } else if (cursor.accept("COLLATE")) {
        collation(cursor.next());
      } else if (cursor.accept("COMMENT")) {
        cursor.acceptSymbol("=");
        cursor.next();
      } else if (!cursor.accept("NULL") && !cursor.accept("UNIQUE")) {
        reference();
      }
    }

    private static void collation(Node name) {
      if (name instanceof Node.Leaf(Token token, String _) && !token.value().isEmpty()) {
        throw SqlSyntaxException.unsupported("COLLATE");
      }
    }

    /** {@code [FOREIGN KEY] REFERENCES t (c)}, {@code CONSTRAINT name …}. */
    private void reference() {
      if (cursor.accept("CONSTRAINT")) {
        cursor.name();
      } else if (cursor.accept("FOREIGN", "KEY") || cursor.accept("REFERENCES")) {
        cursor.until(Reader::beginsOption);
      } else {
        throw cursor.unexpected();
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

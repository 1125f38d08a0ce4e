package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Rewrites CREATE by what is created. */
final class Ddl {
  private final Translation translation;

  Ddl(Translation translation) {
    this.translation = translation;
  }

  String create(Cursor cursor) {
    cursor.expect("CREATE");
    boolean replace = cursor.accept("OR", "REPLACE");
    skipKinds(cursor);
    if (cursor.accept("TABLE")) {
      return new CreateTable(translation, replace).rewrite(cursor);
    }
    if (cursor.accept("VIEW")) {
      return view(cursor, replace);
    }
    if (cursor.accept("SEQUENCE")) {
      return sequence(cursor, replace);
    }
    throw cursor.unexpected();
  }

  /** What a table is kept for makes no difference here; who drops a temporary one is the engine. */
  private static void skipKinds(Cursor cursor) {
    boolean skipped;
    do {
      skipped =
          cursor.accept("TEMPORARY")
              || cursor.accept("TEMP")
              || cursor.accept("LOCAL")
              || cursor.accept("GLOBAL")
              || cursor.accept("SCOPED")
              || cursor.accept("VOLATILE")
              || cursor.accept("TRANSIENT")
              || cursor.accept("SECURE")
              || cursor.accept("RECURSIVE");
    } while (skipped);
  }

  /** {@code CREATE } with its words for what may exist already. */
  static String head(Cursor cursor, boolean replace, String kind) {
    String exists = cursor.accept("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
    return "CREATE " + (replace ? "OR REPLACE " : "") + kind + " " + exists;
  }

  private String view(Cursor cursor, boolean replace) {
    String head = head(cursor, replace, "VIEW");
    String name = TableNames.read(translation, cursor);
    head = cursor.accept("IF", "NOT", "EXISTS") ? head + "IF NOT EXISTS " : head;
    List<List<Node>> columns =
        cursor.parenthesisAt(0) ? Lists.items(cursor.group().body()) : List.of();
    String comment = viewOptions(cursor);
    String list = columns.isEmpty() ? "" : names(columns);
    return head
        + name
        + list
        + " AS "
        + translation.query(cursor.rest())
        + Comment.statement("VIEW", name, comment)
        + comments(name, columns);
  }

  /** Takes what stands before the word AS, and that; gives the comment among it. */
  private static String viewOptions(Cursor cursor) {
    String comment = "";
    while (!cursor.accept("AS")) {
      if (cursor.ahead("COMMENT")) {
        comment = Comment.accept(cursor).orElse("");
      } else if (cursor.accept("CHANGE_TRACKING")) {
        cursor.acceptSymbol("=");
        cursor.next();
      } else if (!cursor.accept("COPY", "GRANTS")) {
        throw policy(cursor);
      }
    }
    return comment;
  }

  private static SqlSyntaxException policy(Cursor cursor) {
    for (String policy : List.of("ROW", "AGGREGATION", "MASKING", "PROJECTION", "WITH", "TAG")) {
      if (cursor.ahead(policy)) {
        return SqlSyntaxException.unsupported("CREATE VIEW … " + policy);
      }
    }
    return cursor.unexpected();
  }

  private String names(List<List<Node>> columns) {
    return columns.stream()
        .map(item -> Identifiers.written(translation.cursor(item).name()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private String comments(String view, List<List<Node>> columns) {
    StringBuilder out = new StringBuilder();
    for (List<Node> item : columns) {
      Cursor cursor = translation.cursor(item);
      String column = view + "." + Identifiers.written(cursor.name());
      out.append(Comment.statement("COLUMN", column, Comment.accept(cursor).orElse("")));
      if (!cursor.done()) {
        throw policy(cursor);
      }
    }
    return out.toString();
  }

  private String sequence(Cursor cursor, boolean replace) {
    String head = head(cursor, replace, "SEQUENCE");
    String name = TableNames.read(translation, cursor);
    cursor.accept("WITH");
    String clause = Numbering.read(translation, cursor).clause();
    String comment = Comment.accept(cursor).orElse("");
    if (!cursor.done()) {
      throw cursor.unexpected();
    }
    return head + name + clause + Comment.statement("SEQUENCE", name, comment);
  }
}

package dev.snowglobe.internal.dialect;

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
    String head = head(cursor, replace, "VIEW") + TableNames.read(translation, cursor);
    String columns = cursor.parenthesisAt(0) ? " (" + names(cursor.group()) + ")" : "";
    cursor.until("AS");
    cursor.expect("AS");
    return head + columns + " AS " + translation.query(cursor.rest());
  }

  /** The names of columns, without the comments behind them. */
  private String names(Node.Group group) {
    return Lists.items(group.body()).stream()
        .map(item -> Identifiers.written(translation.cursor(item).name()))
        .collect(Collectors.joining(", "));
  }

  private String sequence(Cursor cursor, boolean replace) {
    String head = head(cursor, replace, "SEQUENCE") + TableNames.read(translation, cursor);
    cursor.accept("WITH");
    return head + Numbering.read(translation, cursor).clause();
  }
}

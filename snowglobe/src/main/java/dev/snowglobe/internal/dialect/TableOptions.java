package dev.snowglobe.internal.dialect;

import java.util.Set;

/**
 * What stands behind the columns of a CREATE TABLE. How a table is stored makes no difference here;
 * its comment is kept, and what is unknown is refused.
 *
 * @param comment its text; empty without
 */
record TableOptions(String comment) {

  /** Properties that change nothing of what a table answers. */
  private static final Set<String> STORAGE =
      Set.of(
          "CHANGE_TRACKING",
          "DATA_RETENTION_TIME_IN_DAYS",
          "ENABLE_SCHEMA_EVOLUTION",
          "MAX_DATA_EXTENSION_TIME_IN_DAYS");

  /** Takes all options before the word AS, or to the end. */
  static TableOptions read(Cursor cursor) {
    String comment = "";
    while (!cursor.done() && !cursor.ahead("AS")) {
      if (cursor.ahead("COMMENT")) {
        comment = Comment.accept(cursor).orElse("");
      } else if (cursor.accept("CLUSTER", "BY")) {
        cursor.group();
      } else if (!cursor.accept("COPY", "GRANTS")) {
        property(cursor);
      }
    }
    return new TableOptions(comment);
  }

  private static void property(Cursor cursor) {
    if (!STORAGE.contains(cursor.name().name()) || !cursor.acceptSymbol("=")) {
      throw cursor.unexpectedBefore();
    }
    cursor.next();
  }
}

package dev.snowglobe.internal.engine;

/** Writing names as both dialects read them. */
final class Identifier {

  private Identifier() {}

  /** A name in double quotes, so that its case and its characters stay as they are. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in single quotes, as DuckDB reads it: only a quote is special. */
  static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}

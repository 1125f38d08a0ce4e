package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Variants;

/**
 * Lays out JSON text as Snowflake shows a VARIANT: two spaces a level, one element a line. A text
 * that is no JSON comes through with other white space, and no harm.
 */
final class JsonLayout {

  private final String json;
  private final StringBuilder out;
  private int depth;

  private JsonLayout(String json) {
    this.json = json;
    this.out = new StringBuilder(json.length() + json.length() / 2);
  }

  /** The text that DuckDB makes of a VARIANT, with Snowflake's nulls, laid out. */
  static String of(String variant) {
    return indented(Variants.shown(variant));
  }

  /** The text, laid out. */
  static String indented(String json) {
    boolean nested = json.indexOf('{') >= 0 || json.indexOf('[') >= 0;
    return nested ? new JsonLayout(json).run() : json;
  }

  private String run() {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '"' -> i = string(i);
        case '{', '[' -> i = open(i);
        case '}', ']' -> close(c);
        case ',' -> {
          out.append(c);
          newLine();
        }
        case ':' -> out.append(": ");
        case ' ', '\n', '\r', '\t' -> {}
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Copies a string as it is; returns where it ends. */
  private int string(int begin) {
    int end = begin + 1;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, json.length() - 1);
    out.append(json, begin, end + 1);
    return end;
  }

  /** Opens an object or a list, and closes it at once if it is empty; returns where to go on. */
  private int open(int at) {
    out.append(json.charAt(at));
    int next = at + 1;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    if (next < json.length() && (json.charAt(next) == '}' || json.charAt(next) == ']')) {
      out.append(json.charAt(next));
      return next;
    }
    depth++;
    newLine();
    return at;
  }

  private void close(char c) {
    depth = Math.max(0, depth - 1);
    newLine();
    out.append(c);
  }

  private void newLine() {
    out.append('\n').repeat(' ', 2 * depth);
  }
}

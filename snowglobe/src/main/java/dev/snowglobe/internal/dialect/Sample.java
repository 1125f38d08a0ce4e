package dev.snowglobe.internal.dialect;

import java.util.List;

/** {@code SAMPLE BERNOULLI (10)}, {@code TABLESAMPLE (5 ROWS) SEED (1)}. */
final class Sample {
  private Sample() {}

  /** Takes a sample clause if one follows; empty without. */
  static String read(Translation translation, Cursor cursor) {
    if (!cursor.accept("SAMPLE") && !cursor.accept("TABLESAMPLE")) {
      return "";
    }
    boolean blocks = cursor.accept("SYSTEM") || cursor.accept("BLOCK");
    if (!blocks && !cursor.accept("BERNOULLI")) {
      cursor.accept("ROW");
    }
    List<Node> size = cursor.group().body();
    if (size.isEmpty()) {
      throw cursor.unexpectedBefore();
    }
    boolean rows = size.getLast().is("ROWS");
    List<Node> count = rows ? size.subList(0, size.size() - 1) : size;
    String method = rows ? "reservoir" : blocks ? "system" : "bernoulli";
    String text = translation.expression(count);
    return " TABLESAMPLE "
        + method
        + "("
        + text
        + (rows ? " ROWS)" : " PERCENT)")
        + seed(translation, cursor);
  }

  private static String seed(Translation translation, Cursor cursor) {
    if (!cursor.accept("SEED") && !cursor.accept("REPEATABLE")) {
      return "";
    }
    return " REPEATABLE (" + translation.expression(cursor.group().body()) + ")";
  }
}

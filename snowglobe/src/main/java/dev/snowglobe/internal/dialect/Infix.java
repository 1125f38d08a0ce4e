package dev.snowglobe.internal.dialect;

/** Keywords between operands that DuckDB spells differently. */
final class Infix {
  private Infix() {}

  /** The keyword, already taken, in DuckDB's words; takes the words that belong to it. */
  static String keyword(String word, Cursor cursor) {
    return switch (word) {
      case "RLIKE", "REGEXP" -> "~";
      case "NOT" -> cursor.accept("RLIKE") || cursor.accept("REGEXP") ? "!~" : word;
      case "COLLATE" -> Collations.infix(cursor.next());
      default -> word;
    };
  }
}

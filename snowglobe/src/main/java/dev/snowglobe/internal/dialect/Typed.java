package dev.snowglobe.internal.dialect;

import java.util.List;

/**
 * Literals with a type before them: {@code DATE '2024-01-31'}, {@code INTERVAL '1 day, 2 hours'}.
 */
final class Typed {
  private Typed() {}

  /** Whether this word, already taken, and the string that follows are a literal together. */
  static boolean begins(String word, Cursor cursor) {
    return switch (word) {
      case "DATE",
          "TIME",
          "TIMESTAMP",
          "TIMESTAMP_NTZ",
          "TIMESTAMP_LTZ",
          "TIMESTAMP_TZ",
          "INTERVAL" ->
          !cursor.done() && cursor.peek().is(Token.Kind.STRING);
      default -> false;
    };
  }

  static String literal(String word, Cursor cursor) {
    String text = ((Node.Leaf) cursor.next()).token().text();
    if (word.equals("INTERVAL")) {
      return Intervals.literal(Literals.value(text), cursor);
    }
    return Casts.cast(Literals.translate(text), new Types.Type(word, List.of()));
  }
}

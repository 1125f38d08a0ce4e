package dev.snowglobe.internal.dialect;

import java.util.List;

/** Literals with a type before them: {@code DATE '2024-01-31'}. */
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

  /** Writes such a literal. */
  static void write(Translation translation, String word, Cursor cursor, Parts parts, String gap) {
    String text = ((Node.Leaf) cursor.next()).token().text();
    if (word.equals("INTERVAL")) {
      Intervals.write(translation, Literals.value(text), cursor, parts, gap);
    } else {
      Types.Type type = new Types.Type(word, List.of());
      parts.add(gap, Casts.cast(Literals.translate(text), type), Parts.Role.OPERAND);
    }
  }
}

package dev.snowglobe.internal.dialect;

import java.util.Optional;

/** {@code COMMENT [=] 'text'}. */
final class Comment {
  private Comment() {}

  /** Takes one if it follows. */
  static Optional<String> accept(Cursor cursor) {
    if (!cursor.accept("COMMENT")) {
      return Optional.empty();
    }
    cursor.acceptSymbol("=");
    return Optional.of(text(cursor));
  }

  /** Takes the text alone. */
  static String text(Cursor cursor) {
    if (cursor.peek() instanceof Node.Leaf(Token token, String _)
        && token.kind() == Token.Kind.STRING) {
      cursor.next();
      return token.value();
    }
    throw cursor.unexpected();
  }

  /** The statement behind another that writes a comment on what it made; empty for none. */
  static String statement(String kind, String name, String comment) {
    return comment.isEmpty() ? "" : "; " + of(kind, name, comment);
  }

  /** The statement that writes a comment, or takes it away. */
  static String of(String kind, String name, String comment) {
    String text = comment.isEmpty() ? "NULL" : Literals.quote(comment);
    return "COMMENT ON " + kind + " " + name + " IS " + text;
  }
}

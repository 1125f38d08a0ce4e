package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Names of tables, views and schemas. */
final class TableNames {
  private TableNames() {}

  /** Takes {@code name}, {@code schema.name}, {@code db..name} or {@code IDENTIFIER('name')}. */
  static String read(Translation translation, Cursor cursor) {
    if (cursor.ahead("IDENTIFIER") && cursor.parenthesisAt(1)) {
      cursor.expect("IDENTIFIER");
      return identifier(translation, cursor.group().body());
    }
    StringBuilder out = new StringBuilder(Identifiers.written(cursor.name()));
    while (cursor.acceptSymbol(".")) {
      String next = cursor.symbolAt(0, ".") ? "PUBLIC" : Identifiers.written(cursor.name());
      out.append('.').append(next);
    }
    return runnable(out.toString());
  }

  /** A client that registers code to be run here first asks which packages there are for it. */
  private static String runnable(String name) {
    if (name.endsWith("INFORMATION_SCHEMA.PACKAGES")) {
      throw SqlSyntaxException.unsupported(
          "user-defined functions and procedures (INFORMATION_SCHEMA.PACKAGES)");
    }
    return name;
  }

  /** What {@code IDENTIFIER(…)} names: a string or a session variable. */
  static String identifier(Translation translation, List<Node> body) {
    Cursor cursor = translation.cursor(body);
    Node node = cursor.next();
    if (!(node instanceof Node.Leaf(Token token, String _)) || !cursor.done()) {
      throw cursor.unexpectedBefore();
    }
    String name =
        switch (token.kind()) {
          case STRING -> token.value();
          case VARIABLE -> Literals.value(translation.expression(body));
          default -> throw cursor.unexpectedBefore();
        };
    return Lexer.tokens(name).stream()
        .map(part -> part.named() ? Identifiers.written(part) : part.text())
        .collect(Collectors.joining());
  }
}

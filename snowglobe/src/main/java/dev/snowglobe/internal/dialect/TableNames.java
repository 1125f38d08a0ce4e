package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of tables, views and schemas. */
final class TableNames {
  /** What DuckDB takes for a file that holds a database. */
  private static final Pattern DATABASE_FILE = Pattern.compile("(?is).*\\.(?:duckdb|ddb|db)");

  private TableNames() {}

  /** Takes {@code name}, {@code schema.name}, {@code db..name} or {@code IDENTIFIER('name')}. */
  static String read(Translation translation, Cursor cursor) {
    if (cursor.ahead("IDENTIFIER") && cursor.parenthesisAt(1)) {
      cursor.expect("IDENTIFIER");
      return identifier(translation, cursor.group().body());
    }
    Token part = cursor.name();
    String parts = part.name();
    StringBuilder out = new StringBuilder(Identifiers.written(part));
    while (cursor.acceptSymbol(".")) {
      if (cursor.symbolAt(0, ".")) {
        out.append(".PUBLIC");
        continue;
      }
      part = cursor.name();
      parts += "." + part.name();
      out.append('.').append(Identifiers.written(part));
    }
    refuseFile(parts, part.name());
    return runnable(out.toString());
  }

  /** DuckDB would attach a database file whose name stands where that of a table does. */
  private static void refuseFile(String parts, String last) {
    boolean dotted = last.indexOf('.') >= 0;
    boolean inFolder = parts.indexOf('/') >= 0 || parts.indexOf('\\') >= 0;
    if ((dotted || inFolder) && DATABASE_FILE.matcher(parts).matches()) {
      throw SqlSyntaxException.missing(parts);
    }
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
    List<Token> parts = Lexer.tokens(name);
    if (!parts.isEmpty()) {
      refuseFile(
          parts.stream().map(Token::name).collect(Collectors.joining()), parts.getLast().name());
    }
    return parts.stream()
        .map(part -> part.named() ? Identifiers.written(part) : part.text())
        .collect(Collectors.joining());
  }
}

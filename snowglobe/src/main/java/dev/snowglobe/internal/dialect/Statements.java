package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/** Scripts of several statements. */
public final class Statements {
  private Statements() {}

  /**
   * The statements of a script, each from its first to its last token, without the semicolons. A
   * semicolon in a string, a quoted identifier, a comment or between two {@code $$} does not part.
   *
   * @throws SqlSyntaxException as {@link Lexer#tokens}
   */
  public static List<String> split(String script) {
    List<String> statements = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (Token token : Lexer.tokens(script)) {
      if (!token.symbol(";")) {
        begin = begin < 0 ? token.start() : begin;
        end = token.end();
      } else if (begin >= 0) {
        statements.add(script.substring(begin, end));
        begin = -1;
      }
    }
    if (begin >= 0) {
      statements.add(script.substring(begin, end));
    }
    return List.copyOf(statements);
  }
}

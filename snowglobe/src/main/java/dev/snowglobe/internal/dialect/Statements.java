package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/** Scripts of several statements. */
public final class Statements {
  private Statements() {}

  /**
   * A statement of a script.
   *
   * @param line on which it begins, from 1
   * @param sql from its first to its last token
   */
  public record Located(int line, String sql) {}

  /**
   * The statements of a script, without the semicolons. A semicolon in a string, a quoted
   * identifier, a comment or between two {@code $$} does not part.
   *
   * @throws SqlSyntaxException as {@link Lexer#tokens}
   */
  public static List<Located> located(String script) {
    List<Located> statements = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (Token token : Lexer.tokens(script + "\n;")) {
      if (!token.symbol(";")) {
        open.add(token);
      } else if (!open.isEmpty()) {
        int begin = open.getFirst().start();
        line += (int) script.substring(counted, begin).chars().filter(c -> c == '\n').count();
        counted = begin;
        statements.add(new Located(line, script.substring(begin, open.getLast().end())));
        open.clear();
      }
    }
    return List.copyOf(statements);
  }

  /** The same without their lines. */
  public static List<String> split(String script) {
    return located(script).stream().map(Located::sql).toList();
  }
}

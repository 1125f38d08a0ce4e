package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.ArrayList;
import java.util.List;

/** Matches the brackets of a statement, so that a rule sees one level at a time. */
final class Tree {
  /** Deeper than any client nests, and far from the end of a thread's stack. */
  private static final int DEEPEST = 400;

  private final String sql;
  private final List<Token> tokens;
  private int at;

  private Tree(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /**
   * The statement as a tree.
   *
   * @throws SqlSyntaxException if a bracket has no partner, or brackets nest too deep
   */
  static List<Node> of(String sql) {
    Tree tree = new Tree(sql, Lexer.tokens(sql));
    List<Node> nodes = tree.level(0);
    if (tree.at < tree.tokens.size()) {
      throw tree.unexpected();
    }
    return nodes;
  }

  /** Everything up to a closing bracket, which is left to the caller. */
  private List<Node> level(int depth) {
    if (depth > DEEPEST) {
      throw SqlSyntaxException.unsupported("more than " + DEEPEST + " brackets in each other");
    }
    List<Node> nodes = new ArrayList<>();
    while (at < tokens.size() && bracket(tokens.get(at)) != Bracket.CLOSE) {
      Token token = tokens.get(at++);
      nodes.add(bracket(token) == Bracket.OPEN ? group(token, depth) : Leaf.of(token));
    }
    return nodes;
  }

  private Node group(Token open, int depth) {
    String closing =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          default -> "}";
        };
    if (open.symbol("(") && at < tokens.size() && tokens.get(at).is("FROM")) {
      // DuckDB knows queries that begin so, and all of its table functions in them.
      throw unexpected();
    }
    List<Node> body = level(depth + 1);
    if (at == tokens.size()) {
      throw SqlSyntaxException.unexpectedEnd(sql);
    }
    if (!tokens.get(at).symbol(closing)) {
      throw unexpected();
    }
    return new Group(open, body, tokens.get(at++));
  }

  private enum Bracket {
    OPEN,
    CLOSE,
    NONE
  }

  private static Bracket bracket(Token token) {
    if (token.kind() != Token.Kind.SYMBOL) {
      return Bracket.NONE;
    }
    return switch (token.text()) {
      case "(", "[", "{" -> Bracket.OPEN;
      case ")", "]", "}" -> Bracket.CLOSE;
      default -> Bracket.NONE;
    };
  }

  private SqlSyntaxException unexpected() {
    Token token = tokens.get(at);
    return SqlSyntaxException.unexpected(sql, token.start(), token.text());
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;

/** A piece of a statement: a token, or all that stands between two matching brackets. */
sealed interface Node {

  /** Offset of the first character in the statement. */
  int start();

  /** Offset after the last character in the statement. */
  int end();

  /** Whether this is the given keyword, named in upper case. */
  default boolean is(String keyword) {
    return this instanceof Leaf leaf && leaf.word().equals(keyword);
  }

  /** Whether this is the given operator or punctuation mark. */
  default boolean symbol(String mark) {
    return this instanceof Leaf leaf && leaf.token().symbol(mark);
  }

  /** Whether this is a word or a quoted identifier. */
  default boolean named() {
    return this instanceof Leaf leaf && leaf.token().named();
  }

  /** Whether this token is of that kind. */
  default boolean is(Token.Kind kind) {
    return this instanceof Leaf leaf && leaf.token().kind() == kind;
  }

  /** Whether this is a group in round brackets. */
  default boolean parenthesis() {
    return this instanceof Group group && group.round();
  }

  /** The tokens of a group without its brackets; none for a single token. */
  default List<Node> inside() {
    return this instanceof Group group ? group.body() : List.of();
  }

  /**
   * A single token.
   *
   * @param word an unquoted word in upper case; empty for any other token
   */
  record Leaf(Token token, String word) implements Node {

    static Leaf of(Token token) {
      return new Leaf(token, token.kind() == Token.Kind.WORD ? token.name() : "");
    }

    @Override
    public int start() {
      return token.start();
    }

    @Override
    public int end() {
      return token.end();
    }
  }

  /** Two matching brackets and what they hold. */
  record Group(Token open, List<Node> body, Token close) implements Node {
    public Group {
      body = List.copyOf(body);
    }

    /** Whether these are round brackets. */
    boolean round() {
      return open.text().charAt(0) == '(';
    }

    @Override
    public int start() {
      return open.start();
    }

    @Override
    public int end() {
      return close.end();
    }
  }
}

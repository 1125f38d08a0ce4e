package dev.snowglobe.internal.dialect;

import java.util.List;

/** Reads the nodes of one level in order. Used by one thread, for one pass. */
final class Cursor {
  private final String sql;
  private final List<Node> nodes;
  private int at;

  Cursor(String sql, List<Node> nodes) {
    this.sql = sql;
    this.nodes = nodes;
  }

  boolean done() {
    return at >= nodes.size();
  }

  /** Offset in the statement after the node taken last. */
  int end() {
    return nodes.get(at - 1).end();
  }

  /** The next node, left where it is. */
  Node peek() {
    if (done()) {
      throw endedEarly();
    }
    return nodes.get(at);
  }

  /** The node after so many others, all left where they are. */
  Node peekAt(int distance) {
    if (at + distance >= nodes.size()) {
      throw endedEarly();
    }
    return nodes.get(at + distance);
  }

  /** Whether there is a node after so many others. */
  boolean has(int distance) {
    return at + distance < nodes.size();
  }

  /** Whether the nodes that follow are these keywords, in this order. */
  boolean ahead(String... keywords) {
    if (at + keywords.length > nodes.size()) {
      return false;
    }
    for (int i = 0; i < keywords.length; i++) {
      if (!nodes.get(at + i).is(keywords[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a mark follows after so many nodes. */
  boolean symbolAt(int distance, String mark) {
    return at + distance < nodes.size() && nodes.get(at + distance).symbol(mark);
  }

  /** Whether a group in round brackets follows after so many nodes. */
  boolean parenthesisAt(int distance) {
    return at + distance < nodes.size() && nodes.get(at + distance).parenthesis();
  }

  /** Takes the next node. */
  Node next() {
    Node node = peek();
    at++;
    return node;
  }

  /** Takes these keywords if they follow. */
  boolean accept(String... keywords) {
    boolean found = ahead(keywords);
    at += found ? keywords.length : 0;
    return found;
  }

  /** Takes this mark if it follows. */
  boolean acceptSymbol(String mark) {
    boolean found = symbolAt(0, mark);
    at += found ? 1 : 0;
    return found;
  }

  /** Takes this keyword, or refuses the statement. */
  void expect(String keyword) {
    if (!peek().is(keyword)) {
      throw unexpected();
    }
    at++;
  }

  /** Takes a group in round brackets, or refuses the statement. */
  Node.Group group() {
    if (peek() instanceof Node.Group group && group.parenthesis()) {
      at++;
      return group;
    }
    throw unexpected();
  }

  /** Takes a word or a quoted identifier, or refuses the statement. */
  Token name() {
    if (peek() instanceof Node.Leaf(Token token, String _) && token.named()) {
      at++;
      return token;
    }
    throw unexpected();
  }

  /** Takes all nodes before the first of these keywords. */
  List<Node> until(String... keywords) {
    return until((level, index) -> isAny(level.get(index), keywords));
  }

  /** Takes all nodes before the first place where something begins. */
  List<Node> until(Boundary boundary) {
    int begin = at;
    while (!done() && !boundary.at(nodes, at)) {
      at++;
    }
    return nodes.subList(begin, at);
  }

  /** Where something begins. */
  @FunctionalInterface
  interface Boundary {

    /** Whether it begins at this place of a level. */
    boolean at(List<Node> nodes, int index);
  }

  /** The node taken last. */
  Node last() {
    return nodes.get(at - 1);
  }

  /** How many nodes are taken. */
  int taken() {
    return at;
  }

  /** The nodes taken since there were so many. */
  List<Node> takenSince(int count) {
    return nodes.subList(count, at);
  }

  /** All that is left, left where it is. */
  List<Node> left() {
    return nodes.subList(Math.min(at, nodes.size()), nodes.size());
  }

  /** Takes all that is left. */
  List<Node> rest() {
    List<Node> rest = left();
    at = nodes.size();
    return rest;
  }

  private static boolean isAny(Node node, String... keywords) {
    for (String keyword : keywords) {
      if (node.is(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** The refusal of the node taken last. */
  SqlSyntaxException unexpectedBefore() {
    return unexpected(nodes.get(at - 1));
  }

  /** The refusal of the next node. */
  SqlSyntaxException unexpected() {
    return done() ? endedEarly() : unexpected(nodes.get(at));
  }

  private SqlSyntaxException unexpected(Node node) {
    String text =
        node instanceof Node.Group group
            ? group.open().text()
            : sql.substring(node.start(), node.end());
    return SqlSyntaxException.unexpected(sql, node.start(), text);
  }

  private SqlSyntaxException endedEarly() {
    int end = nodes.isEmpty() ? sql.stripTrailing().length() : nodes.getLast().end();
    boolean last = end >= sql.stripTrailing().length();
    return SqlSyntaxException.unexpected(sql, end, last ? "<EOF>" : sql.substring(end, end + 1));
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call of a function, its arguments already in DuckDB's words.
 *
 * @param name in upper case, or quoted as written
 * @param distinct whether DISTINCT stands before the arguments
 * @param arguments in order
 * @param suffix what follows the bracket
 */
record Call(String name, boolean distinct, List<Argument> arguments, Suffix suffix) {

  Call {
    arguments = List.copyOf(arguments);
  }

  /**
   * One argument.
   *
   * @param name what stands before {@code =>}, in upper case; empty without
   * @param nodes as written
   * @param text in DuckDB's words
   */
  record Argument(String name, List<Node> nodes, String text) {

    Argument {
      nodes = List.copyOf(nodes);
    }

    /**
     * What a constant says: the value of a string, the name of a word. Other arguments: their text.
     */
    String constant() {
      boolean single = nodes.size() == 1;
      if (single && nodes.getFirst() instanceof Node.Leaf(Token token, String _)) {
        return token.kind() == Token.Kind.STRING ? token.value() : token.name();
      }
      return text;
    }

    /** Whether this is one string literal. */
    boolean literal() {
      return nodes.size() == 1 && nodes.getFirst().is(Token.Kind.STRING);
    }
  }

  /**
   * What follows the bracket of a call.
   *
   * @param within the order in WITHIN GROUP, with its words ORDER BY; empty without
   * @param filter the whole FILTER clause; empty without
   * @param ignoreNulls whether IGNORE NULLS stands there
   * @param fromLast whether FROM LAST stands there
   * @param over the whole OVER clause; empty without
   */
  record Suffix(String within, String filter, boolean ignoreNulls, boolean fromLast, String over) {

    /** Nothing follows. */
    static final Suffix NONE = new Suffix("", "", false, false, "");
  }

  int count() {
    return arguments.size();
  }

  /** The text of an argument. */
  String argument(int index) {
    return arguments.get(index).text();
  }

  /** The text of an argument, or this when there are fewer. */
  String argument(int index, String otherwise) {
    return index < arguments.size() ? argument(index) : otherwise;
  }

  /** All arguments, comma between them, DISTINCT before them. */
  String list() {
    return (distinct ? "DISTINCT " : "")
        + arguments.stream().map(Argument::text).collect(Collectors.joining(", "));
  }

  /** Refuses the call unless it has so many arguments. */
  Call requires(int least, int most) {
    if (count() < least || count() > most) {
      throw SqlSyntaxException.argumentCount(name, count());
    }
    return this;
  }

  /** The call of another function with the same arguments and what follows. */
  String named(String function) {
    return function + "(" + list() + tail();
  }

  /** The call of another function with other arguments and the same that follows. */
  String with(String function, String list) {
    return function + "(" + (distinct ? "DISTINCT " : "") + list + tail();
  }

  /** The closing bracket and what follows it. */
  String tail() {
    String order = suffix.within().isEmpty() ? "" : " WITHIN GROUP (" + suffix.within() + ")";
    return (suffix.ignoreNulls() ? " IGNORE NULLS)" : ")")
        + order
        + suffix.filter()
        + suffix.over();
  }
}

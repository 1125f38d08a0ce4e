package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Call.Argument;
import dev.snowglobe.internal.dialect.Call.Suffix;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites calls: reads one with all that belongs to it, then writes it by the function's {@link
 * Form}. A function without a form keeps its name: DuckDB has it, or {@link Functions} defines it
 * there.
 */
final class Calls {
  private final Translation translation;

  Calls(Translation translation) {
    this.translation = translation;
  }

  /**
   * A call.
   *
   * @param token the name, already taken
   * @param cursor before the bracket; moves behind all that belongs to the call
   */
  String rewrite(Token token, Cursor cursor) {
    Node.Group group = cursor.group();
    String name = token.name();
    boolean query = Query.starts(group.body()) && !group.body().getFirst().parenthesis();
    if (query) {
      return Identifiers.written(token)
          + "("
          + translation.group(group)
          + ")"
          + suffix(cursor).over();
    }
    if (name.startsWith("SEQ")) {
      translation.countRows();
    }
    return SpecialForms.of(name)
        .map(special -> special.write(translation, group.body()))
        .orElseGet(() ->
            Forms.write(
                name, alike(name, call(token, group.body(), cursor)), translation.deferred()));
  }

  private Call alike(String name, Call call) {
    return translation.context().alike()
        ? Alternatives.alike(name, call, translation.deferred())
        : call;
  }

  /** A call of a function in a schema: its arguments change, its name does not. */
  String plain(Token token, Node.Group group) {
    return Identifiers.written(token) + translation.group(group);
  }

  /** A word that may be the name of a function called without brackets. */
  String withoutBrackets(String word) {
    return switch (word) {
      case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "LOCALTIME", "LOCALTIMESTAMP" ->
          word.replace("LOCALTIMESTAMP", "CURRENT_TIMESTAMP").replace("LOCALTIME", "CURRENT_TIME")
              + "()";
      case "CURRENT_USER" -> "CURRENT_USER()";
      default -> Identifiers.folded(word);
    };
  }

  private Call call(Token token, List<Node> body, Cursor after) {
    Cursor inside = translation.cursor(body);
    boolean distinct = inside.accept("DISTINCT");
    if (!distinct) {
      inside.accept("ALL");
    }
    List<Node> rest = inside.rest();
    boolean ignoreInside = endsIn(rest, "IGNORE");
    if (ignoreInside || endsIn(rest, "RESPECT")) {
      rest = rest.subList(0, rest.size() - 2);
    }
    Suffix suffix = suffix(after);
    if (suffix.fromLast() && !token.is("NTH_VALUE")) {
      throw SqlSyntaxException.unsupported(token.name() + " … FROM LAST");
    }
    Suffix complete =
        new Suffix(
            suffix.within(),
            suffix.filter(),
            suffix.ignoreNulls() || ignoreInside,
            suffix.fromLast(),
            suffix.over());
    return new Call(Identifiers.written(token), distinct, arguments(rest), complete);
  }

  /** Whether {@code FROM FIRST} or {@code FROM LAST} of a window function begins here. */
  static boolean countsFrom(List<Node> nodes, int at) {
    return at + 2 < nodes.size()
        && nodes.get(at).is("FROM")
        && (nodes.get(at + 1).is("FIRST") || nodes.get(at + 1).is("LAST"))
        && (nodes.get(at + 2).is("OVER")
            || nodes.get(at + 2).is("IGNORE")
            || nodes.get(at + 2).is("RESPECT"));
  }

  private static boolean endsIn(List<Node> nodes, String word) {
    int size = nodes.size();
    return size > 2 && nodes.get(size - 1).is("NULLS") && nodes.get(size - 2).is(word);
  }

  private List<Argument> arguments(List<Node> nodes) {
    List<Argument> arguments = new ArrayList<>();
    for (List<Node> item : Lists.items(nodes)) {
      boolean named = item.size() > 2 && item.get(0).named() && item.get(1).symbol("=>");
      String name = named ? ((Node.Leaf) item.getFirst()).token().name() : "";
      List<Node> value = named ? item.subList(2, item.size()) : item;
      arguments.add(new Argument(name, value, translation.expression(value)));
    }
    return arguments;
  }

  private Suffix suffix(Cursor cursor) {
    String within = "";
    if (cursor.ahead("WITHIN", "GROUP") && cursor.parenthesisAt(2)) {
      cursor.accept("WITHIN", "GROUP");
      within = translation.expression(cursor.group().body());
    }
    String filter = "";
    if (cursor.ahead("FILTER") && cursor.parenthesisAt(1)) {
      cursor.expect("FILTER");
      filter = " FILTER (" + translation.expression(cursor.group().body()) + ")";
    }
    boolean fromLast = false;
    if (countsFrom(cursor.left(), 0)) {
      cursor.expect("FROM");
      fromLast = cursor.next().is("LAST");
    }
    boolean ignoreNulls = cursor.accept("IGNORE", "NULLS");
    if (!ignoreNulls) {
      cursor.accept("RESPECT", "NULLS");
    }
    return new Suffix(within, filter, ignoreNulls, fromLast, over(cursor));
  }

  private String over(Cursor cursor) {
    if (!cursor.accept("OVER")) {
      return "";
    }
    if (cursor.parenthesisAt(0)) {
      return " OVER (" + translation.expression(cursor.group().body()) + ")";
    }
    return " OVER " + Identifiers.written(cursor.name());
  }
}

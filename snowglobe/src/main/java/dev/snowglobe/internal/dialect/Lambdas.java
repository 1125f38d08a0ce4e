package dev.snowglobe.internal.dialect;

import java.util.List;

/** Functions of arrays that take a lambda: {@code TRANSFORM(a, x INT -> x + 1)}. */
final class Lambdas {
  private Lambdas() {}

  /**
   * A lambda.
   *
   * @param variable its parameter, as SQL
   * @param list the array that it goes through, in the type that the parameter has
   * @param body what it makes of an element
   */
  private record Lambda(String variable, String list, String body) {

    String applied(String function, String result) {
      return function + "(" + list + ", lambda " + variable + ": " + result + ")";
    }
  }

  static String transform(Translation translation, List<Node> body) {
    Lambda lambda = read(translation, body);
    return lambda.applied("list_transform", "TO_VARIANT(" + lambda.body() + ")");
  }

  static String filter(Translation translation, List<Node> body) {
    Lambda lambda = read(translation, body);
    return "CAST(" + lambda.applied("list_filter", lambda.body()) + " AS VARIANT[])";
  }

  /**
   * {@code REDUCE(a, 0, (acc, x) -> acc + x)}. What is collected, and what one more makes of it,
   * have one type; NULL stays NULL.
   */
  static String reduce(Translation translation, List<Node> body) {
    List<List<Node>> arguments = Lists.items(body);
    if (arguments.size() < 3 || arguments.get(1).isEmpty() || arguments.get(2).isEmpty()) {
      throw SqlSyntaxException.argumentCount("REDUCE", arguments.size());
    }
    int begin = body.indexOf(arguments.get(2).getFirst());
    Cursor cursor = translation.cursor(body.subList(begin, body.size()));
    Cursor parameters = parameters(translation, cursor);
    String collected = parameter(parameters);
    if (!parameters.acceptSymbol(",")) {
      throw parameters.unexpected();
    }
    Lambda lambda = read(translation, parameters, cursor, arguments.getFirst());
    return "list_reduce(%s, lambda %s, %s: %s, %s)"
        .formatted(
            lambda.list(),
            collected,
            lambda.variable(),
            lambda.body(),
            translation.expression(arguments.get(1)));
  }

  /** The name of a parameter; its type is that of the first value. */
  private static String parameter(Cursor cursor) {
    String name = Identifiers.written(cursor.name());
    if (!cursor.done() && cursor.peek().named()) {
      Types.read(cursor);
    }
    return name;
  }

  private static Lambda read(Translation translation, List<Node> body) {
    List<List<Node>> arguments = Lists.items(body);
    if (arguments.size() != 2) {
      throw SqlSyntaxException.argumentCount("TRANSFORM or FILTER", arguments.size());
    }
    Cursor cursor = translation.cursor(arguments.get(1));
    return read(translation, parameters(translation, cursor), cursor, arguments.getFirst());
  }

  /** Before the first parameter, in brackets or not. */
  private static Cursor parameters(Translation translation, Cursor cursor) {
    return cursor.parenthesisAt(0) ? translation.cursor(cursor.group().body()) : cursor;
  }

  /** The last parameter, which goes through an array, and what is made of it. */
  private static Lambda read(
      Translation translation, Cursor parameter, Cursor cursor, List<Node> array) {
    String variable = Identifiers.written(parameter.name());
    boolean typed = !parameter.done() && parameter.peek().named();
    String elements = "SNOWGLOBE_ARRAY(" + translation.expression(array) + ")";
    String list =
        typed ? "CAST(" + elements + " AS " + Types.read(parameter).duckdb() + "[])" : elements;
    if (!cursor.acceptSymbol("->")) {
      throw cursor.unexpected();
    }
    return new Lambda(variable, list, translation.expression(cursor.rest()));
  }
}

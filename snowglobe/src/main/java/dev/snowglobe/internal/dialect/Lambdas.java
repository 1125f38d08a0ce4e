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

  private static Lambda read(Translation translation, List<Node> body) {
    List<List<Node>> arguments = Lists.items(body);
    if (arguments.size() != 2) {
      throw SqlSyntaxException.argumentCount("TRANSFORM or FILTER", arguments.size());
    }
    Cursor cursor = translation.cursor(arguments.get(1));
    Cursor parameter = cursor.parenthesisAt(0) ? translation.cursor(cursor.group().body()) : cursor;
    String variable = Identifiers.written(parameter.name());
    boolean typed = !parameter.done() && parameter.peek().named();
    String array = "SNOWGLOBE_ARRAY(" + translation.expression(arguments.getFirst()) + ")";
    String list = typed ? "CAST(" + array + " AS " + Types.read(parameter).duckdb() + "[])" : array;
    if (!cursor.acceptSymbol("->")) {
      throw cursor.unexpected();
    }
    return new Lambda(variable, list, translation.expression(cursor.rest()));
  }
}

package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calls whose brackets hold keywords besides arguments: {@code CAST(x AS type)} and its kind. */
final class SpecialForms {
  private static final Map<String, Special> ALL =
      Map.of(
          "FILTER",
          (translation, body) -> Lambdas.filter(translation, body),
          "TRANSFORM",
          (translation, body) -> Lambdas.transform(translation, body),
          "REDUCE",
          (translation, body) -> Lambdas.reduce(translation, body),
          "CAST",
          (translation, body) -> cast(translation, body, false),
          "TRY_CAST",
          (translation, body) -> cast(translation, body, true),
          "EXTRACT",
          SpecialForms::extract,
          "POSITION",
          SpecialForms::position,
          "IDENTIFIER",
          (translation, body) -> TableNames.identifier(translation, body));

  private SpecialForms() {}

  /** How such a call is written. */
  @FunctionalInterface
  interface Special {

    /** The call in DuckDB's words. */
    String write(Translation translation, List<Node> body);
  }

  /** The special form of a function, by its name in upper case. */
  static Optional<Special> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static String cast(Translation translation, List<Node> body, boolean attempt) {
    Cursor cursor = translation.cursor(body);
    List<Node> operand = cursor.until("AS");
    cursor.expect("AS");
    Types.Type type = Types.read(cursor);
    UnaryOperator<String> form =
        text -> attempt ? Casts.attempt(text, type) : Casts.cast(text, type);
    return translation.converted(operand, translation.expression(operand), form);
  }

  private static String extract(Translation translation, List<Node> body) {
    Cursor cursor = translation.cursor(body);
    Node part = cursor.next();
    cursor.expect("FROM");
    String name = part instanceof Node.Leaf(Token token, String _) ? token.value() : "";
    List<Node> value = cursor.rest();
    return translation.converted(
        value, translation.expression(value), text -> DateForms.part(DatePart.of(name), text));
  }

  /** {@code POSITION(a IN b)}, or a plain call with commas. */
  private static String position(Translation translation, List<Node> body) {
    Cursor cursor = translation.cursor(body);
    List<Node> needle = cursor.until("IN");
    if (cursor.done()) {
      return "CHARINDEX(" + translation.expression(body) + ")";
    }
    cursor.expect("IN");
    return "CHARINDEX("
        + translation.expression(needle)
        + ", "
        + translation.expression(cursor.rest())
        + ")";
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.List;

/** Ways into semi-structured values: {@code v:a.b[0]}, {@code v['key']}; and their literals. */
final class Paths {
  private Paths() {}

  /**
   * A path behind an operand.
   *
   * @param cursor behind the colon; moves to the end of the path
   */
  static String path(Translation translation, String operand, Cursor cursor) {
    String value = member(operand, cursor.name());
    while (!cursor.done()) {
      if (cursor.acceptSymbol(".") || cursor.acceptSymbol(":")) {
        value = member(value, cursor.name());
      } else if (cursor.peek() instanceof Group group && group.open().symbol("[")) {
        cursor.next();
        value = index(translation, value, group);
      } else {
        break;
      }
    }
    return value;
  }

  /** A key of a path is taken letter by letter, quoted or not. */
  private static String member(String operand, Token name) {
    String key = name.kind() == Token.Kind.WORD ? name.text() : name.name();
    return "GET(" + operand + ", " + Literals.quote(key) + ")";
  }

  /** {@code operand[inside]}. */
  static String index(Translation translation, String operand, Group group) {
    return "GET(" + operand + ", " + translation.expression(group.body()) + ")";
  }

  /** {@code [a, b]}. */
  static String array(Translation translation, Group group) {
    return "ARRAY_CONSTRUCT(" + translation.expression(group.body()) + ")";
  }

  /** {@code {'a': 1, 'b': x}}. */
  static String object(Translation translation, Group group) {
    StringBuilder out = new StringBuilder("OBJECT_CONSTRUCT(");
    for (List<Node> item : Lists.items(group.body())) {
      out.append(out.length() > 17 ? ", " : "").append(entry(translation, item));
    }
    return out.append(")").toString();
  }

  private static String entry(Translation translation, List<Node> item) {
    Cursor cursor = translation.cursor(item);
    if (cursor.next() instanceof Leaf(Token key) && cursor.acceptSymbol(":")) {
      return Literals.quote(key.kind() == Token.Kind.STRING ? key.value() : key.text())
          + ", "
          + translation.expression(cursor.rest());
    }
    throw cursor.unexpected();
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import java.util.ArrayList;
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
    return follow(translation, member(operand, cursor.name()), cursor);
  }

  private static String follow(Translation translation, String operand, Cursor cursor) {
    String value = operand;
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
    return member(operand, key);
  }

  private static String member(String operand, String key) {
    return "variant_extract(" + operand + ", " + Literals.quote(key) + ")";
  }

  /** {@code operand[inside]}. */
  static String index(Translation translation, String operand, Group group) {
    return element(operand, group.body(), translation.expression(group.body()));
  }

  /**
   * An element by index, counted from 0, or by key. A constant is written so that DuckDB knows the
   * place before it sees the rows.
   */
  static String element(String operand, List<Node> key, String text) {
    if (key.size() == 1 && key.getFirst() instanceof Leaf(Token token, String _)) {
      if (token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,9}")) {
        return operand + "[" + (Integer.parseInt(token.text()) + 1) + "]";
      }
      if (token.kind() == Token.Kind.STRING) {
        return member(operand, token.value());
      }
    }
    return "GET(" + operand + ", " + text + ")";
  }

  /** The value at the end of a path that is written as a string: {@code a.b[0]["key"]}. */
  static String constant(String operand, String path) {
    Cursor cursor = new Cursor(path, Tree.of(path));
    String value = operand;
    while (!cursor.done()) {
      value = step(value, cursor);
    }
    return value;
  }

  private static String step(String operand, Cursor cursor) {
    cursor.acceptSymbol(".");
    if (cursor.next() instanceof Group group
        && group.open().symbol("[")
        && group.body().size() == 1
        && group.body().getFirst() instanceof Leaf(Token token, String _)) {
      boolean key = token.kind() == Token.Kind.QUOTED;
      return key ? member(operand, token.name()) : element(operand, group.body(), token.text());
    }
    if (cursor.last() instanceof Leaf(Token token, String _) && token.named()) {
      return member(operand, token);
    }
    throw cursor.unexpectedBefore();
  }

  /** {@code [a, b]}. */
  static String array(Translation translation, Group group) {
    return SemiStructuredForms.array(translation.expressions(group.body()));
  }

  /** {@code {'a': 1, 'b': x}}, or {@code {*}}. */
  static String object(Translation translation, Group group) {
    if (SelectList.star(group.body())) {
      String star = translation.expression(group.body());
      return SemiStructuredForms.row(group.body(), star, "FALSE").orElseThrow();
    }
    List<String> parts = new ArrayList<>();
    for (List<Node> item : Lists.items(group.body())) {
      Cursor cursor = translation.cursor(item);
      if (!(cursor.next() instanceof Leaf(Token key, String _)) || !cursor.acceptSymbol(":")) {
        throw cursor.unexpectedBefore();
      }
      parts.add(Literals.quote(key.kind() == Token.Kind.STRING ? key.value() : key.text()));
      parts.add(translation.expression(cursor.rest()));
    }
    return SemiStructuredForms.object(parts);
  }
}

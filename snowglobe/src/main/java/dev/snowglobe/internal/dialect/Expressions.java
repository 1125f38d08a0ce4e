package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.Locale;

/**
 * Rewrites one level of an expression from left to right: words fold to upper case, postfixes (casts,
 * paths, indexes) take the operand before them, calls go to {@link Calls}, the rest stays.
 */
final class Expressions {
  private final Translation translation;
  private final Calls calls;

  Expressions(Translation translation) {
    this.translation = translation;
    this.calls = new Calls(translation);
  }

  String rewrite(List<Node> nodes) {
    if (nodes.isEmpty()) {
      return "";
    }
    Cursor cursor = translation.cursor(nodes);
    Parts parts = new Parts();
    int end = nodes.getFirst().start();
    while (!cursor.done()) {
      step(cursor, parts, translation.gap(end, cursor.peek().start()));
      end = cursor.end();
    }
    return parts.text();
  }

  private void step(Cursor cursor, Parts parts, String gap) {
    switch (cursor.next()) {
      case Group group -> bracket(group, parts, gap);
      case Leaf(Token token) -> {
        switch (token.kind()) {
          case WORD, QUOTED -> word(token, cursor, parts, gap);
          case STRING -> parts.add(gap, Literals.translate(token.text()), Role.OPERAND);
          case NUMBER -> parts.add(gap, number(token.text()), Role.OPERAND);
          case VARIABLE -> parts.add(gap, variable(token), Role.OPERAND);
          case POSITION -> parts.add(gap, "#" + token.text().substring(1), Role.OPERAND);
          case BIND -> parts.add(gap, token.text().replace(':', '$'), Role.OPERAND);
          case SYMBOL -> symbol(token, cursor, parts, gap);
        }
      }
    }
  }

  /** Snowflake takes {@code 1.} for 1; DuckDB wants a digit after the point where a letter follows. */
  private static String number(String text) {
    return text.endsWith(".") ? text + "0" : text;
  }

  private String variable(Token token) {
    String name = token.text().substring(1).toUpperCase(Locale.ROOT);
    String value = translation.context().variables().get(name);
    if (value == null) {
      throw SqlSyntaxException.unsetVariable(name);
    }
    return value;
  }

  private void bracket(Group group, Parts parts, String gap) {
    switch (group.open().text()) {
      case "(" -> parts.add(gap, translation.group(group), Role.OPERAND);
      case "[" -> square(group, parts, gap);
      default -> parts.add(gap, Paths.object(translation, group), Role.OPERAND);
    }
  }

  private void square(Group group, Parts parts, String gap) {
    if (parts.endsInOperand()) {
      Part operand = parts.takeOperand();
      parts.add(operand.gap(), Paths.index(translation, operand.text(), group), Role.OPERAND);
    } else {
      parts.add(gap, Paths.array(translation, group), Role.OPERAND);
    }
  }

  private void word(Token token, Cursor cursor, Parts parts, String gap) {
    String word = token.name();
    boolean bare = token.kind() == Token.Kind.WORD;
    if (cursor.parenthesisAt(0) && (!bare || Keywords.callable(word) && !afterStar(word, parts))) {
      call(token, cursor, parts, gap);
    } else if (!bare || parts.endsInDot()) {
      parts.add(gap, bare ? Identifiers.folded(word) : token.text(), Role.NAME);
    } else {
      bareWord(word, cursor, parts, gap);
    }
  }

  /** {@code * REPLACE (…)}: the only function name that a star makes a keyword. */
  private static boolean afterStar(String word, Parts parts) {
    return word.equals("REPLACE") && parts.endsInStar();
  }

  private void call(Token token, Cursor cursor, Parts parts, String gap) {
    if (parts.endsInDot()) {
      Part qualified = parts.takeOperand();
      parts.add(qualified.gap(), qualified.text() + calls.plain(token, cursor.group()), Role.OPERAND);
    } else {
      parts.add(gap, calls.rewrite(token, cursor), Role.OPERAND);
    }
  }

  private void bareWord(String word, Cursor cursor, Parts parts, String gap) {
    if (word.equals("CASE")) {
      parts.add(gap, word, Role.CASE);
    } else if (word.equals("END")) {
      parts.closeCase(gap);
    } else if (Typed.begins(word, cursor)) {
      parts.add(gap, Typed.literal(word, cursor), Role.OPERAND);
    } else if (Keywords.breaks(word)) {
      parts.add(gap, Infix.keyword(word, cursor), Role.BREAK);
    } else {
      parts.add(gap, calls.withoutBrackets(word), Role.NAME);
    }
  }

  private void symbol(Token token, Cursor cursor, Parts parts, String gap) {
    switch (token.text()) {
      case "::" -> {
        Part operand = parts.takeOperandOr(cursor);
        parts.add(operand.gap(), Casts.cast(operand.text(), Types.read(cursor)), Role.OPERAND);
      }
      case ":" -> {
        Part operand = parts.takeOperandOr(cursor);
        parts.add(operand.gap(), Paths.path(translation, operand.text(), cursor), Role.OPERAND);
      }
      case "." -> parts.add(gap, ".", Role.DOT);
      case "==" -> parts.add(gap, "=", Role.BREAK);
      case "*" -> parts.add(gap, "*", Role.STAR);
      default -> parts.add(gap, token.text(), Role.BREAK);
    }
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Node.Group;
import dev.snowglobe.internal.dialect.Node.Leaf;
import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.List;
import java.util.Locale;

/**
 * Rewrites one level of an expression from left to right: words fold to upper case, postfixes
 * (casts, paths, indexes) take the operand before them, calls go to {@link Calls}, the rest stays.
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
    if (nodes.getLast() instanceof Leaf leaf && Keywords.binary(leaf.token())) {
      throw translation.unexpectedAfter(leaf);
    }
    if (translation.context().alike()) {
      parts.beside(Keywords::relates, new Comparisons(translation)::write);
    }
    return parts.text(translation.deferred());
  }

  private void step(Cursor cursor, Parts parts, String gap) {
    switch (cursor.next()) {
      case Group group -> bracket(group, parts, gap);
      case Leaf leaf -> {
        Token token = leaf.token();
        switch (token.kind()) {
          case WORD, QUOTED -> word(leaf, cursor, parts, gap);
          case STRING -> parts.add(gap, Literals.translate(token.text()), Role.OPERAND);
          case NUMBER -> parts.add(gap, Literals.number(token.text()), Role.OPERAND);
          case VARIABLE -> parts.add(gap, variable(token), Role.OPERAND);
          case POSITION -> position(token.text().substring(1), parts, gap);
          case BIND -> parts.add(gap, token.text().replace(':', '$'), Role.OPERAND);
          case LOCATION -> throw cursor.unexpectedBefore();
          case SYMBOL -> symbol(token, cursor, parts, gap);
        }
      }
    }
  }

  private String variable(Token token) {
    String name = token.text().substring(1).toUpperCase(Locale.ROOT);
    String value = translation.context().variables().get(name);
    if (value == null) {
      throw SqlSyntaxException.unsetVariable(name);
    }
    return value;
  }

  /**
   * A column by its place; of a named table it must be one of VALUES, whose columns have numbers.
   */
  private static void position(String number, Parts parts, String gap) {
    if (parts.endsInDot()) {
      parts.add(gap, "COLUMN" + number, Role.NAME);
    } else {
      parts.add(gap, "#" + number, Role.OPERAND);
    }
  }

  private void bracket(Group group, Parts parts, String gap) {
    switch (group.open().text()) {
      case "(" -> parts.add(gap, translation.group(group), Role.OPERAND, List.of(group));
      case "[" -> square(group, parts, gap);
      default -> parts.add(gap, Paths.object(translation, group), Role.OPERAND);
    }
  }

  private static void refuseOuter(List<Node> arguments) {
    if (arguments.size() == 1 && arguments.getFirst().symbol("+")) {
      throw SqlSyntaxException.unsupported("outer join by (+)");
    }
  }

  private void square(Group group, Parts parts, String gap) {
    if (parts.endsInOperand()) {
      Part operand = parts.takeOperand();
      String element = Paths.index(translation, operand.text(), group);
      parts.add(operand.gap(), element, Role.VARIANT, operand.source());
    } else {
      parts.add(gap, Paths.array(translation, group), Role.OPERAND);
    }
  }

  private void word(Leaf leaf, Cursor cursor, Parts parts, String gap) {
    Token token = leaf.token();
    String word = leaf.word();
    boolean bare = !word.isEmpty();
    if (cursor.parenthesisAt(0) && (!bare || callable(word, parts))) {
      refuseOuter(cursor.peek().inside());
      call(token, cursor, parts, gap);
    } else if (word.equals("NEXTVAL") && parts.endsInDot()) {
      Part sequence = parts.takeOperand();
      String name = sequence.text().substring(0, sequence.text().length() - 1);
      parts.add(sequence.gap(), "nextval(" + Literals.quote(name) + ")", Role.OPERAND);
    } else if (!bare || parts.endsInDot()) {
      String name = bare ? Identifiers.folded(word) : token.text();
      parts.add(gap, name, Role.NAME, List.of(leaf));
    } else {
      bareWord(leaf, cursor, parts, gap);
    }
  }

  /**
   * Whether a word before a bracket is the name of a function: an operator such as LIKE is one
   * where an operand is due, and REPLACE none behind a star.
   */
  private static boolean callable(String word, Parts parts) {
    return Keywords.comparison(word)
        ? parts.awaitsOperand()
        : Keywords.callable(word) && !(word.equals("REPLACE") && parts.endsInStar());
  }

  private void call(Token token, Cursor cursor, Parts parts, String gap) {
    if (parts.endsInDot()) {
      Part qualified = parts.takeOperand();
      parts.add(
          qualified.gap(), qualified.text() + calls.plain(token, cursor.group()), Role.OPERAND);
    } else {
      int name = cursor.taken() - 1;
      String text = calls.rewrite(token, cursor);
      parts.add(gap, text, Role.OPERAND, cursor.takenSince(name));
    }
  }

  private void bareWord(Leaf leaf, Cursor cursor, Parts parts, String gap) {
    String word = leaf.word();
    if (word.equals("CASE")) {
      parts.add(gap, word, Role.CASE);
    } else if (word.equals("END")) {
      parts.closeCase(gap);
    } else if (Typed.begins(word, cursor)) {
      Typed.write(translation, word, cursor, parts, gap);
    } else if (Likes.begin(word, cursor)) {
      Likes.write(translation, word, cursor, parts);
    } else if (Keywords.breaks(word)) {
      parts.add(gap, Infix.keyword(word, cursor), Role.BREAK);
    } else {
      parts.add(gap, calls.withoutBrackets(word), Role.NAME, List.of(leaf));
    }
  }

  private void symbol(Token token, Cursor cursor, Parts parts, String gap) {
    switch (token.text()) {
      case "::" -> {
        Part operand = parts.takeOperandOr(cursor);
        Types.Type type = Types.read(cursor);
        String cast =
            translation.converted(operand.source(), operand.text(), text -> Casts.cast(text, type));
        parts.add(operand.gap(), cast, Role.OPERAND, operand.source());
      }
      case ":" -> {
        Part operand = parts.takeOperandOr(cursor);
        String path = Paths.path(translation, operand.text(), cursor);
        parts.add(operand.gap(), path, Role.VARIANT, operand.source());
      }
      case "." -> parts.add(gap, ".", Role.DOT);
      case "==" -> parts.add(gap, "=", Role.BREAK);
      case "*" -> parts.add(gap, "*", Role.STAR);
      default -> parts.add(gap, token.text(), Role.BREAK);
    }
  }
}

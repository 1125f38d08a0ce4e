package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Parts.Part;
import dev.snowglobe.internal.dialect.Parts.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Interval constants: {@code INTERVAL '1 year, 3 days'}.
 *
 * <p>Snowflake adds the parts of one in the order in which they stand, and a date plus days or more
 * stays a date; DuckDB adds months first, and makes every sum a timestamp.
 */
final class Intervals {
  private Intervals() {}

  /** A part of an interval: an amount of one unit. */
  private record Amount(String number, DatePart unit) {

    /** Whether a date stays one when this is added. */
    boolean ofDays() {
      return switch (unit) {
        case YEAR, QUARTER, MONTH, WEEK, DAY -> true;
        default -> false;
      };
    }

    String sql() {
      return number + " " + unit.unit();
    }
  }

  /**
   * Writes an interval behind what it is added to.
   *
   * @param literal the string after the word INTERVAL, already taken
   * @param cursor behind the string, where a unit may follow
   * @param parts what stands before
   */
  static void write(
      Translation translation, String literal, Cursor cursor, Parts parts, String gap) {
    List<Amount> amounts = amounts(literal, cursor);
    String sign = parts.lastSign();
    if (sign.isEmpty()) {
      first(translation, amounts, cursor, parts, gap);
      return;
    }
    parts.dropLast(sign);
    Part left = parts.takeComparand();
    parts.add(left.gap(), sum(translation, left, sign, amounts), Role.OPERAND, left.source());
  }

  /** One that stands before what it is added to, or bounds a frame. */
  private static void first(
      Translation translation, List<Amount> amounts, Cursor cursor, Parts parts, String gap) {
    if (cursor.acceptSymbol("+")) {
      List<Node> nodes = cursor.until(Intervals::endsComparand);
      Part right = new Part(gap, translation.expression(nodes), Role.OPERAND, nodes);
      parts.add(gap, sum(translation, right, "+", amounts), Role.OPERAND, nodes);
    } else if (cursor.ahead("PRECEDING") || cursor.ahead("FOLLOWING")) {
      parts.add(gap, sql(amounts), Role.OPERAND);
    } else {
      throw SqlSyntaxException.unsupported("INTERVAL that is added to nothing");
    }
  }

  private static boolean endsComparand(List<Node> nodes, int at) {
    return nodes.get(at) instanceof Node.Leaf(Token token, String word)
        && (Keywords.breaks(word)
            || (token.kind() == Token.Kind.SYMBOL && !token.symbol(".") && !token.symbol("::")));
  }

  private static String sum(Translation translation, Part date, String sign, List<Amount> amounts) {
    return translation.converted(
        date.source(),
        date.text(),
        text -> {
          String sum = text;
          for (Amount amount : amounts) {
            sum = sum(sum, sign, amount);
          }
          return sum;
        });
  }

  private static String sum(String left, String sign, Amount amount) {
    String interval = (sign.equals("-") ? "-" : "") + sql(List.of(amount));
    return (amount.ofDays() ? "SNOWGLOBE_SHIFTED(" : "SNOWGLOBE_MOVED(")
        + left
        + ", "
        + interval
        + ")";
  }

  private static String sql(List<Amount> amounts) {
    return "INTERVAL '" + String.join(" ", amounts.stream().map(Amount::sql).toList()) + "'";
  }

  /** A number without a unit is one of seconds. */
  private static List<Amount> amounts(String literal, Cursor cursor) {
    if (!cursor.done()
        && cursor.peek().named()
        && DatePart.known(((Node.Leaf) cursor.peek()).token().name())) {
      return List.of(new Amount(literal.strip(), unit(cursor.name().name())));
    }
    List<Amount> amounts = new ArrayList<>();
    for (String part : literal.split(",", -1)) {
      amounts.add(amount(part.strip()));
    }
    return amounts;
  }

  private static Amount amount(String part) {
    int blank = part.indexOf(' ');
    return blank < 0
        ? new Amount(part, DatePart.SECOND)
        : new Amount(part.substring(0, blank), unit(part.substring(blank + 1).strip()));
  }

  private static DatePart unit(String name) {
    return DatePart.of(name.toUpperCase(Locale.ROOT)).duration();
  }
}

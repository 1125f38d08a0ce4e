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
  static void write(String literal, Cursor cursor, Parts parts, String gap) {
    List<Amount> amounts = amounts(literal, cursor);
    String sign = parts.lastSign();
    if (sign.isEmpty()) {
      parts.add(gap, sql(amounts), Role.OPERAND);
      return;
    }
    parts.dropLast(sign);
    Part left = parts.takeComparand();
    String sum = left.text();
    for (Amount amount : amounts) {
      sum = sum(sum, sign, amount);
    }
    parts.add(left.gap(), "(" + sum + ")", Role.OPERAND);
  }

  private static String sum(String left, String sign, Amount amount) {
    String interval = sql(List.of(amount));
    return amount.ofDays()
        ? "SNOWGLOBE_SHIFTED(" + left + ", " + (sign.equals("-") ? "-" : "") + interval + ")"
        : left + " " + sign + " " + interval;
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

package dev.snowglobe.internal.dialect;

import java.util.Locale;

/** Interval constants. */
final class Intervals {
  private Intervals() {}

  /**
   * An interval in DuckDB's words. Snowflake separates its parts by commas and takes a number
   * without a unit for seconds.
   *
   * @param value what the string after the word INTERVAL says
   * @param cursor behind the string, where a unit may follow
   */
  static String literal(String value, Cursor cursor) {
    if (!cursor.done()
        && cursor.peek().named()
        && DatePart.known(((Node.Leaf) cursor.peek()).token().name())) {
      return "INTERVAL '" + value.strip() + " " + cursor.name().name() + "'";
    }
    StringBuilder out = new StringBuilder("INTERVAL '");
    for (String part : value.split(",", -1)) {
      out.append(out.length() > 10 ? " " : "").append(part(part.strip()));
    }
    return out.append("'").toString();
  }

  private static String part(String part) {
    int blank = part.indexOf(' ');
    if (blank < 0) {
      return part + " seconds";
    }
    String number = part.substring(0, blank);
    String unit = part.substring(blank + 1).strip().toUpperCase(Locale.ROOT);
    return number + " " + DatePart.of(unit).unit();
  }
}

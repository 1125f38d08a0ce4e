package dev.snowglobe.internal.dialect;

/** Literals: Snowflake's spellings, and the one spelling that DuckDB takes. */
final class Literals {
  private Literals() {}

  /** What a literal says: {@code 'it''s'}, {@code 'a\nb'} or {@code $$text$$}. */
  static String value(String literal) {
    if (literal.startsWith("$$")) {
      return literal.substring(2, literal.length() - 2);
    }
    String body = literal.substring(1, literal.length() - 1);
    if (body.indexOf('\\') < 0) {
      return body.indexOf('\'') < 0 ? body : body.replace("''", "'");
    }
    return unescape(body);
  }

  /** A literal that says this in both dialects, as long as it holds no backslash. */
  static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** The literal as DuckDB writes it. */
  static String translate(String literal) {
    boolean same = !literal.startsWith("$$") && literal.indexOf('\\') < 0;
    return same ? literal : quote(value(literal));
  }

  /**
   * A number as DuckDB writes it: Snowflake takes {@code 1.} for 1, DuckDB wants a digit after the
   * point where a letter follows.
   *
   * @throws SqlSyntaxException for a number that is greater than any FLOAT
   */
  static String number(String literal) {
    boolean exponent = literal.indexOf('e') > 0 || literal.indexOf('E') > 0;
    if (exponent && Double.isInfinite(Double.parseDouble(literal))) {
      throw SqlSyntaxException.outOfRange(literal);
    }
    return literal.endsWith(".") ? literal + "0" : literal;
  }

  private static String unescape(String body) {
    StringBuilder out = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); ) {
      char c = body.charAt(i);
      if (c == '\'') {
        out.append(c);
        i += 2;
      } else if (c == '\\' && i + 1 < body.length()) {
        i = unescape(body, i + 1, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  /** Appends what the escape whose letter is at {@code i} stands for; returns where to go on. */
  private static int unescape(String body, int i, StringBuilder out) {
    char c = body.charAt(i);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'x' -> {
        return digits(body, i, 2, 16, out);
      }
      case 'u' -> {
        return digits(body, i, 4, 16, out);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(body, i, out);
      }
      default -> out.append(c);
    }
    return i + 1;
  }

  /** {@code \x41} or {@code \u26c4}; without the digits the letter stands for itself. */
  private static int digits(String body, int i, int count, int radix, StringBuilder out) {
    int end = i + 1 + count;
    if (end > body.length() || !body.substring(i + 1, end).chars().allMatch(Literals::hex)) {
      out.append(body.charAt(i));
      return i + 1;
    }
    out.append((char) Integer.parseInt(body.substring(i + 1, end), radix));
    return end;
  }

  private static int octal(String body, int i, StringBuilder out) {
    int end = i;
    while (end < body.length() && end < i + 3 && Character.digit(body.charAt(end), 8) >= 0) {
      end++;
    }
    out.append((char) Integer.parseInt(body.substring(i, end), 8));
    return end;
  }

  private static boolean hex(int c) {
    return Character.digit(c, 16) >= 0;
  }
}

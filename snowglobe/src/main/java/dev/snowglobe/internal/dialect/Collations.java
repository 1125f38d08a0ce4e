package dev.snowglobe.internal.dialect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Orders of text: a language, and whether case or accents count. Others are refused by name. */
final class Collations {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:_[a-z]{2})?");
  private static final Set<String> DEFAULTS = Set.of("as", "cs");

  private Collations() {}

  /** {@code COLLATE} and the order that a literal names, in DuckDB's words; nothing for bytes. */
  static String infix(Node literal) {
    if (!literal.is(Token.Kind.STRING)) {
      throw SqlSyntaxException.unsupported("COLLATE by other than a constant");
    }
    String order = order(((Node.Leaf) literal).token().value());
    return order.isEmpty() ? "" : "COLLATE " + order;
  }

  /** A string in the order that a specification names; the string alone, if that is by bytes. */
  static String of(String text, String specification) {
    String order = order(specification);
    return order.isEmpty() ? text : "(" + text + " COLLATE " + order + ")";
  }

  /** {@code en-ci} is {@code en.NOCASE}; empty for the order of bytes. */
  private static String order(String specification) {
    StringBuilder order = new StringBuilder();
    for (String part : specification.toLowerCase(Locale.ROOT).split("-", -1)) {
      if (part.equals("ci")) {
        order.append(".NOCASE");
      } else if (part.equals("ai")) {
        order.append(".NOACCENT");
      } else if (order.isEmpty() && LANGUAGE.matcher(part).matches() && !DEFAULTS.contains(part)) {
        order.append('.').append(part);
      } else if (!DEFAULTS.contains(part) && !specification.isEmpty() && !bytes(specification)) {
        throw SqlSyntaxException.unsupported("COLLATE '" + specification + "'");
      }
    }
    return order.isEmpty() ? "" : order.substring(1);
  }

  private static boolean bytes(String specification) {
    return specification.equalsIgnoreCase("utf8") || specification.equalsIgnoreCase("bin");
  }
}

package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/**
 * A format of numbers in Snowflake's elements: {@code 9} and {@code 0} for digits, {@code .} or
 * {@code D}, {@code ,} or {@code G}, {@code $}, {@code S}, {@code MI}, {@code B}, {@code FM},
 * {@code X}. Immutable.
 */
final class NumberFormat {
  private final String digits;
  private final int fraction;
  private final boolean dollar;
  private final boolean hexadecimal;
  private final boolean compact;
  private final boolean blankZero;
  private final Sign sign;

  /** Where the sign stands; IMPLICIT is a space or a minus before the number. */
  private enum Sign {
    IMPLICIT,
    LEADING,
    TRAILING,
    TRAILING_MINUS,
    LEADING_MINUS
  }

  private NumberFormat(String format) {
    String rest = format.toUpperCase(Locale.ROOT);
    compact = rest.startsWith("FM");
    rest = compact ? rest.substring(2) : rest;
    sign = sign(rest);
    rest = rest.replace("MI", "").replace("S", "");
    dollar = rest.contains("$");
    blankZero = rest.contains("B");
    digits = rest.replace("$", "").replace("B", "").replace('D', '.').replace('G', ',');
    hexadecimal = digits.chars().allMatch(c -> c == 'X' || c == '0') && digits.contains("X");
    int point = digits.indexOf('.');
    fraction = point < 0 ? 0 : digits.length() - point - 1;
    if (!hexadecimal && !digits.matches("[09,]*(\\.[09]*)?")) {
      throw new FunctionFailure("Bad output format " + format);
    }
  }

  static NumberFormat of(String format) {
    return new NumberFormat(format);
  }

  private static Sign sign(String format) {
    if (format.endsWith("MI")) {
      return Sign.TRAILING_MINUS;
    }
    if (format.startsWith("MI")) {
      return Sign.LEADING_MINUS;
    }
    if (format.endsWith("S")) {
      return Sign.TRAILING;
    }
    return format.startsWith("S") ? Sign.LEADING : Sign.IMPLICIT;
  }

  static List<ScalarFunction> functions() {
    Memo<String, NumberFormat> formats = new Memo<>("9", NumberFormat::of);
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_FORMAT_NUMBER",
            2,
            DuckDBColumnType.VARCHAR,
            row -> Optional.of(formats.get(row.text(1)).format(new BigDecimal(row.text(0))))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_NUMBER",
            2,
            DuckDBColumnType.VARCHAR,
            row -> formats.get(row.text(1)).parse(row.text(0)).map(BigDecimal::toPlainString)));
  }

  /** The number in this format; signs of number when it has more digits than the format. */
  String format(BigDecimal number) {
    if (hexadecimal) {
      return padded(number.toBigInteger().toString(16).toUpperCase(Locale.ROOT));
    }
    BigDecimal rounded = number.abs().setScale(fraction, RoundingMode.HALF_UP);
    String plain = rounded.toPlainString();
    int point = plain.indexOf('.');
    String whole = whole(point < 0 ? plain : plain.substring(0, point));
    String body =
        digits.contains(".")
            ? whole + "." + plain.substring(point < 0 ? plain.length() : point + 1)
            : whole;
    boolean negative = number.signum() < 0 && rounded.signum() != 0;
    String text = blankZero && rounded.signum() == 0 ? " ".repeat(body.length()) : body;
    return compact ? signed(text.strip(), negative).strip() : signed(text, negative);
  }

  private String padded(String hex) {
    String text =
        "0".repeat(Math.max(0, digits.startsWith("0") ? digits.length() - hex.length() : 0)) + hex;
    return compact ? text : " " + " ".repeat(Math.max(0, digits.length() - text.length())) + text;
  }

  /** Fills the places before the point from the right. */
  private String whole(String value) {
    int point = digits.indexOf('.');
    String places = point < 0 ? digits : digits.substring(0, point);
    String remaining =
        value.equals("0") && places.chars().noneMatch(c -> c == '0') && fraction > 0 ? "" : value;
    int firstZero = places.indexOf('0');
    StringBuilder out = new StringBuilder();
    for (int i = places.length() - 1; i >= 0; i--) {
      boolean zero = firstZero >= 0 && i >= firstZero;
      if (places.charAt(i) == ',') {
        out.append(remaining.isEmpty() && !zero ? ' ' : ',');
      } else if (!remaining.isEmpty()) {
        out.append(remaining.charAt(remaining.length() - 1));
        remaining = remaining.substring(0, remaining.length() - 1);
      } else {
        out.append(zero ? '0' : ' ');
      }
    }
    return remaining.isEmpty() ? out.reverse().toString() : "#".repeat(places.length());
  }

  /** The sign stands directly before the first digit, blanks before it. */
  private String signed(String body, boolean negative) {
    String digitsOnly = body.stripLeading();
    String blanks = body.substring(0, body.length() - digitsOnly.length());
    String amount = dollar ? "$" + digitsOnly : digitsOnly;
    return switch (sign) {
      case IMPLICIT -> blanks + (negative ? "-" : " ") + amount;
      case LEADING -> blanks + (negative ? "-" : "+") + amount;
      case TRAILING -> blanks + amount + (negative ? "-" : "+");
      case TRAILING_MINUS -> blanks + amount + (negative ? "-" : " ");
      case LEADING_MINUS -> blanks + (negative ? "-" : " ") + amount;
    };
  }

  /** The number that a text in this format says; empty if it is none. */
  Optional<BigDecimal> parse(String text) {
    String plain = text.strip().replace(",", "").replace("$", "").replace(" ", "");
    boolean negative = plain.startsWith("-") || plain.endsWith("-");
    plain = plain.replaceAll("^[+-]|[+-]$", "");
    if (hexadecimal) {
      return plain.matches("[0-9A-Fa-f]+")
          ? Optional.of(new BigDecimal(new java.math.BigInteger(plain, 16)))
          : Optional.empty();
    }
    if (!plain.matches("\\d+(\\.\\d*)?|\\.\\d+")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(plain);
    return Optional.of(negative ? number.negate() : number);
  }
}

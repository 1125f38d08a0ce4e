package dev.snowglobe.internal.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/** String functions that go letter by letter, and digests that DuckDB has not. */
final class Texts {
  private static final String SOUNDEX_DIGITS = "01230120022455012623010202";

  private Texts() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_INITCAP", 2, text, row -> Optional.of(capitals(row.text(0), row.text(1)))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_FAIL",
            1,
            text,
            row -> {
              throw new FunctionFailure(row.text(0));
            }),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_SOUNDEX", 1, text, row -> Optional.of(soundex(row.text(0)))),
        new ScalarFunction(
            "SNOWGLOBE_SHA2",
            List.of(text, DuckDBColumnType.BIGINT),
            text,
            row -> Optional.of(digest(row.text(0), row.number(1)))));
  }

  /** The first letter of each word in upper case, the others in lower case. */
  static String capitals(String text, String delimiters) {
    StringBuilder out = new StringBuilder(text.length());
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
      first = delimiters.indexOf(c) >= 0;
    }
    return out.toString();
  }

  /** A letter and three digits; letters with the same digit beside each other count once. */
  static String soundex(String text) {
    String word = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (word.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(word.substring(0, 1));
    char last = digit(word.charAt(0));
    for (int i = 1; i < word.length() && out.length() < 4; i++) {
      char c = word.charAt(i);
      char digit = digit(c);
      if (digit != '0' && digit != last) {
        out.append(digit);
      }
      last = c == 'H' || c == 'W' ? last : digit;
    }
    return out.append("0".repeat(4 - out.length())).toString();
  }

  private static char digit(char letter) {
    return SOUNDEX_DIGITS.charAt(letter - 'A');
  }

  static String digest(String text, int bits) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-" + (bits == 0 ? 256 : bits));
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException unknown) {
      throw new FunctionFailure("SHA2 takes 224, 256, 384 or 512 bits, not %d".formatted(bits));
    }
  }
}

package dev.snowglobe.internal.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
            "SNOWGLOBE_SOUNDEX", 1, text, row -> Optional.of(soundex(row.text(0), false))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_SOUNDEX_P123", 1, text, row -> Optional.of(soundex(row.text(0), true))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_UUID", 2, text, row -> Optional.of(uuid(row.text(0), row.text(1)))),
        new ScalarFunction(
            "SNOWGLOBE_SHA2",
            List.of(text, DuckDBColumnType.BIGINT),
            text,
            row -> Optional.of(digest(row.text(0), row.number(1)))));
  }

  /** The first letter of each word in upper case, the others in lower case, delimiters as is. */
  static String capitals(String text, String delimiters) {
    StringBuilder out = new StringBuilder(text.length());
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean delimiter = delimiters.indexOf(c) >= 0;
      char cased = first ? Character.toUpperCase(c) : Character.toLowerCase(c);
      out.append(delimiter ? c : cased);
      first = delimiter;
    }
    return out.toString();
  }

  /**
   * A letter and three digits; letters with the same digit beside each other count once.
   *
   * @param second whether the second letter counts even with the digit of the first
   */
  static String soundex(String text, boolean second) {
    String word = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (word.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(word.substring(0, 1));
    char last = second ? '0' : digit(word.charAt(0));
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

  /** The identifier of a name in a namespace: version 5 of RFC 4122. */
  static String uuid(String namespace, String name) {
    try {
      UUID space = UUID.fromString(namespace);
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      ByteBuffer bytes = ByteBuffer.allocate(16);
      bytes.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
      digest.update(bytes.array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & ~(3L << 62)) | (1L << 63);
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-1", e);
    } catch (IllegalArgumentException e) {
      throw new FunctionFailure("Invalid UUID: '%s'".formatted(namespace));
    }
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

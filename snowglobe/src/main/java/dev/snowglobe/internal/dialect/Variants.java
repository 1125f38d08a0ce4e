package dev.snowglobe.internal.dialect;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/**
 * How JSON becomes a VARIANT and is shown again. DuckDB's VARIANT has no null beside SQL's NULL, so
 * JSON's null is a string that no text should hold: a character that Unicode keeps for a program's
 * own use.
 */
public final class Variants {
  /** What stands for JSON's null. */
  private static final String NULL = "\uFDD0";

  private static final String QUOTED_NULL = '"' + NULL + '"';

  private Variants() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        ScalarFunction.ofStrings("SNOWGLOBE_READ_JSON", 1, text, row -> parsed(row.text(0))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_TRY_READ_JSON",
            1,
            text,
            row -> complaint(row.text(0)).isPresent() ? Optional.empty() : parsed(row.text(0))),
        ScalarFunction.ofStrings("SNOWGLOBE_STRIP_JSON", 1, text, row -> stripped(row.text(0))),
        ScalarFunction.ofStrings("SNOWGLOBE_CHECK_JSON", 1, text, row -> complaint(row.text(0))),
        ScalarFunction.ofStrings("SNOWGLOBE_REREAD_JSON", 1, text, row -> reread(row.text(0))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_SHOWN", 1, text, row -> Optional.of(shown(row.text(0)))));
  }

  /** What a user's JSON says; empty for SQL's NULL. */
  private static Optional<String> parsed(String json) {
    return bytes(json, new JsonValue.Text(NULL));
  }

  /** The same without the nulls in its objects and lists. */
  private static Optional<String> stripped(String json) {
    return bytes(JsonReader.read(json).withoutNulls(), new JsonValue.Text(NULL));
  }

  /** What DuckDB's own JSON says of a VARIANT, whose null is SQL's NULL. */
  private static Optional<String> reread(String json) {
    return bytes(json, new JsonValue.Missing());
  }

  private static Optional<String> bytes(String json, JsonValue jsonNull) {
    return bytes(JsonReader.read(json), jsonNull);
  }

  private static Optional<String> bytes(JsonValue value, JsonValue jsonNull) {
    return value instanceof JsonValue.Missing
        ? Optional.empty()
        : Optional.of(encoded(value, jsonNull));
  }

  /** A value as SNOWGLOBE_OF_BYTES takes it. */
  static String encoded(JsonValue value) {
    return encoded(value, new JsonValue.Text(NULL));
  }

  private static String encoded(JsonValue value, JsonValue jsonNull) {
    return Base64.getEncoder().encodeToString(VariantBytes.of(value, jsonNull));
  }

  private static Optional<String> complaint(String json) {
    try {
      parsed(json);
      return Optional.empty();
    } catch (FunctionFailure failure) {
      return Optional.of(String.valueOf(failure.getMessage()).replace("Error parsing JSON: ", ""));
    }
  }

  /**
   * The JSON text that DuckDB makes of a VARIANT, in Snowflake's words: {@code null} for JSON's
   * null and {@code undefined} for SQL's.
   */
  public static String shown(String json) {
    boolean plain = json.indexOf(NULL) < 0 && !json.contains("null");
    return plain ? json : named(json);
  }

  private static String named(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); ) {
      if (json.startsWith(QUOTED_NULL, i)) {
        out.append("null");
        i += QUOTED_NULL.length();
      } else if (json.startsWith("null", i)) {
        out.append("undefined");
        i += 4;
      } else {
        int end = json.charAt(i) == '"' ? closingQuote(json, i) + 1 : i + 1;
        out.append(json, i, end);
        i = end;
      }
    }
    return out.toString();
  }

  private static int closingQuote(String json, int opening) {
    int at = opening + 1;
    while (at < json.length() - 1 && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, json.length() - 1);
  }
}

package dev.snowglobe.internal.engine;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a file spells dates, times and binary values; each is AUTO where it says nothing.
 *
 * @param date DATE_FORMAT
 * @param time TIME_FORMAT
 * @param timestamp TIMESTAMP_FORMAT
 * @param binary BINARY_FORMAT: HEX, BASE64 or UTF8
 */
record ValueFormats(String date, String time, String timestamp, String binary) {

  private static final String AUTO = "AUTO";

  /** Nothing said. */
  static final ValueFormats NONE = new ValueFormats(AUTO, AUTO, AUTO, "HEX");

  private static final Set<String> BINARY = Set.of("HEX", "BASE64", "UTF8", "UTF-8");

  static ValueFormats of(Options options) {
    String binary = options.word("BINARY_FORMAT", "HEX");
    if (!BINARY.contains(binary)) {
      throw SnowflakeError.invalidValue(binary, "BINARY_FORMAT");
    }
    return new ValueFormats(
        options.text("DATE_FORMAT").orElse(AUTO),
        options.text("TIME_FORMAT").orElse(AUTO),
        options.text("TIMESTAMP_FORMAT").orElse(AUTO),
        binary);
  }

  /** Whether the file says so of times or binary values, which no parameter of a session does. */
  boolean beyondParameters() {
    return said(time) || !binary.equals("HEX");
  }

  /** The parameters of a session that it changes for what is read, as DuckDB's macros know them. */
  SortedMap<String, String> reading() {
    TreeMap<String, String> variables = new TreeMap<>();
    if (said(date)) {
      variables.put("date_input_format", Identifier.literal(date));
    }
    if (said(timestamp)) {
      variables.put("timestamp_input_format", Identifier.literal(timestamp));
    }
    return variables;
  }

  /** A text of the file as a value of a column's type, where DuckDB would read it otherwise. */
  String read(String text, String duckType) {
    return switch (duckType) {
      case "BLOB" -> "TO_BINARY(" + text + ", '" + binary + "')";
      case "TIME" -> said(time) ? "TO_TIME(" + text + ", " + Identifier.literal(time) + ")" : text;
      default -> text;
    };
  }

  /** A value as the file spells it; empty when it is written as it is shown. */
  Optional<String> written(String value, DataType type) {
    return switch (type) {
      case DataType.Date _ when said(date) -> Optional.of(formatted(value, date));
      case DataType.Time _ when said(time) -> Optional.of(formatted(value, time));
      case DataType.Timestamp _ when said(timestamp) -> Optional.of(formatted(value, timestamp));
      case DataType.Binary _ when said(binary) ->
          Optional.of("TO_VARCHAR(" + value + ", '" + binary + "')");
      default -> Optional.empty();
    };
  }

  private static String formatted(String value, String format) {
    return "TO_VARCHAR(" + value + ", " + Identifier.literal(format) + ")";
  }

  private static boolean said(String format) {
    return !format.equalsIgnoreCase(AUTO);
  }
}

package dev.snowglobe.internal.dialect;

/** Conversions, where Snowflake's differ from DuckDB's. */
final class Casts {
  private Casts() {}

  /** {@code operand::type}; fails for a value that is none of that type. */
  static String cast(String operand, Types.Type type) {
    if (operand.equals("NULL")) {
      return "CAST(NULL AS " + type.duckdb() + ")";
    }
    if (type.text()) {
      return text(operand, type);
    }
    return switch (type.name()) {
      case "BOOLEAN" -> "TO_BOOLEAN(" + operand + ")";
      case "DATE" -> "TO_DATE(" + operand + ")";
      case "BINARY", "VARBINARY" -> "TO_BINARY(" + operand + ")";
      case "TIME" -> "TO_TIME(" + operand + ")";
      case "VARIANT" -> "TO_VARIANT(" + operand + ")";
      case "OBJECT" -> "TO_OBJECT(" + operand + ")";
      case "ARRAY" -> "TO_ARRAY(" + operand + ")";
      default -> other(operand, type, "TO_");
    };
  }

  /** {@code TRY_CAST(operand AS type)}: NULL for a value that is none of that type. */
  static String attempt(String operand, Types.Type type) {
    if (type.text()) {
      return text(operand, type);
    }
    return switch (type.name()) {
      case "BOOLEAN" -> "TRY_TO_BOOLEAN(" + operand + ")";
      case "DATE" -> "TRY_TO_DATE(" + operand + ")";
      case "BINARY", "VARBINARY" -> "TRY_TO_BINARY(" + operand + ")";
      case "TIME" -> "TRY_TO_TIME(" + operand + ")";
      default -> other(operand, type, "TRY_TO_");
    };
  }

  private static String other(String operand, Types.Type type, String prefix) {
    return switch (type.duckdb()) {
      case "TIMESTAMP" -> prefix + "TIMESTAMP_NTZ(" + operand + ")";
      case "TIMESTAMPTZ" -> prefix + "TIMESTAMP_LTZ(" + operand + ")";
      case OffsetTime.TYPE -> prefix + "TIMESTAMP_TZ(" + operand + ")";
      case "DOUBLE" -> prefix + "DOUBLE(" + operand + ")";
      default ->
          prefix.equals("TO_")
              ? "CAST(SNOWGLOBE_PRESENT(" + operand + ") AS " + type.duckdb() + ")"
              : "TRY_CAST(" + operand + " AS " + type.duckdb() + ")";
    };
  }

  /** A cast to a shorter string cuts it. */
  private static String text(String operand, Types.Type type) {
    String text = "TO_VARCHAR(" + operand + ")";
    return type.length().isEmpty() ? text : "left(" + text + ", " + type.length() + ")";
  }
}

package dev.snowglobe.internal.dialect;

import dev.snowglobe.internal.dialect.Types.Type;

/** Conversions, where Snowflake's differ from DuckDB's. */
final class Casts {
  private Casts() {}

  /** {@code operand::type}; fails for a value that is none of that type. */
  static String cast(String operand, Type type) {
    if (type.text()) {
      return text(operand, type);
    }
    return switch (type.name()) {
      case "BOOLEAN" -> "TO_BOOLEAN(" + operand + ")";
      case "DATE" -> "TO_DATE(" + operand + ")";
      case "BINARY", "VARBINARY" -> "TO_BINARY(" + operand + ")";
      case "VARIANT" -> "TO_VARIANT(" + operand + ")";
      case "OBJECT" -> "TO_OBJECT(" + operand + ")";
      case "ARRAY" -> "TO_ARRAY(" + operand + ")";
      default -> "CAST(" + operand + " AS " + type.duckdb() + ")";
    };
  }

  /** {@code TRY_CAST(operand AS type)}: NULL for a value that is none of that type. */
  static String attempt(String operand, Type type) {
    if (type.text()) {
      return text(operand, type);
    }
    return switch (type.name()) {
      case "BOOLEAN" -> "TRY_TO_BOOLEAN(" + operand + ")";
      case "DATE" -> "TRY_TO_DATE(" + operand + ")";
      case "BINARY", "VARBINARY" -> "TRY_TO_BINARY(" + operand + ")";
      default -> "TRY_CAST(" + operand + " AS " + type.duckdb() + ")";
    };
  }

  /** A cast to a shorter string cuts it. */
  private static String text(String operand, Type type) {
    String text = "TO_VARCHAR(" + operand + ")";
    return type.length().isEmpty() ? text : "left(" + text + ", " + type.length() + ")";
  }
}

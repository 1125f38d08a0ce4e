package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.DataType;

/** Types as SHOW and DESCRIBE name them. */
final class TypeNames {

  /** How many characters a column of text holds when nobody limits it. */
  static final long TEXT_LENGTH = 16_777_216;

  private static final long BINARY_LENGTH = 8_388_608;

  private TypeNames() {}

  /** As DESCRIBE TABLE writes it, such as NUMBER(38,0). */
  static String sql(DataType type) {
    return switch (type) {
      case DataType.Fixed(int precision, int scale) -> "NUMBER(" + precision + "," + scale + ")";
      case DataType.Real() -> "FLOAT";
      case DataType.Text() -> "VARCHAR(" + TEXT_LENGTH + ")";
      case DataType.Bool() -> "BOOLEAN";
      case DataType.Date() -> "DATE";
      case DataType.Time() -> "TIME(9)";
      case DataType.Timestamp(var zone) -> "TIMESTAMP_" + zone + "(9)";
      case DataType.Binary() -> "BINARY(" + BINARY_LENGTH + ")";
      case DataType.Semistructured(var shape) -> shape.name();
    };
  }

  /** As DESCRIBE TABLE writes the type of a column. */
  static String sql(Catalog.Field field) {
    return field.type() instanceof DataType.Text
        ? "VARCHAR(" + field.length() + ")"
        : sql(field.type());
  }

  /** As SHOW COLUMNS writes it: JSON. */
  static String json(Catalog.Field field) {
    DataType type = field.type();
    String attributes =
        switch (type) {
          case DataType.Fixed(int precision, int scale) ->
              ",\"precision\":" + precision + ",\"scale\":" + scale;
          case DataType.Text() ->
              ",\"length\":"
                  + field.length()
                  + ",\"byteLength\":"
                  + Math.min(TEXT_LENGTH, 4 * field.length());
          case DataType.Binary() ->
              ",\"length\":" + BINARY_LENGTH + ",\"byteLength\":" + BINARY_LENGTH;
          case DataType.Time(), DataType.Timestamp(_) -> ",\"precision\":0,\"scale\":9";
          default -> "";
        };
    String fixed = type instanceof DataType.Text ? ",\"fixed\":false" : "";
    return "{\"type\":\""
        + name(type)
        + "\""
        + attributes
        + ",\"nullable\":"
        + field.nullable()
        + fixed
        + "}";
  }

  private static String name(DataType type) {
    return switch (type) {
      case DataType.Fixed _ -> "FIXED";
      case DataType.Real() -> "REAL";
      case DataType.Text() -> "TEXT";
      case DataType.Bool() -> "BOOLEAN";
      case DataType.Date() -> "DATE";
      case DataType.Time() -> "TIME";
      case DataType.Timestamp(var zone) -> "TIMESTAMP_" + zone;
      case DataType.Binary() -> "BINARY";
      case DataType.Semistructured(var shape) -> shape.name();
    };
  }
}

package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/**
 * A column as the wire describes it.
 *
 * @param type the wire's name of its type
 * @param precision digits in all
 * @param scale digits after the point
 * @param length in characters, or in bytes for BINARY
 * @param byteLength in bytes
 */
record Rowtype(
    String type,
    OptionalInt precision,
    OptionalInt scale,
    OptionalLong length,
    OptionalLong byteLength) {

  private static final long TEXT_LENGTH = 16_777_216;
  private static final long BINARY_LENGTH = 8_388_608;

  static Rowtype of(DataType type) {
    return switch (type) {
      case DataType.Fixed(int precision, int scale) -> numeric("fixed", precision, scale);
      case DataType.Real() -> plain("real");
      case DataType.Text() -> text("text", TEXT_LENGTH);
      case DataType.Bool() -> plain("boolean");
      case DataType.Date() -> plain("date");
      case DataType.Time() -> numeric("time", 0, 9);
      case DataType.Timestamp(var zone) ->
          numeric("timestamp_" + zone.name().toLowerCase(Locale.ROOT), 0, 9);
      case DataType.Binary() -> text("binary", BINARY_LENGTH);
      case DataType.Semistructured(var shape) -> plain(shape.name().toLowerCase(Locale.ROOT));
    };
  }

  private static Rowtype plain(String name) {
    return new Rowtype(
        name, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  private static Rowtype numeric(String name, int precision, int scale) {
    return new Rowtype(
        name,
        OptionalInt.of(precision),
        OptionalInt.of(scale),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private static Rowtype text(String name, long length) {
    return new Rowtype(
        name,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.of(length),
        OptionalLong.of(length));
  }

  /** Writes the description of a column. */
  static void write(JsonGenerator json, Column column) {
    Rowtype rowtype = of(column.type());
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeStringProperty("database", "");
    json.writeStringProperty("schema", "");
    json.writeStringProperty("table", "");
    json.writeStringProperty("type", rowtype.type);
    json.writeBooleanProperty("nullable", column.nullable());
    number(json, "precision", rowtype.precision.isPresent(), rowtype.precision.orElse(0));
    number(json, "scale", rowtype.scale.isPresent(), rowtype.scale.orElse(0));
    number(json, "length", rowtype.length.isPresent(), rowtype.length.orElse(0));
    number(json, "byteLength", rowtype.byteLength.isPresent(), rowtype.byteLength.orElse(0));
    json.writeNullProperty("collation");
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, boolean present, long value) {
    if (present) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }
}

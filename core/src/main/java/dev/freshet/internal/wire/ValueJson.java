package dev.freshet.internal.wire;

import dev.freshet.element.Value;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A widget's value as plain JSON: null, true, 1.5, "text", [1, 2]. */
final class ValueJson {
  private ValueJson() {}

  static final class Writer extends StdSerializer<Value> {
    Writer() {
      super(Value.class);
    }

    @Override
    public void serialize(Value value, JsonGenerator out, SerializationContext context) {
      switch (value) {
        case Value.None _ -> out.writeNull();
        case Value.Bool bool -> out.writeBoolean(bool.value());
        case Value.Numeric number -> writeNumber(number.value(), out);
        case Value.Text text -> out.writeString(text.value());
        case Value.Many many -> writeAll(many, out, context);
      }
    }

    private static void writeNumber(double number, JsonGenerator out) {
      if (number == Math.rint(number) && Math.abs(number) < 1e15) {
        out.writeNumber((long) number);
      } else {
        out.writeNumber(number);
      }
    }

    private void writeAll(Value.Many many, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      many.values().forEach(value -> serialize(value, out, context));
      out.writeEndArray();
    }
  }

  static final class Reader extends StdDeserializer<Value> {
    /** The most values in a list: no widget has more options. */
    private static final int LONGEST_LIST = 100_000;

    Reader() {
      super(Value.class);
    }

    @Override
    public Value getNullValue(DeserializationContext context) {
      return Value.none();
    }

    @Override
    public Value deserialize(JsonParser in, DeserializationContext context) {
      return switch (in.currentToken()) {
        case VALUE_NULL -> Value.none();
        case VALUE_TRUE -> Value.of(true);
        case VALUE_FALSE -> Value.of(false);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, context);
        case VALUE_STRING -> Value.of(in.getString());
        case START_ARRAY -> many(in, context);
        default -> context.reportInputMismatch(this, "a widget's value is no object");
      };
    }

    private Value number(JsonParser in, DeserializationContext context) {
      double number = in.getDoubleValue();
      return Double.isFinite(number)
          ? Value.of(number)
          : context.reportInputMismatch(this, "a widget's value is a finite number");
    }

    private Value many(JsonParser in, DeserializationContext context) {
      List<Value> values = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        if (in.currentToken() == JsonToken.START_ARRAY || values.size() == LONGEST_LIST) {
          return context.reportInputMismatch(
              this, "a widget's value is a flat list of up to %d", LONGEST_LIST);
        }
        values.add(deserialize(in, context));
      }
      return new Value.Many(values);
    }
  }
}

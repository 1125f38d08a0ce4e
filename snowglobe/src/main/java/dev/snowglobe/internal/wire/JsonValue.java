package dev.snowglobe.internal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * What a request says in JSON, read whole. Immutable once it is read.
 *
 * <p>Only the streaming part of Jackson is used: its data binding needs newer annotations than the
 * Snowpark client brings, and which of the two a program gets depends on the order of its
 * dependencies.
 */
sealed interface JsonValue {

  /** An object. */
  record Fields(Map<String, JsonValue> values) implements JsonValue {}

  /** A list. */
  record Items(List<JsonValue> values) implements JsonValue {}

  /** A text. */
  record Text(String value) implements JsonValue {}

  /** A number or truth value, as it was written. */
  record Word(String value) implements JsonValue {}

  /** A value that is null, or not there. */
  record Nothing() implements JsonValue {}

  /**
   * Reads one value and nothing after it; no bytes are nothing.
   *
   * @throws JacksonException for what is not JSON, or nested too deeply
   */
  static JsonValue read(byte[] json) {
    try (JsonParser parser = Json.parser(json)) {
      JsonToken first = parser.nextToken();
      JsonValue value = first == null ? new Nothing() : read(parser, first);
      JsonToken further = parser.nextToken();
      if (further != null) {
        throw new StreamReadException(parser, "there is more after the end of the value");
      }
      return value;
    }
  }

  private static JsonValue read(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Text(parser.getString());
      case VALUE_NULL -> new Nothing();
      default -> new Word(parser.getString());
    };
  }

  private static Fields fields(JsonParser parser) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      fields.put(name, read(parser, parser.nextToken()));
    }
    return new Fields(fields);
  }

  private static Items items(JsonParser parser) {
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(read(parser, token));
    }
    return new Items(items);
  }

  /** A field of an object; nothing where there is none. */
  default JsonValue field(String name) {
    return fields().getOrDefault(name, new Nothing());
  }

  /** The fields of an object, in their order; none of what is no object. */
  default Map<String, JsonValue> fields() {
    return this instanceof Fields(Map<String, JsonValue> values) ? values : Map.of();
  }

  /** The text, number or truth value; empty for all else. */
  default String text() {
    return switch (this) {
      case Text(String value) -> value;
      case Word(String value) -> value;
      case Fields _, Items _, Nothing _ -> "";
    };
  }

  /** A field as {@link #text()}. */
  default String text(String name) {
    return field(name).text();
  }

  /** A field as {@link #text()}, or something else where that is empty. */
  default String text(String name, String otherwise) {
    String text = text(name);
    return text.isEmpty() ? otherwise : text;
  }

  /** The fields of an object that are not null, as texts. */
  default Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    fields()
        .forEach((name, value) -> {
          if (!(value instanceof Nothing)) {
            texts.put(name, value.text());
          }
        });
    return texts;
  }

  /** Whether a field is true. */
  default boolean isTrue(String name) {
    return text(name).equals("true");
  }

  /** A field as a whole number, without what is after the point; something else for no number. */
  default long number(String name, long otherwise) {
    String text = text(name);
    try {
      return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}

package dev.snowglobe.internal.wire;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
final class Json {

  /** Immutable, and safe for use by any thread. */
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Something that writes itself. */
  @FunctionalInterface
  interface Part {
    void write(JsonGenerator json);
  }

  /** The bytes of one object, whose fields the part writes. */
  static byte[] object(Part fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** A field as text; empty when it is absent, null, an object or a list. */
  static String text(JsonNode node, String field) {
    return text(node.path(field));
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  /** The fields of an object as texts. */
  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isNull()) {
        texts.put(field.getKey(), text(field.getValue()));
      }
    }
    return texts;
  }
}

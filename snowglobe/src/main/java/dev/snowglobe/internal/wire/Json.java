package dev.snowglobe.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON in and out. */
final class Json {

  /** Immutable, and safe for use by any thread. */
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Something that writes itself. */
  @FunctionalInterface
  interface Part {
    void write(JsonGenerator json);
  }

  /** The bytes of one object, whose fields the part writes. */
  static byte[] object(Part fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** What writes JSON to a stream, and closes it. */
  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** What reads JSON piece by piece. */
  static JsonParser parser(byte[] json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }
}

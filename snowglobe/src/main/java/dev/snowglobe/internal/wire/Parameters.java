package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Parameter;
import dev.snowglobe.internal.engine.SessionContext;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Session parameters as the wire carries them. */
final class Parameters {
  private Parameters() {}

  static void write(JsonGenerator json, SessionContext context) {
    for (Parameter parameter : Parameter.KNOWN) {
      write(json, parameter, context.parameter(parameter.name()));
    }
    for (Map.Entry<String, String> extra : context.parameters().entrySet()) {
      if (Parameter.KNOWN.stream().noneMatch(known -> known.name().equals(extra.getKey()))) {
        write(json, new Parameter(extra.getKey(), Parameter.Kind.STRING, ""), extra.getValue());
      }
    }
  }

  private static void write(JsonGenerator json, Parameter parameter, String value) {
    json.writeStartObject();
    json.writeStringProperty("name", parameter.name());
    json.writeName("value");
    switch (parameter.kind()) {
      case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(value));
      case NUMBER -> json.writeNumber(Long.parseLong(value));
      case STRING -> json.writeString(value);
    }
    json.writeEndObject();
  }
}

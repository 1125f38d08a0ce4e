package dev.freshet.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.freshet.data.Table;
import dev.freshet.element.Element;
import dev.freshet.element.Value;
import dev.freshet.internal.tree.Patch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Messages to JSON and back. A member of a sealed family says which one it is in a property {@code
 * type}; what is optional and absent is left out. Safe for use by several threads.
 */
public final class Codec {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(
              new SimpleModule("freshet")
                  .addSerializer(Value.class, new ValueJson.Writer())
                  .addDeserializer(Value.class, new ValueJson.Reader())
                  .addSerializer(Table.class, new TableJson()))
          .addMixIn(Element.class, Tagged.class)
          .addMixIn(Patch.class, Tagged.class)
          .addMixIn(ServerMessage.class, Tagged.class)
          .addMixIn(ClientMessage.class, Tagged.class)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Tagged {}

  /** A message to a browser. */
  public String encode(ServerMessage message) {
    return mapper.writerFor(ServerMessage.class).writeValueAsString(message);
  }

  /** A message to a server. */
  public String encode(ClientMessage message) {
    return mapper.writerFor(ClientMessage.class).writeValueAsString(message);
  }

  /** Some rows of a table. */
  public byte[] encode(TableWindow window) {
    return mapper.writeValueAsBytes(window);
  }

  /** How the connections are. */
  public byte[] encode(HealthReport report) {
    return mapper.writeValueAsBytes(report);
  }

  /**
   * A message from a browser.
   *
   * @throws MalformedMessageException if it is not one
   */
  public ClientMessage decode(String json) throws MalformedMessageException {
    try {
      ClientMessage message = mapper.readValue(json, ClientMessage.class);
      if (message == null) {
        throw new MalformedMessageException("null is not a message");
      }
      return message;
    } catch (JacksonException problem) {
      throw new MalformedMessageException(problem.getOriginalMessage(), problem);
    }
  }
}

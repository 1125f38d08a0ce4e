package dev.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.element.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Messages are written as they always were. The browser client decodes the same files, so neither
 * side can change the wire alone.
 */
class GoldenMessagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/wire");

  private final Codec codec = new Codec();

  @Test
  void whatTheServerSends() throws IOException {
    for (Map.Entry<String, ServerMessage> sample : Samples.fromServer().entrySet()) {
      compare("server/" + sample.getKey(), codec.encode(sample.getValue()));
    }
  }

  @Test
  void whatABrowserSends() throws Exception {
    for (Map.Entry<String, ClientMessage> sample : Samples.fromClient().entrySet()) {
      String json = codec.encode(sample.getValue());
      compare("client/" + sample.getKey(), json);
      assertThat(codec.decode(json)).isEqualTo(sample.getValue());
    }
  }

  private static void compare(String name, String json) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("wire.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, json + "\n");
    }
    assertThat(json + "\n").as(name).isEqualTo(Files.readString(file));
  }

  @Test
  void everyKindOfElementAndMessageHasASample() {
    assertThat(Samples.elements().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(leaves(Element.class));
    assertThat(classes(Samples.fromServer())).isEqualTo(leaves(ServerMessage.class));
    assertThat(classes(Samples.fromClient())).isEqualTo(leaves(ClientMessage.class));
  }

  private static Set<Class<?>> classes(Map<String, ?> samples) {
    return samples.values().stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private static Set<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? leaves(type).stream() : Stream.of(type))
        .collect(Collectors.toSet());
  }
}

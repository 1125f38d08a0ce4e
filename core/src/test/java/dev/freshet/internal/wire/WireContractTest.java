package dev.freshet.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The TypeScript types are what the Java records say. */
class WireContractTest {
  private static final Path GENERATED = Path.of("../client/src/wire/generated.ts");

  @Test
  void theTypeScriptTypesAreThoseOfTheJavaRecords() throws IOException {
    String types = TypeScript.of(ServerMessage.class, ClientMessage.class, TableWindow.class);
    if (Boolean.getBoolean("wire.update")) {
      Files.createDirectories(GENERATED.getParent());
      Files.writeString(GENERATED, types);
    }
    assertThat(Files.readString(GENERATED))
        .as(
            "client/src/wire/generated.ts is stale; write it anew with"
                + " mvn test -pl core -am -Dwire.update=true")
        .isEqualTo(types);
  }
}

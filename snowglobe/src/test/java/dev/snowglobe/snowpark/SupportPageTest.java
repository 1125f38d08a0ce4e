package dev.snowglobe.snowpark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published page says what the cases say. */
class SupportPageTest {
  private static final Path PAGE = Path.of("../docs/guide/snowglobe-snowpark.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String text = new SupportPage().text();
    if (Boolean.getBoolean("snowpark.update")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as(
            PAGE
                + " is generated. Write it anew with: mvn test -pl snowglobe"
                + " -Dtest=SupportPageTest -Dsnowpark.update=true")
        .isEqualTo(text);
  }
}

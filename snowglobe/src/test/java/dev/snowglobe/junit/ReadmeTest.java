package dev.snowglobe.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The test in the README is one that runs. */
class ReadmeTest {

  @Test
  void showsATestThatRuns() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/snowglobe/junit/PetsTest.java"));
    String test = source.substring(source.indexOf("@SnowglobeTest"));
    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + test + "```");
  }
}

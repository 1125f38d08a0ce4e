package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script on a machine that lacks something. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere JDKs lie in further places")
class StartScriptTest {
  private static final List<String> TOOLS = List.of("dirname", "id");

  @TempDir Path folder;

  @Test
  void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
    for (String tool : TOOLS) {
      Files.createSymbolicLink(folder.resolve(tool), find(tool));
    }
    ProcessBuilder command = new ProcessBuilder("/bin/sh", "../freshet", "run", "App.java");
    command.environment().clear();
    command
        .environment()
        .putAll(
            Map.of(
                "PATH", folder.toString(),
                "HOME", folder.toString(),
                "FRESHET_JDKS", folder.resolve("none").toString()));
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said)
        .isEqualTo(
            "freshet: no JDK 25 or newer was found: install one, for instance Temurin 25, and set"
                + " JAVA_HOME to its folder.\n");
  }

  private static Path find(String tool) throws IOException {
    for (String place : List.of("/usr/bin", "/bin")) {
      Path path = Path.of(place, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    throw new IOException("There is no " + tool);
  }
}

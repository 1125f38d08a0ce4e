package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script where something is amiss: a tool that is not there, tests that do not end. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere JDKs lie in further places")
class StartScriptTest {
  private static final List<String> TOOLS = List.of("dirname", "id");

  @TempDir Path folder;

  @Test
  void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
    for (String tool : TOOLS) {
      Files.createSymbolicLink(folder.resolve(tool), find(tool));
    }
    Ended ended =
        run(
            Path.of("..", "freshet"),
            List.of("run", "App.java"),
            Map.of(
                "PATH", folder.toString(),
                "HOME", folder.toString(),
                "FRESHET_JDKS", folder.resolve("none").toString()));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .isEqualTo(
            "freshet: no JDK 25 or newer was found: install one, for instance Temurin 25, and set"
                + " JAVA_HOME to its folder.\n");
  }

  @Test
  void testsThatDoNotEndAreStoppedAndItSaysWhereTheyWere() throws Exception {
    Path script = Files.copy(Path.of("..", "freshet"), folder.resolve("freshet"));
    Path trial = Files.createDirectories(folder.resolve("dev/freshet/trial"));
    Path forever =
        Files.writeString(
            trial.resolve("Forever.java"),
            """
            package dev.freshet.trial;

            public class Forever {
              public static void main(String[] args) throws Exception {
                System.out.println("Running Forever as " + ProcessHandle.current().pid());
                new java.util.concurrent.CountDownLatch(1).await();
              }
            }
            """);
    Path maven =
        Files.writeString(
            folder.resolve("mvn"),
            """
            #!/bin/sh
            [ "$1" != --version ] || { echo Apache Maven 3.9.9; exit 0; }
            "$JAVA_HOME/bin/java" '%s'
            """
                .formatted(forever));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Ended ended =
        run(
            script,
            List.of("test", "--fast"),
            Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "FRESHET_TEST_SECONDS",
                "10"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said())
        .contains("stopped after 10 s", "dev.freshet.trial.Forever.main", "FAILED after ");
    Matcher pid = Pattern.compile("Running Forever as (\\d+)").matcher(ended.said());
    assertThat(pid.find()).as(ended.said()).isTrue();
    ProcessHandle.of(Long.parseLong(pid.group(1)))
        .ifPresent(left -> left.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }

  /** What a run of the script printed, and the status it ended with. */
  private record Ended(String said, int status) {}

  private static Ended run(Path script, List<String> words, Map<String, String> environment)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(() -> kill(process));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(said, process.waitFor());
  }

  /** With all that it started: any of them keeps what is read from it open. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
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

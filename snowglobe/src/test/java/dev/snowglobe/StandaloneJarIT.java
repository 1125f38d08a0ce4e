package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that runs by itself, started as a user starts it. */
class StandaloneJarIT {

  private static Process start(Path folder, String... options) throws IOException {
    Path jar = Path.of(System.getProperty("snowglobe.standalone", "absent.jar"));
    assumeTrue(Files.exists(jar), "The build has not packed " + jar + " yet");
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    // Its end is the end of what is read from it.
    CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }

  /** What stands behind a word in a line of the output. */
  private static String after(String word, BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(word)) {
        return line.substring(line.indexOf(word) + word.length()).strip();
      }
    }
    throw new AssertionError("The output ended without '" + word + "'");
  }

  @Test
  void servesADatabaseFileAndLogsInOneLine(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("seed.sql"), "CREATE OR REPLACE TABLE pets AS SELECT 1 AS a;");
    Process process = start(folder, "--port", "0", "--db", "data.duckdb", "--init", "seed.sql");
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String url = after("listens on ", output);
      Properties properties = new Properties();
      properties.put("user", "anybody");
      properties.put("password", "anything");
      properties.put("disablePlatformDetection", "true");
      String jdbc =
          "jdbc:snowflake://" + url.substring("http://".length()) + "/?ssl=off&account=snowglobe";
      try (Connection connection = DriverManager.getConnection(jdbc, properties);
          ResultSet rows = connection.createStatement().executeQuery("SELECT a FROM pets")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
      try (HttpClient http = HttpClient.newHttpClient()) {
        HttpRequest nowhere = HttpRequest.newBuilder(URI.create(url + "/nowhere")).build();
        assertThat(http.send(nowhere, HttpResponse.BodyHandlers.discarding()).statusCode())
            .isEqualTo(404);
      }
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.exists(folder.resolve("data.duckdb"))).isTrue();
    assertThat(Files.readAllLines(folder.resolve("errors.txt")))
        .singleElement()
        .asString()
        .contains("WARNING", "/nowhere");
  }

  @Test
  void saysWhatItDoesNotUnderstand(@TempDir Path folder) throws Exception {
    Process process = start(folder, "--prot", "1");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("errors.txt"))).contains("--prot", "--help");
  }
}

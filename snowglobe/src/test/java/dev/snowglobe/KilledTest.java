package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint that is killed while it writes: what it has confirmed is there, and nothing half. */
class KilledTest {

  private static final int ROWS = 500;

  private static Process start(Path folder, Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "dev.snowglobe.Main",
                "--port",
                "0",
                "--db",
                file.toString())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    // Its end is the end of what is read from it.
    CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }

  /** Where the classes of this JVM came from; some launchers load the tests by themselves. */
  private static String classPath() {
    return KilledTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String jdbcUrl(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("JDBC: ")) {
        return line.substring("JDBC: ".length(), line.indexOf(','));
      }
    }
    throw new AssertionError("The endpoint did not start");
  }

  private static Connection connect(String url) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", "u");
    properties.put("password", "p");
    properties.put("disablePlatformDetection", "true");
    properties.put("maxHttpRetries", "1");
    properties.put("loginTimeout", "60");
    return DriverManager.getConnection(url, properties);
  }

  @Test
  void whatWasCommittedIsThereAndNothingElse(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data.duckdb");
    AtomicInteger confirmed = new AtomicInteger();
    Process process = start(folder, file);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      String url = jdbcUrl(output);
      try (Statement statement = connect(url).createStatement()) {
        statement.execute("CREATE TABLE t(batch INT, n INT)");
        statement.execute("CREATE TABLE undone(a INT)");
        statement.execute("CREATE TEMPORARY TABLE gone(a INT)");
      }
      connect(url).createStatement().execute("BEGIN");
      Statement open = connect(url).createStatement();
      open.execute("BEGIN");
      open.execute("INSERT INTO undone VALUES (1)");
      Future<?> writing = writer.submit(() -> write(url, confirmed));
      Eventually.holds(() -> confirmed.get() >= 5);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      writing.get(2, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly();
    }
    try (Snowglobe again = Snowglobe.builder().database(file).start();
        Connection connection = Clients.jdbc(again);
        Statement statement = connection.createStatement()) {
      ResultSet rows =
          statement.executeQuery(
              "SELECT COUNT(DISTINCT batch), COUNT(*), MIN(c), MAX(c) FROM"
                  + " (SELECT batch, COUNT(*) OVER (PARTITION BY batch) AS c FROM t)");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isBetween(confirmed.get(), confirmed.get() + 1);
      assertThat(rows.getInt(2)).isEqualTo(ROWS * rows.getInt(1));
      assertThat(rows.getInt(3)).isEqualTo(ROWS);
      assertThat(rows.getInt(4)).isEqualTo(ROWS);
      rows = statement.executeQuery("SELECT COUNT(*) FROM undone");
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
      assertThrows(SQLException.class, () -> statement.executeQuery("SELECT * FROM gone"));
    }
  }

  /** Writes batch after batch until the endpoint is gone; counts those that it confirmed. */
  private static void write(String url, AtomicInteger confirmed) {
    try (Statement statement = connect(url).createStatement()) {
      for (int batch = 0; ; batch++) {
        statement.execute(
            "INSERT INTO t SELECT %d, SEQ8() FROM TABLE(GENERATOR(ROWCOUNT => %d))"
                .formatted(batch, ROWS));
        confirmed.incrementAndGet();
      }
    } catch (SQLException e) {
      assertThat(confirmed.get()).isPositive();
    }
  }
}

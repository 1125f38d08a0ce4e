package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.SqlConnection;
import dev.freshet.connection.spi.Environment;
import dev.snowglobe.Snowglobe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets of every kind, on ways that work and ways that fail, and then all that was logged at
 * every level, thrown, or can be shown.
 */
@Timeout(120)
class SecretsAreKeptTest {
  private static final String PASSWORD = "hush-password";
  private static final String TOKEN = "hush-token";
  private static final String PASSPHRASE = "hush-passphrase";

  @TempDir Path folder;
  private final KeyPair pair = Keys.pair();
  private final String key = Keys.plain(pair);

  /** A line of the key that nothing else has. */
  private final String lineOfKey = key.lines().skip(5).findFirst().orElseThrow();

  @Test
  void areInNoLogNoErrorNoTextAndNoNameOfAThread() throws IOException {
    var environment =
        new Environment(folder.resolve("home"), folder.resolve("app"), Map.of("HUSH", PASSWORD));
    try (var everything = new Everything()) {
      try (Snowglobe snowglobe =
              Snowglobe.builder()
                  .user("ada", PASSWORD)
                  .keyPair("robot", pair.getPublic())
                  .token("clerk", TOKEN)
                  .start();
          Connections connections = Connections.builder(environment).open()) {
        for (var type : List.of(SnowparkConnection.class, SnowflakeConnection.class)) {
          logIn(everything, connections, type, snowglobe.url());
          fromFiles(everything, connections, type, snowglobe.url());
        }
        byUrl(everything, connections, snowglobe.port());
        everything.add(connections.poolStats());
        everything.add(connections.cacheStats());
        everything.add(connections.secrets());
        Thread.getAllStackTraces().keySet().forEach(thread -> everything.add(thread.getName()));
      }
      assertThat(everything.texts())
          .as("the driver did log, at its finest")
          .anyMatch(text -> text.startsWith("net.snowflake") && text.contains("FINE"));
      for (String secret : List.of(PASSWORD, TOKEN, PASSPHRASE, lineOfKey)) {
        assertThat(everything.texts()).noneMatch(text -> text.contains(secret));
      }
    }
  }

  private void logIn(
      Everything everything,
      Connections connections,
      Class<? extends Connection> type,
      String url) {
    List<Consumer<ConnectionSpec>> proofs =
        List.of(
            c -> c.set("user", "ada").set("password", PASSWORD),
            c -> c.set("user", "eve").set("password", PASSWORD),
            c -> c.set("user", "ada").set("password", PASSWORD).set("db", "NO_SUCH_DB"),
            c -> c.set("user", "clerk").set("authenticator", "oauth").set("token", TOKEN),
            c -> c.set("user", "eve").set("authenticator", "oauth").set("token", TOKEN),
            c -> c.set("user", "clerk").set("token", TOKEN),
            c -> c.set("user", "robot").set("private_key", key),
            c -> c.set("user", "eve").set("private_key", key),
            c -> c.set("user", "robot").set("private_key", key.replace("BEGIN PRIVATE", "BEGIN X")),
            c ->
                c.set("user", "robot")
                    .set("private_key", Keys.encrypted(pair, PASSPHRASE))
                    .set("private_key_passphrase", PASSPHRASE),
            c ->
                c.set("user", "robot")
                    .set("private_key", Keys.encrypted(pair, "another"))
                    .set("private_key_passphrase", PASSPHRASE),
            c -> c.set("user", "ada").set("password", PASSWORD).set("pool_size", PASSWORD),
            c -> c.set("usr", "ada").set("password", PASSWORD));
    for (Consumer<ConnectionSpec> proof : proofs) {
      use(
          everything,
          () ->
              connections.connection(
                  "snowpark",
                  type,
                  c -> proof.accept(c.set("url", url).set("account", "a").set("loginTimeout", 2))));
    }
    use(
        everything,
        () ->
            connections.connection(
                "snowpark",
                type,
                c ->
                    c.set("url", "http://127.0.0.1:1")
                        .set("user", "ada")
                        .set("password", PASSWORD)
                        .set("loginTimeout", 1)));
  }

  private void fromFiles(
      Everything everything, Connections connections, Class<? extends Connection> type, String url)
      throws IOException {
    Path file = folder.resolve("app/.freshet/secrets.toml");
    Files.createDirectories(file.getParent());
    String good =
        "[connections.snowpark]\nurl = '%s'\nuser = 'ada'\npassword = '${HUSH}'\n".formatted(url);
    for (String text :
        List.of(
            good,
            good + "token = " + TOKEN,
            good.replace("password", "pasword"),
            good.replace("user = 'ada'", "user = 'ada'\nauthenticator = 'oatuh'"))) {
      Files.writeString(file, text);
      connections.secrets().changed();
      use(everything, () -> connections.connection("snowpark", type));
      attempt(everything, () -> connections.describe("snowpark").shown());
      attempt(everything, () -> connections.describe("snowpark"));
      attempt(everything, () -> connections.secrets().get("connections.snowpark.passwrd"));
      connections.secrets().warning().ifPresent(everything::add);
    }
    Files.delete(file);
    connections.secrets().changed();
  }

  /** The driver is given the secret inside its address. */
  private void byUrl(Everything everything, Connections connections, int port) {
    for (String user : List.of("ada", "eve")) {
      String url =
          "jdbc:snowflake://127.0.0.1:%d/?user=%s&password=%s&ssl=off&loginTimeout=2&disablePlatformDetection=true"
              .formatted(port, user, PASSWORD);
      use(
          everything,
          () -> connections.connection("sql", SqlConnection.class, c -> c.set("url", url)));
    }
    use(
        everything,
        () ->
            connections.connection(
                "sql",
                SqlConnection.class,
                c -> c.set("url", "jdbc:nothing://ada:" + PASSWORD + "@h/d")));
  }

  /** A query that works, one that does not, health, and a reset. */
  private static void use(Everything everything, Callable<Connection> opening) {
    attempt(
        everything,
        () -> {
          Connection connection = opening.call();
          everything.add(connection);
          everything.add(connection.engine());
          attempt(everything, () -> connection.query("SELECT 1").rowCount());
          attempt(everything, () -> connection.query("SELECT * FROM no_such_table"));
          attempt(everything, connection::isHealthy);
          connection.reset();
          return "reset";
        });
  }

  private static void attempt(Everything everything, Callable<?> action) {
    try {
      everything.add(action.call());
    } catch (Throwable e) {
      everything.add(e);
    }
  }
}

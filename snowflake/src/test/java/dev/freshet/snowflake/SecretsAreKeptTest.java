package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.SqlConnection;
import dev.freshet.connection.spi.Environment;
import dev.freshet.ui.Script;
import dev.freshet.ui.Ui;
import dev.snowglobe.Snowglobe;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets of every kind, on ways that work and ways that fail, and then all that was logged at
 * every level, thrown, or can be shown.
 */
@Timeout(300)
class SecretsAreKeptTest {
  private static final String PASSWORD = "hush-password";
  private static final String TOKEN = "hush-token";
  private static final String PASSPHRASE = "hush-passphrase";
  private static final String MISSING = "SELECT * FROM no_such_table";
  private static final String DONE = "all ways were tried";

  private static final List<Class<? extends Connection>> KINDS =
      List.of(SnowparkConnection.class, SnowflakeConnection.class);

  @TempDir Path folder;
  private final KeyPair pair = Keys.pair();
  private final String key = Keys.plain(pair);

  /** A line of the key that nothing else has. */
  private final String lineOfKey = key.lines().skip(5).findFirst().orElseThrow();

  @Test
  void areInNoLogNoErrorNoTextNoMeterAndNoNameOfAThread() throws IOException {
    var environment =
        new Environment(folder.resolve("home"), folder.resolve("app"), Map.of("HUSH", PASSWORD));
    var registry = new SimpleMeterRegistry();
    try (var everything = new Everything()) {
      try (Snowglobe snowglobe = endpoint();
          Connections connections = Connections.builder(environment).metrics(registry).open()) {
        for (var type : KINDS) {
          for (Consumer<ConnectionSpec> options : options(snowglobe.url())) {
            use(everything, () -> connections.connection("snowpark", type, options));
          }
          fromFiles(everything, connections, type, snowglobe.url());
        }
        for (String url : addresses(snowglobe.port())) {
          use(
              everything,
              () -> connections.connection("sql", SqlConnection.class, c -> c.set("url", url)));
        }
        everything.add(connections.poolStats());
        everything.add(connections.cacheStats());
        everything.add(connections.secrets());
        everything.add(registry);
        Thread.getAllStackTraces().keySet().forEach(thread -> everything.add(thread.getName()));
      }
      assertThat(everything.texts())
          .as("the driver did log, at its finest")
          .anyMatch(text -> text.startsWith("net.snowflake") && text.contains("FINE"))
          .as("the pools were measured")
          .anyMatch(text -> text.startsWith("freshet.pool.opened"));
      assertThatNothingIsTold(everything);
    }
  }

  @ParameterizedTest(name = "developer = {0}")
  @ValueSource(booleans = {true, false})
  void areOnNoPageAndNotInTheAuthorsPanel(boolean developer) throws InterruptedException {
    var registry = new SimpleMeterRegistry();
    try (var everything = new Everything()) {
      try (Snowglobe snowglobe = endpoint();
          App app =
              Freshet.start(
                  trying(snowglobe),
                  spec ->
                      spec.port(0)
                          .developer(developer)
                          .folder(folder.resolve("app"))
                          .metrics(registry));
          Visitor visitor = new Visitor(app.url(), everything::add)) {
        if (developer) {
          visitor.send("{\"type\":\"Inspect\",\"on\":true}");
        }
        while (!visitor.awaitRun().contains(DONE)) {
          visitor.send("{\"type\":\"Rerun\"}");
        }
        if (developer) {
          Account.until("the panel shows a failure", () -> has(everything, "Inspected", MISSING));
        }
        everything.add(registry);
      }
      assertThat(has(everything, "Changes", "FAILED")).isTrue();
      assertThat(has(everything, "Changes", MISSING)).isTrue();
      assertThatNothingIsTold(everything);
    }
  }

  private Snowglobe endpoint() {
    return Snowglobe.builder()
        .user("ada", PASSWORD)
        .keyPair("robot", pair.getPublic())
        .token("clerk", TOKEN)
        .start();
  }

  private void assertThatNothingIsTold(Everything everything) {
    for (String secret : List.of(PASSWORD, TOKEN, PASSPHRASE, lineOfKey)) {
      assertThat(everything.texts()).noneMatch(text -> text.contains(secret));
    }
  }

  /** A script that in each run connects in another way, and at last says that it is done. */
  private Script trying(Snowglobe snowglobe) {
    Queue<Function<Ui, Connection>> left = new ConcurrentLinkedQueue<>();
    for (var type : KINDS) {
      for (Consumer<ConnectionSpec> options : options(snowglobe.url())) {
        left.add(st -> st.connection("snowpark", type, options));
      }
    }
    for (String url : addresses(snowglobe.port())) {
      left.add(st -> st.connection("sql", SqlConnection.class, c -> c.set("url", url)));
    }
    return st -> {
      Function<Ui, Connection> next = left.poll();
      if (next == null) {
        st.text(DONE);
      } else {
        Connection connection = next.apply(st);
        st.dataframe(connection.query("SELECT 1"));
        showFailure(st, connection);
      }
    };
  }

  private static void showFailure(Ui st, Connection connection) {
    try {
      connection.query(MISSING);
    } catch (QueryFailedException e) {
      st.exception(e);
    }
  }

  private static boolean has(Everything everything, String message, String text) {
    String start = "{\"type\":\"%s\"".formatted(message);
    return everything.texts().stream().anyMatch(one -> one.startsWith(start) && one.contains(text));
  }

  /** Ways to log in, most of which lead nowhere. */
  private List<Consumer<ConnectionSpec>> options(String url) {
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
    List<Consumer<ConnectionSpec>> all = new ArrayList<>();
    for (Consumer<ConnectionSpec> proof : proofs) {
      all.add(c -> proof.accept(c.set("url", url).set("account", "a").set("loginTimeout", 2)));
    }
    all.add(c ->
        c.set("url", "http://127.0.0.1:1")
            .set("user", "ada")
            .set("password", PASSWORD)
            .set("loginTimeout", 1));
    return all;
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

  /** Addresses of the driver with the secret in them. */
  private static List<String> addresses(int port) {
    String good =
        "jdbc:snowflake://127.0.0.1:%d/?user=ada&password=%s&ssl=off&loginTimeout=2&disablePlatformDetection=true"
            .formatted(port, PASSWORD);
    return List.of(good, good.replace("ada", "eve"), "jdbc:nothing://ada:" + PASSWORD + "@h/d");
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
          attempt(everything, () -> connection.query(MISSING));
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

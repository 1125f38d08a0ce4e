package dev.freshet.snowflake;

import com.snowflake.snowpark.SnowparkClientException;
import dev.freshet.connection.spi.Environment;
import dev.snowglobe.Snowglobe;
import dev.snowglobe.fault.Route;
import dev.snowglobe.fault.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An endpoint with a database file that does wrong at random, and starts again on the same port;
 * the thread of the test uses it, its secrets are edited by any.
 */
final class Storm implements AutoCloseable {
  /** What a borrower may leave in a session. */
  static final List<String> LEGACIES =
      List.of(
          "SELECT 1",
          "USE SCHEMA OTHER",
          "ALTER SESSION SET TIMEZONE = 'Asia/Tokyo'",
          "BEGIN",
          "SET v = 5",
          "CREATE OR REPLACE TEMPORARY TABLE question AS SELECT 0 AS n");

  /**
   * A login whose answer is lost leaves a session that only the server knows, and so does a logout
   * that does not arrive; those routes are only late.
   */
  private static final List<Route> LATE = List.of(Route.LOGIN, Route.LOGOUT);

  private static final List<Route> WRONG = List.of(Route.QUERY, Route.QUERY, Route.ABORT);

  private final Path folder;
  private final Random random;
  private Snowglobe snowglobe;
  private int starts;

  Storm(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.random = random;
    this.snowglobe = start(0);
    editSecrets(0);
  }

  /** A question; its answer has it, and where it was asked. */
  static String sql(int question) {
    return "SELECT %1$d AS n, CURRENT_SCHEMA() AS place, 'question ' || %1$d AS tag"
        .formatted(question);
  }

  /** Whether it is what clients throw when a server fails. */
  static boolean isOfTheServer(Throwable thrown) {
    return thrown instanceof SQLException || thrown instanceof SnowparkClientException;
  }

  Environment environment() {
    return new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
  }

  int sessionsOpen() {
    return snowglobe.stats().sessionsOpen();
  }

  int starts() {
    return starts;
  }

  /** Changes a setting that matters to the connection, or none. */
  void editSecrets(int edition) throws IOException {
    Path app = Files.createDirectories(folder.resolve("app/.freshet"));
    Path next = Files.createTempFile(app, "secrets", ".next");
    Files.writeString(
        next,
        """
        [connections.snowpark]
        url = "%s"
        user = "freshet"
        password = "s3cr3t"
        database = "SNOWGLOBE"
        schema = "PUBLIC"
        loginTimeout = 20
        pool_size = 6
        WEEK_START = %d
        """
            .formatted(snowglobe.url(), edition));
    Files.move(
        next,
        app.resolve("secrets.toml"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** One more fault. */
  void blow() {
    Rule rule = once(WRONG);
    switch (random.nextInt(10)) {
      case 0 -> rule.expireToken();
      case 1 -> snowglobe.faults().on(Route.RENEW).once().fail(390114, "08001", "expired");
      case 2 -> rule.status(503);
      case 3 -> rule.status(403);
      case 4 -> rule.cutBeforeResponse();
      case 5 -> rule.cutInBody();
      case 6 ->
          once(random.nextBoolean() ? LATE : WRONG).delay(Duration.ofMillis(random.nextInt(300)));
      case 7 -> rule.fail(390104, "XX000", "gone");
      case 8 ->
          snowglobe.faults().on(Route.QUERY).matching("7 AS n").once().fail(904, "42000", "no");
      default -> snowglobe.faults().clear();
    }
  }

  private Rule once(List<Route> routes) {
    return snowglobe.faults().on(routes.get(random.nextInt(routes.size()))).once();
  }

  /** Stops the endpoint in the middle of everything; its tables are still there afterwards. */
  void restart() {
    int port = snowglobe.port();
    snowglobe.close();
    snowglobe = start(port);
  }

  /** No more faults. */
  void calm() {
    snowglobe.faults().clear();
  }

  @Override
  public void close() {
    snowglobe.close();
  }

  private Snowglobe start(int port) {
    starts++;
    return Snowglobe.builder()
        .port(port)
        .user("freshet", "s3cr3t")
        .database(folder.resolve("storm.db"))
        .initSql("CREATE SCHEMA IF NOT EXISTS other")
        .start();
  }
}

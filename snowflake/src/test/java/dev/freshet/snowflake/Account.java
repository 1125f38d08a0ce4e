package dev.freshet.snowflake;

import dev.freshet.connection.Connections;
import dev.freshet.connection.PoolStats;
import dev.freshet.connection.spi.Environment;
import dev.snowglobe.Snowglobe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import net.snowflake.client.jdbc.SnowflakeDriver;

/**
 * An endpoint with a few tables, an app's folder with its secrets, and the connections of that app.
 */
final class Account implements AutoCloseable {
  static final String TABLES =
      """
      CREATE TABLE pets (id INT, name VARCHAR, age INT, kind VARCHAR);
      INSERT INTO pets VALUES (1, 'Mary', 3, 'cat'), (2, 'John', 5, 'dog'), (3, 'Zoë', 9, 'cat');
      """;

  /** Runs for a very long time unless it is cancelled. */
  static final String SLOW =
      """
      SELECT COUNT(*) AS n
      FROM (SELECT seq4() AS x FROM TABLE(GENERATOR(ROWCOUNT => 300000))) a
      CROSS JOIN (SELECT seq4() AS y FROM TABLE(GENERATOR(ROWCOUNT => 300000))) b
      WHERE hash(a.x + b.y) = 7\
      """;

  /**
   * What no login takes, however busy the machine is; a server that is gone is waited for as long.
   */
  private static final int LOGIN_SECONDS = 60;

  private final Path folder;
  private final Snowglobe snowglobe;
  private final Connections connections;

  Account(Path folder) {
    this(folder, "");
  }

  /** With more lines in the section of the connection. */
  Account(Path folder, String more) {
    this.folder = folder;
    this.snowglobe = Snowglobe.builder().user("freshet", "s3cr3t").initSql(TABLES).start();
    secrets(section("s3cr3t", more));
    this.connections = Connections.builder(environment()).open();
  }

  Environment environment() {
    return new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
  }

  String section(String password, String more) {
    return section(password, LOGIN_SECONDS, more);
  }

  /** With so many seconds for a login. */
  String section(String password, int loginTimeout, String more) {
    return """
    [connections.snowpark]
    url = "%s"
    user = "freshet"
    password = "%s"
    loginTimeout = %d
    %s
    """
        .formatted(snowglobe.url(), password, loginTimeout, more);
  }

  void secrets(String text) {
    try {
      Path file = folder.resolve("app/.freshet/secrets.toml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Snowglobe snowglobe() {
    return snowglobe;
  }

  Connections connections() {
    return connections;
  }

  PoolStats pool() {
    return connections.poolStats().getOrDefault("snowpark", new PoolStats(0, 0, 0, 0, 0, 0));
  }

  SnowparkConnection connection() {
    return connections.connection(SnowparkConnection.class);
  }

  /** The same account without Snowpark. */
  SnowflakeConnection plain() {
    return connections.connection("snowpark", SnowflakeConnection.class);
  }

  /** A connection of the driver that no pool knows. */
  java.sql.Connection jdbc() throws SQLException {
    var login = new Properties();
    login.put("user", "freshet");
    login.put("password", "s3cr3t");
    login.put("disablePlatformDetection", "true");
    return new SnowflakeDriver().connect(snowglobe.jdbcUrl(), login);
  }

  static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited 30 s in vain until " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    connections.close();
    snowglobe.close();
  }
}

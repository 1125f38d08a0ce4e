package dev.freshet.connection;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections to databases in process, in surroundings of their own for each test. */
@Timeout(60)
abstract class SqlTrial {
  @TempDir Path folder;
  Connections connections;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("app/.freshet"));
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    connections =
        Connections.builder(environment)
            .secrets(Secrets.eager(environment))
            .retry(new Retry(3, Duration.ofMillis(1)))
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  SqlConnection connect(Consumer<ConnectionSpec> options) {
    return connections.connection("sql", SqlConnection.class, RunScope.none(), options);
  }

  SqlConnection of(String dialect) {
    return connect(c -> c.set("dialect", dialect).set("database", dialect + "-pets"));
  }

  SqlConnection pets(String dialect) throws SQLException {
    SqlConnection connection = of(dialect);
    connection.useConnection(jdbc ->
        run(
            jdbc,
            "CREATE TABLE pets (id INT, name VARCHAR, kind VARCHAR)",
            "INSERT INTO pets VALUES (1, 'Mary', 'cat'), (2, 'John', 'dog'), (3, 'Zoë', 'cat')"));
    return connection;
  }

  static void run(java.sql.Connection jdbc, String... statements) throws SQLException {
    try (Statement statement = jdbc.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

package dev.freshet.snowflake;

import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionHealth;
import dev.freshet.connection.ConnectionHealth.State;
import dev.freshet.connection.SqlConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What probes are told of each kind of connection in one app, while their servers run and after.
 */
@Timeout(120)
class HealthOfKindsTest {
  @TempDir Path folder;
  private Account account;
  private List<Connection> all;

  @BeforeEach
  void start() {
    account = new Account(folder);
    SqlConnection sql =
        account
            .connections()
            .connection("sql", SqlConnection.class, c -> c.set("url", "jdbc:duckdb:"));
    all = List.of(account.connection(), account.plain(), sql);
  }

  @AfterEach
  void stop() {
    account.close();
  }

  /** A busy machine may not answer in the time of a health check; the next one finds it well. */
  private void verify(State snowpark, State snowflake, State sql) {
    Map<String, State> expected =
        Map.of(
            "SnowparkConnection", snowpark,
            "SnowflakeConnection", snowflake,
            "SqlConnection", sql);
    Account.until("health is " + expected, () -> states().equals(expected));
  }

  private Map<String, State> states() {
    return account.connections().health().stream()
        .collect(Collectors.toMap(ConnectionHealth::type, ConnectionHealth::state));
  }

  @Test
  void isThatOfTheServerOfEach() {
    verify(State.UNUSED, State.UNUSED, State.UNUSED);
    all.forEach(connection -> connection.query("SELECT 1 AS n"));
    verify(State.OK, State.OK, State.OK);
    account.snowglobe().close();
    // A finding is good for a while; a reset asks for a new one.
    all.forEach(Connection::reset);
    verify(State.FAILING, State.FAILING, State.OK);
  }
}

package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both kinds of connections to one account, each with a pool of one session, so the next borrower
 * gets what the last one gave back.
 */
@Timeout(120)
abstract class SessionTrial {
  static final String PLACE = "SELECT CURRENT_DATABASE() || '.' || CURRENT_SCHEMA() AS x";
  static final String PETS = "SELECT COUNT(*) AS x FROM pets";

  @TempDir Path folder;
  Account account;
  SnowparkConnection snowpark;
  SnowflakeConnection plain;

  @BeforeEach
  void start() throws SQLException {
    account = new Account(folder);
    snowpark =
        account
            .connections()
            .connection("snowpark", SnowparkConnection.class, RunScope.none(), SessionTrial::one);
    plain =
        account
            .connections()
            .connection("snowpark", SnowflakeConnection.class, RunScope.none(), SessionTrial::one);
    try (var setup = account.jdbc();
        Statement statement = setup.createStatement()) {
      statement.execute("CREATE SCHEMA other");
      statement.execute("CREATE DATABASE elsewhere");
      statement.execute("CREATE WAREHOUSE other_wh");
    }
  }

  @AfterEach
  void stop() {
    account.close();
  }

  static void one(ConnectionSpec spec) {
    spec.set("pool_size", 1)
        .set("database", "SNOWGLOBE")
        .set("schema", "PUBLIC")
        .set("WEEK_OF_YEAR_POLICY", 0);
  }

  /** Logins, the one of the set-up left out. */
  long opened() {
    return account.snowglobe().stats().sessionsOpened() - 1;
  }

  static String ask(Connection connection, String question) {
    Frame answer = connection.query(question, Duration.ZERO);
    String column = answer.columnNames().contains("X") ? "X" : "value";
    return answer.rowCount() == 0 ? "none" : String.valueOf(answer.getString(column, 0));
  }

  static void run(Session session, List<String> statements) {
    statements.forEach(sql -> session.sql(sql).collect());
  }

  static void run(java.sql.Connection jdbc, List<String> statements) throws SQLException {
    try (Statement statement = jdbc.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

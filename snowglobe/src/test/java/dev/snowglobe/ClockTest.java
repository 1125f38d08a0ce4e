package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock of an endpoint as statements see it. */
class ClockTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-02-29T23:30:00.123456Z"));
  private Snowglobe snowglobe;

  @BeforeEach
  void start() {
    snowglobe = Snowglobe.builder().clock(now::get).start();
  }

  @AfterEach
  void stop() {
    snowglobe.close();
  }

  @Test
  void allFunctionsOfTheTimeTellIt() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      connection.createStatement().execute("ALTER SESSION SET TIMEZONE = 'Asia/Tokyo'");
      assertThat(
              row(
                  connection,
                  "SELECT CURRENT_TIMESTAMP()::STRING, GETDATE()::STRING, SYSDATE()::STRING,"
                      + " CURRENT_DATE()::STRING, CURRENT_TIME()::STRING, LOCALTIMESTAMP::STRING"))
          .isEqualTo(
              "2024-03-01 08:30:00.123 +0900|2024-03-01 08:30:00.123 +0900|2024-02-29 23:30:00.123"
                  + "|2024-03-01|08:30:00|2024-03-01 08:30:00.123 +0900");
    }
  }

  @Test
  void itGoesOnBetweenStatementsAndFillsDefaults() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (k INT, made TIMESTAMP_NTZ DEFAULT SYSDATE())");
      statement.execute("INSERT INTO t (k) VALUES (1)");
      now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
      statement.execute("INSERT INTO t (k) VALUES (2)");
      assertThat(row(connection, "SELECT MIN(made)::STRING, MAX(made)::STRING FROM t"))
          .isEqualTo("2024-02-29 23:30:00.123|2024-03-01 00:30:00.123");
    }
  }

  private static String row(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      StringBuilder row = new StringBuilder(rows.getString(1));
      for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
        row.append('|').append(rows.getString(i));
      }
      return row.toString();
    }
  }
}

package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.snowflake.client.jdbc.SnowflakeStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several statements in one request. */
class SeriesTest {

  private static Snowglobe snowglobe;
  private Connection connection;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = Clients.jdbc(snowglobe);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private static Statement announcing(Statement statement, int count) throws SQLException {
    statement.unwrap(SnowflakeStatement.class).setParameter("MULTI_STATEMENT_COUNT", count);
    return statement;
  }

  private static String only(ResultSet rows) throws SQLException {
    assertThat(rows.next()).isTrue();
    String value = rows.getString(1);
    assertThat(rows.next()).isFalse();
    return value;
  }

  @Test
  void eachStatementHasItsOwnResult() throws SQLException {
    try (Statement statement = announcing(connection.createStatement(), 4)) {
      statement.execute(
          "CREATE OR REPLACE TABLE s(a INT); INSERT INTO s VALUES (1), (2);"
              + " -- a comment; and no statement\nSELECT SUM(a) FROM s; SELECT ';';");
      // This driver says true for the count of a change as well.
      statement.getMoreResults();
      assertThat(statement.getUpdateCount()).isEqualTo(2);
      assertThat(statement.getMoreResults()).isTrue();
      assertThat(only(statement.getResultSet())).isEqualTo("3");
      assertThat(statement.getMoreResults()).isTrue();
      assertThat(only(statement.getResultSet())).isEqualTo(";");
      assertThat(statement.getMoreResults()).isFalse();
      assertThat(statement.getUpdateCount()).isEqualTo(-1);
    }
  }

  @Test
  void moreStatementsThanAnnouncedAreRefusedBeforeAnyRuns() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE untouched(a INT)");
      SQLException error =
          assertThrows(
              SQLException.class,
              () -> statement.execute("INSERT INTO untouched VALUES (1); SELECT 1"));
      assertThat(error.getErrorCode()).isEqualTo(8);
      assertThat(error.getMessage()).contains("statement count 2", "count 1");
      assertThat(only(statement.executeQuery("SELECT COUNT(*) FROM untouched"))).isEqualTo("0");
    }
  }

  @Test
  void anyNumberRunsWhereZeroIsAnnouncedForTheSession() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER SESSION SET MULTI_STATEMENT_COUNT = 0");
      statement.execute("SELECT 1; SELECT 2");
      assertThat(only(statement.getResultSet())).isEqualTo("1");
      assertThat(only(statement.executeQuery("SELECT 3"))).isEqualTo("3");
    }
  }

  @Test
  void theFirstThatFailsEndsIt() throws SQLException {
    try (Statement statement = announcing(connection.createStatement(), 3)) {
      statement.execute("CREATE OR REPLACE TABLE f(a INT); SELECT 1; SELECT 2");
      SQLException error =
          assertThrows(
              SQLException.class,
              () ->
                  statement.execute(
                      "INSERT INTO f VALUES (1); SELECT * FROM nowhere; INSERT INTO f VALUES (2)"));
      assertThat(error.getErrorCode()).isEqualTo(2003);
    }
    try (Statement statement = connection.createStatement()) {
      assertThat(only(statement.executeQuery("SELECT COUNT(*) FROM f"))).isEqualTo("1");
    }
  }

  @Test
  void bindsCountOnFromOneToTheNext() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT ? || ?; SELECT ? * 2")) {
      announcing(statement, 2);
      statement.setString(1, "a");
      statement.setString(2, "b");
      statement.setInt(3, 21);
      assertThat(statement.execute()).isTrue();
      assertThat(only(statement.getResultSet())).isEqualTo("ab");
      assertThat(statement.getMoreResults()).isTrue();
      assertThat(only(statement.getResultSet())).isEqualTo("42");
    }
  }

  @Test
  void cancellingStopsTheOneThatRuns() throws Exception {
    try (Statement statement = announcing(connection.createStatement(), 3);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      long before = snowglobe.stats().queries();
      Future<SQLException> series =
          thread.submit(() ->
              assertThrows(
                  SQLException.class,
                  () -> statement.execute("SELECT 1; SELECT SYSTEM$WAIT(600); SELECT 2")));
      Eventually.holds(() -> snowglobe.stats().queries() == before + 3);
      statement.cancel();
      assertThat(series.get().getErrorCode()).isEqualTo(604);
      assertThat(snowglobe.stats().queries()).isEqualTo(before + 3);
    }
  }
}

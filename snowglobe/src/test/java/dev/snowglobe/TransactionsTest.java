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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions of several statements, some of which fail while they run. */
class TransactionsTest extends DriverTrial {

  private static final String FAILS = "INSERT INTO t SELECT TO_NUMBER('x' || a) FROM t";

  @BeforeEach
  void begin() throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE t(a INT)");
    statement.execute("INSERT INTO t VALUES (1)");
    statement.execute("BEGIN");
  }

  private int sum(Connection reader) throws SQLException {
    try (ResultSet rows = reader.createStatement().executeQuery("SELECT SUM(a) FROM t")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private SQLException refusal(String sql) {
    return assertThrows(SQLException.class, () -> statement.execute(sql));
  }

  @ParameterizedTest
  @ValueSource(strings = {FAILS, "SELECT TO_DATE(a || ' x') FROM t", "SELECT nothing FROM t"})
  void aStatementThatFailsCostsOnlyItself(String failing) throws SQLException {
    statement.execute("INSERT INTO t VALUES (10)");
    statement.execute("UPDATE t SET a = a * 2 WHERE a = 10");
    statement.execute(
        "MERGE INTO t USING (SELECT 1 AS k) s ON t.a = s.k WHEN MATCHED THEN UPDATE SET a = 3");
    refusal(failing);
    assertThat(sum(connection)).isEqualTo(23);
    statement.execute("INSERT INTO t VALUES (100)");
    refusal(failing);
    statement.execute("COMMIT");
    try (Connection other = Clients.jdbc(snowglobe)) {
      assertThat(sum(other)).isEqualTo(123);
    }
  }

  @Test
  void nothingIsSeenBeforeItIsCommittedAndNothingAfterItIsRolledBack() throws SQLException {
    statement.execute("INSERT INTO t VALUES (10)");
    refusal(FAILS);
    try (Connection other = Clients.jdbc(snowglobe)) {
      assertThat(sum(other)).isEqualTo(1);
      statement.execute("ROLLBACK");
      assertThat(sum(connection)).isEqualTo(1);
      assertThat(sum(other)).isEqualTo(1);
    }
  }

  @Test
  void anArrayOfRowsIsInsertedAsAWholeOrNotAtAll() throws SQLException {
    statement.execute("INSERT INTO t VALUES (10)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO t SELECT TO_NUMBER(?)")) {
      for (String value : new String[] {"5", "6", "seven"}) {
        insert.setString(1, value);
        insert.addBatch();
      }
      assertThrows(SQLException.class, insert::executeBatch);
    }
    assertThat(sum(connection)).isEqualTo(11);
    statement.execute("COMMIT");
    assertThat(sum(connection)).isEqualTo(11);
  }

  @Test
  void cancellingAStatementLeavesTheTransaction() throws Exception {
    statement.execute("INSERT INTO t VALUES (10)");
    try (Statement endless = connection.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      int before = snowglobe.stats().running();
      Future<SQLException> query =
          thread.submit(() ->
              assertThrows(
                  SQLException.class,
                  () ->
                      endless.executeQuery(
                          "SELECT COUNT(*) FROM TABLE(GENERATOR(ROWCOUNT => 3000000)) a"
                              + " JOIN TABLE(GENERATOR(ROWCOUNT => 3000000)) b"
                              + " ON RANDOM() = 7")));
      Eventually.holds(() -> snowglobe.stats().running() == before + 1);
      endless.cancel();
      assertThat(query.get().getErrorCode()).isEqualTo(604);
    }
    assertThat(sum(connection)).isEqualTo(11);
    statement.execute("COMMIT");
    assertThat(sum(connection)).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO numbered(v) VALUES (1)",
        "INSERT INTO t SELECT ABS(RANDOM()) % 10",
      })
  void whatCannotBeDoneAgainTheSameIsLostAndSaysSo(String change) throws SQLException {
    statement.execute("CREATE OR REPLACE TABLE numbered(id INT AUTOINCREMENT, v INT)");
    statement.execute("BEGIN");
    statement.execute(change);
    refusal(FAILS);
    assertThat(refusal("SELECT 1").getMessage()).contains("ROLLBACK");
    assertThat(refusal("COMMIT").getMessage()).contains("ROLLBACK");
    statement.execute("ROLLBACK");
    assertThat(sum(connection)).isEqualTo(1);
  }

  @Test
  void aChangeInAnothersWayWaitsForIt() throws Exception {
    statement.execute("UPDATE t SET a = a + 10");
    try (Connection other = Clients.jdbc(snowglobe);
        Statement second = other.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      second.execute("BEGIN");
      second.execute("INSERT INTO t VALUES (1000)");
      long before = snowglobe.stats().queries();
      Future<Boolean> waiting =
          thread.submit(() -> second.execute("UPDATE t SET a = a + 100 WHERE a < 1000"));
      Eventually.holds(() -> snowglobe.stats().queries() == before + 1);
      statement.execute("COMMIT");
      waiting.get();
      second.execute("COMMIT");
    }
    assertThat(sum(connection)).isEqualTo(1111);
  }
}

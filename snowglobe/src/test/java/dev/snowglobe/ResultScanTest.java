package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.snowflake.client.jdbc.SnowflakeResultSet;
import net.snowflake.client.jdbc.SnowflakeStatement;
import org.junit.jupiter.api.Test;

/** Results as tables, while others are still being made. */
class ResultScanTest {
  @Test
  void whoWaitsForAResultIsInNobodysWay() throws Exception {
    try (Snowglobe snowglobe = Snowglobe.start();
        ExecutorService clients = Executors.newCachedThreadPool();
        Connection slow = Clients.jdbc(snowglobe);
        Statement statement = slow.createStatement();
        ResultSet pending =
            statement
                .unwrap(SnowflakeStatement.class)
                .executeAsyncQuery("SELECT SYSTEM$WAIT(10, 'MINUTES')")) {
      String id = pending.unwrap(SnowflakeResultSet.class).getQueryID();
      Future<Long> waiting = clients.submit(() -> rows(snowglobe, id));
      Eventually.holds(() -> snowglobe.stats().running() == 2);
      assertThat(clients.submit(() -> rows(snowglobe, "")).get(2, TimeUnit.MINUTES)).isEqualTo(1);
      assertThat(waiting.isDone()).isFalse();
      try (Statement other = slow.createStatement()) {
        other.execute("SELECT SYSTEM$CANCEL_QUERY('" + id + "')");
      }
      assertThat(waiting).failsWithin(2, TimeUnit.MINUTES);
    }
  }

  /** How many rows a result has; without an id that of the statement before. */
  private static long rows(Snowglobe snowglobe, String id) throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1 AS a");
      String which = id.isEmpty() ? "LAST_QUERY_ID()" : "'" + id + "'";
      try (ResultSet rows =
          statement.executeQuery("SELECT COUNT(*) FROM TABLE(RESULT_SCAN(" + which + "))")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}

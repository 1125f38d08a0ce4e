package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.SqlConnection;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is promised of a {@code SqlConnection} to a server, which is the judge of what it runs. */
abstract class ServerContract extends SqlContract {
  abstract DatabaseServer server();

  /** Counts the sessions that run {@link #slow}. */
  abstract String counting();

  /** Ends the sessions that run {@link #slow}, or all but the one that asks. */
  abstract void endSessions(java.sql.Connection jdbc, boolean all) throws SQLException;

  /** All types that are bound, each cast to what the database calls it; named as below. */
  abstract String binding();

  @Override
  protected Map<String, Object> settings() {
    return Map.of(
        "url", server().url(), "user", DatabaseServer.USER, "password", DatabaseServer.PASSWORD);
  }

  @Override
  protected Map<String, Object> refusedSettings() {
    return Map.of("url", server().url(), "user", DatabaseServer.USER, "password", "wr0ng");
  }

  @Override
  protected void loseSessions() throws SQLException {
    try (var jdbc = server().connect()) {
      endSessions(jdbc, true);
    }
  }

  private boolean isRunning(java.sql.Connection jdbc) {
    try (var statement = jdbc.createStatement();
        var rows = statement.executeQuery(counting())) {
      return rows.next() && rows.getInt(1) > 0;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theServerStopsWhatNobodyWaitsFor() throws Exception {
    Connection connection = trial().connection();
    try (var jdbc = server().connect()) {
      Caller caller = trial().ask(() -> connection.query(slow()));
      Await.until("the server runs it", () -> isRunning(jdbc));
      caller.stop();
      assertThat(caller.failure()).isInstanceOf(QueryCancelledException.class);
      Await.until("the server has stopped it", () -> !isRunning(jdbc));
    }
  }

  @Test
  void aSessionThatTheServerEndsInTheMiddleIsMendedByANewOne() throws Exception {
    Connection connection = trial().connection();
    try (var jdbc = server().connect()) {
      Caller caller = trial().ask(() -> connection.query(slow()));
      Await.until("the server runs it", () -> isRunning(jdbc));
      endSessions(jdbc, false);
      Await.until("it is tried again", () -> trial().traffic().begun(slow()) == 2);
      Await.until("the server runs it again", () -> isRunning(jdbc));
      caller.stop();
      assertThat(caller.failure()).isInstanceOf(QueryCancelledException.class);
      Await.until("the server has stopped it", () -> !isRunning(jdbc));
    }
  }

  @Test
  void aServerThatCrashesInTheMiddleIsSaidAndMendedWhenItIsBack()
      throws IOException, InterruptedException {
    Connection connection = trial().connection();
    Caller caller = trial().ask(() -> connection.query(slow()));
    Await.until("it runs", () -> trial().traffic().running(slow()) == 1);
    server().kill();
    try {
      assertThat(caller.failure())
          .isInstanceOf(ConnectFailedException.class)
          .hasMessageNotContaining(DatabaseServer.PASSWORD);
      assertThat(connection.isHealthy()).isFalse();
      assertThatThrownBy(() -> connection.query(rows())).isInstanceOf(ConnectFailedException.class);
    } finally {
      server().start();
    }
    assertThat(connection.query(rows()).rowCount()).isEqualTo(3);
    Await.until("it is well again", connection::isHealthy);
  }

  /** Work is not tried again, so it must not begin on a connection that the server has dropped. */
  @Test
  void workAfterARestartOfTheServerBeginsOnNewConnections() throws Exception {
    SqlConnection connection = (SqlConnection) trial().connection();
    useTogether(connection, 3);
    long idleSince = System.nanoTime();
    server().kill();
    server().start();
    Await.until(
        "they have been idle for longer than they are trusted",
        () -> System.nanoTime() - idleSince > 500_000_000);
    useTogether(connection, 3);
    assertThat(trial().traffic().opened.get()).isEqualTo(6);
    Await.until("those from before are closed", () -> trial().traffic().closed.get() == 3);
  }

  /** So many pieces of work at once, each on a connection of its own; all succeed. */
  private static void useTogether(SqlConnection connection, int workers) throws Exception {
    var together = new CyclicBarrier(workers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        results.add(
            threads.submit(() ->
                connection.withConnection(jdbc -> {
                  together.await(30, TimeUnit.SECONDS);
                  return first(jdbc, "SELECT COUNT(*) FROM pets");
                })));
      }
      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo("3");
      }
    }
  }

  @Test
  void everyTypeIsBound() {
    Frame frame =
        trial()
            .connection()
            .query(
                binding(),
                q ->
                    q.param("n", 7L)
                        .param("i", 7)
                        .param("d", new BigDecimal("1.50"))
                        .param("f", 2.5)
                        .param("b", true)
                        .param("s", "x")
                        .param("bi", new byte[] {1, -85})
                        .param("dt", LocalDate.of(2024, 2, 29))
                        .param("t", LocalTime.of(1, 2, 3))
                        .param("ts", LocalDateTime.parse("2024-03-31T02:30:00.123456"))
                        .param("nothing", null));
    assertThat(frame.get("n", 0)).isEqualTo(7L);
    assertThat(frame.get("i", 0)).isEqualTo(7L);
    assertThat(frame.get("d", 0)).isEqualTo(new BigDecimal("1.50"));
    assertThat(frame.get("f", 0)).isEqualTo(2.5);
    assertThat(String.valueOf(frame.get("b", 0))).isIn("true", "1");
    assertThat(frame.get("s", 0)).isEqualTo("x");
    assertThat(frame.getString("bi", 0)).isEqualTo("01AB");
    assertThat(frame.get("dt", 0)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(frame.get("t", 0)).isEqualTo(LocalTime.of(1, 2, 3));
    assertThat(frame.get("ts", 0)).isEqualTo(LocalDateTime.parse("2024-03-31T02:30:00.123456"));
    assertThat(frame.isNull("nothing", 0)).isTrue();
  }

  /** The rows of a statement with each value as text, and how its column is typed. */
  static String described(Frame frame, String column) {
    return "%s %s".formatted(frame.column(column).type(), frame.getString(column, 0));
  }

  Frame fresh(String sql) {
    return trial().connection().query(sql, Duration.ZERO);
  }
}

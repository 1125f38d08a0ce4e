package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/** Servers that end and refuse, and work that is stopped: H2, in process and over TCP. */
class SqlFaultTest extends SqlTrial {
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 3000000) a, SYSTEM_RANGE(1, 3000000) b WHERE a.X + b.X = 7";

  @Test
  void aStoppedCallerCancelsHisWorkInTheDatabase() throws Exception {
    SqlConnection connection = of("h2");
    var outcome = new CompletableFuture<Throwable>();
    Thread caller =
        Thread.startVirtualThread(() -> {
          try {
            connection.useConnection(jdbc -> run(jdbc, ENDLESS));
            outcome.completeExceptionally(new AssertionError("it ended"));
          } catch (SQLException | RuntimeException e) {
            outcome.complete(e);
          }
        });
    Await.until("it runs there", () -> isRunning(connection));
    caller.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Await.until("it ended there", () -> !isRunning(connection));
  }

  private static boolean isRunning(SqlConnection connection) {
    return connection
            .query(
                "SELECT COUNT(*) AS n FROM INFORMATION_SCHEMA.SESSIONS"
                    + " WHERE EXECUTING_STATEMENT LIKE '%SYSTEM_RANGE(1, 3000000)%'"
                    + " AND SESSION_ID <> SESSION_ID()",
                Duration.ZERO)
            .getLong("n", 0)
        > 0;
  }

  @Test
  void aServerThatStopsDuringAStatementIsTriedAgainAndThenSaid() throws Exception {
    Server server = server(0);
    int port = server.getPort();
    SqlConnection connection =
        connect(c -> c.set("url", url(port)).set("user", "sa").set("password", "s3cr3t"));
    var outcome = new CompletableFuture<Throwable>();
    Thread.startVirtualThread(() -> {
      try {
        outcome.completeExceptionally(new AssertionError(connection.query(ENDLESS).toString()));
      } catch (RuntimeException e) {
        outcome.complete(e);
      }
    });
    Await.until("it runs there", () -> isRunning(connection));
    server.stop();
    assertThat(outcome.get())
        .isInstanceOfSatisfying(
            ConnectFailedException.class, e -> assertThat(e.attempts()).isEqualTo(2))
        .hasMessageContaining("Connection \"sql\" could not be opened after 2 attempts");
  }

  private Server server(int port) throws SQLException {
    return Server.createTcpServer(
            "-tcpPort",
            String.valueOf(port),
            "-baseDir",
            folder.resolve("served").toString(),
            "-ifNotExists")
        .start();
  }

  private static String url(int port) {
    return "jdbc:h2:tcp://127.0.0.1:" + port + "/pets";
  }

  @Test
  void aWrongPasswordIsSaidAtOnceWithoutIt() throws Exception {
    Server server = server(0);
    try {
      String url = url(server.getPort());
      connect(c -> c.set("url", url).set("user", "sa").set("password", "s3cr3t"))
          .query("SELECT 1 AS x");
      SqlConnection wrong =
          connect(c -> c.set("url", url).set("user", "sa").set("password", "wr0ng"));
      assertThatThrownBy(() -> wrong.query("SELECT 1 AS x"))
          .isInstanceOfSatisfying(
              ConnectFailedException.class,
              e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.sqlState()).contains("28000");
              })
          .hasMessageNotContaining("wr0ng");
    } finally {
      server.stop();
    }
  }
}

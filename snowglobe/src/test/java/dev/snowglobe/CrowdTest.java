package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Many clients at once, and clients that vanish. */
class CrowdTest {

  private Snowglobe snowglobe;

  @BeforeEach
  void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterEach
  void stop() {
    snowglobe.close();
  }

  private static String value(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static <T> List<T> all(int threads, List<Callable<T>> tasks) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }

  @Test
  void aHundredSessionsSeeNothingOfOneAnother() throws Exception {
    int clients = 100;
    try (Connection connection = Clients.jdbc(snowglobe)) {
      connection.createStatement().execute("CREATE TABLE shared(a INT)");
    }
    CyclicBarrier together = new CyclicBarrier(clients);
    List<Callable<Integer>> tasks =
        IntStream.range(0, clients)
            .<Callable<Integer>>mapToObj(i -> () -> client(i, together))
            .toList();
    assertThat(all(clients, tasks)).hasSize(clients).doesNotContain(-1);
    assertThat(snowglobe.stats().sessionsOpened()).isEqualTo(clients + 1);
    Eventually.holds(() -> snowglobe.stats().sessionsOpen() == 0);
    try (Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      // Those with even numbers committed, the others did not.
      assertThat(value(statement, "SELECT LISTAGG(a, ',') WITHIN GROUP (ORDER BY a) FROM shared"))
          .isEqualTo(
              IntStream.range(0, clients / 2)
                  .map(i -> 2 * i)
                  .mapToObj(String::valueOf)
                  .collect(java.util.stream.Collectors.joining(",")));
    }
  }

  /** Everything that belongs to one session, while the others do the same under the same names. */
  private int client(int i, CyclicBarrier together) throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      together.await(2, TimeUnit.MINUTES);
      statement.execute("CREATE TEMPORARY TABLE mine AS SELECT " + i + " AS a");
      statement.execute("SET me = " + i);
      statement.execute("ALTER SESSION SET QUERY_TAG = 'tag" + i + "'");
      statement.execute("BEGIN");
      statement.execute("INSERT INTO shared SELECT a FROM mine");
      assertThat(value(statement, "SELECT COUNT(*) FROM shared WHERE a = " + i)).isEqualTo("1");
      together.await(2, TimeUnit.MINUTES);
      assertThat(value(statement, "SELECT COUNT(*) FROM shared")).isEqualTo("1");
      together.await(2, TimeUnit.MINUTES);
      statement.execute(i % 2 == 0 ? "COMMIT" : "ROLLBACK");
      assertThat(value(statement, "SELECT $me || ' ' || a FROM mine")).isEqualTo(i + " " + i);
      assertThat(value(statement, "SELECT LAST_QUERY_ID()")).isNotEmpty();
      return i;
    }
  }

  @Test
  void aThousandStatementsAtOnce() throws Exception {
    try (RawClient client = new RawClient(snowglobe)) {
      List<Callable<String>> tasks =
          IntStream.range(0, 1_000)
              .<Callable<String>>mapToObj(i -> () -> begun(client, i))
              .toList();
      List<String> ids = all(16, tasks);
      assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
      for (int i = 0; i < ids.size(); i++) {
        JsonNode rows = client.result(ids.get(i)).path("data").path("rowset");
        assertThat(rows.path(0).path(0).asString()).isEqualTo(String.valueOf(20_000 + i));
      }
    }
    assertThat(snowglobe.stats().succeeded()).isEqualTo(1_000);
  }

  private static String begun(RawClient client, int i) throws Exception {
    String sql = "SELECT COUNT(*) + " + i + " FROM TABLE(GENERATOR(ROWCOUNT => 20000))";
    return client
        .post(
            "/queries/v1/query-request?requestId=r" + i,
            client.sessionToken(),
            "{\"asyncExec\":true,\"sqlText\":\"" + sql + "\"}")
        .path("data")
        .path("queryId")
        .asString();
  }

  /** Where a client is cut off: in the middle of what it sends, before the answer, or within it. */
  @ParameterizedTest
  @CsvSource({
    "SELECT 1, 10, 0",
    "'SELECT SYSTEM$WAIT(200, ''MILLISECONDS'')', 1000, 0",
    "SELECT SEQ8() FROM TABLE(GENERATOR(ROWCOUNT => 9000)), 1000, 50"
  })
  void clientsThatVanishLeaveTheOthersAlone(String sql, int sent, int read) throws Exception {
    try (RawClient client = new RawClient(snowglobe);
        Connection connection = Clients.jdbc(snowglobe);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 20; i++) {
        cutOff(client.sessionToken(), sql, "cut" + i, sent, read);
        assertThat(value(statement, "SELECT " + i)).isEqualTo(String.valueOf(i));
      }
      Eventually.holds(() -> snowglobe.stats().running() == 0);
      assertThat(client.query("SELECT 1", "after").path("success").asBoolean()).isTrue();
    }
  }

  private void cutOff(String token, String sql, String requestId, int sent, int read)
      throws IOException {
    byte[] body = ("{\"sqlText\":\"" + sql + "\"}").getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /queries/v1/query-request?requestId=%s HTTP/1.1\r\nHost: x\r\n".formatted(requestId)
            + "Authorization: Snowflake Token=\"%s\"\r\n".formatted(token)
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), snowglobe.port())) {
      // Closed with a reset, as when the process was killed.
      socket.setSoLinger(true, 0);
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body, 0, Math.min(sent, body.length));
      socket.getOutputStream().flush();
      assertThat(socket.getInputStream().readNBytes(read)).hasSize(read);
    }
  }
}

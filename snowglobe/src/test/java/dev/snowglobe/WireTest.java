package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the protocol promises and a driver does not show. */
class WireTest {

  private Snowglobe snowglobe;
  private RawClient client;

  @BeforeEach
  void start() throws Exception {
    snowglobe = Snowglobe.builder().compressed().patience(Duration.ofSeconds(20)).start();
    client = new RawClient(snowglobe);
  }

  @AfterEach
  void stop() {
    client.close();
    snowglobe.close();
  }

  private static String id(JsonNode answer) {
    return answer.path("data").path("queryId").asString();
  }

  @Test
  void theSameRequestRunsOnceEvenWhileItRuns() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<JsonNode> first =
          threads.submit(() -> client.query("SELECT SYSTEM$WAIT(500, 'MILLISECONDS')", "r"));
      Eventually.holds(() -> snowglobe.stats().queries() == 1);
      JsonNode second = client.query("SELECT SYSTEM$WAIT(500, 'MILLISECONDS')", "r");
      assertThat(id(second)).isEqualTo(id(first.get())).isNotEmpty();
      assertThat(second.path("data").path("rowset"))
          .isEqualTo(first.get().path("data").path("rowset"));
    }
    assertThat(snowglobe.stats().queries()).isEqualTo(1);
  }

  @Test
  void anAbortThatIsFasterThanItsStatementStopsIt() throws Exception {
    abort("late");
    JsonNode answer = client.query("SELECT SYSTEM$WAIT(600)", "late");
    assertThat(answer.path("success").asBoolean()).isFalse();
    assertThat(answer.path("code").asString()).isEqualTo("000604");
    assertThat(answer.path("data").path("sqlState").asString()).isEqualTo("57014");
    assertThat(snowglobe.stats().aborted()).isEqualTo(1);
    try (var other = new RawClient(snowglobe)) {
      abort("shared");
      assertThat(other.query("SELECT 1", "shared").path("success").asBoolean()).isTrue();
    }
  }

  @Test
  void onlyTheLastAbortsThatNameNoStatementAreRemembered() throws Exception {
    for (int i = 0; i <= 1_000; i++) {
      abort("r" + i);
    }
    assertThat(client.query("SELECT 1", "r0").path("success").asBoolean()).isTrue();
    assertThat(client.query("SELECT 1", "r1000").path("code").asString()).isEqualTo("000604");
  }

  private void abort(String requestId) throws Exception {
    JsonNode answer =
        client.post(
            "/queries/v1/abort-request",
            client.sessionToken(),
            "{\"sqlText\":\"\",\"requestId\":\"%s\"}".formatted(requestId));
    assertThat(answer.path("success").asBoolean()).isTrue();
  }

  @Test
  void aResultIsAskedForAgainByItsId() throws Exception {
    JsonNode answer = client.query("SELECT 'again' AS a", "r");
    JsonNode again = client.result(id(answer));
    assertThat(again.path("data").path("rowset")).isEqualTo(answer.path("data").path("rowset"));
    assertThat(again.path("data").path("rowtype").path(0).path("name").asString()).isEqualTo("A");
    JsonNode refused = client.query("SELECT * FROM nowhere", "s");
    assertThat(client.result(id(refused)).path("code").asString()).isEqualTo("002003");
    assertThat(client.result("no-such-id").path("success").asBoolean()).isFalse();
  }

  @Test
  void answersArePackedForThoseThatAcceptIt() throws Exception {
    JsonNode answer = client.query("SELECT REPEAT('x', 5000) AS a", "r");
    String path = "/queries/" + id(answer) + "/result";
    var packed = client.send("GET", path, client.sessionToken(), "", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(4_000);
    assertThat(RawClient.read(packed).path("data").path("rowset").path(0).path(0).asString())
        .hasSize(5_000);
    assertThat(client.send("GET", path, client.sessionToken(), "").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void theDriverReadsPackedAnswersAndParts(String format) throws Exception {
    String sql = "SELECT SEQ8() AS n, 'text ' || n AS t FROM TABLE(GENERATOR(ROWCOUNT => 120000))";
    try (Connection connection =
            Clients.jdbc(snowglobe, Map.of("JDBC_QUERY_RESULT_FORMAT", format));
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(1);
        assertThat(rows.getString(2)).isEqualTo("text " + rows.getLong(1));
      }
      assertThat(sum).isEqualTo(119_999L * 60_000);
    }
  }
}

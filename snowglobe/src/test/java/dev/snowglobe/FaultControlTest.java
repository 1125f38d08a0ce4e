package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planned over HTTP, as a test in another process plans them. */
class FaultControlTest {

  private static final String PATH = "/snowglobe/faults";

  private Snowglobe snowglobe;
  private RawClient client;
  private Connection connection;

  @BeforeEach
  void start() throws Exception {
    snowglobe = Snowglobe.builder().faultControl().start();
    client = new RawClient(snowglobe);
    connection = Clients.jdbc(snowglobe);
  }

  @AfterEach
  void stop() throws SQLException {
    connection.close();
    client.close();
    snowglobe.close();
  }

  private SQLException refusal(String sql) {
    return assertThrows(SQLException.class, () -> connection.createStatement().executeQuery(sql));
  }

  @Test
  void aStatementFailsByItsTextAsOftenAsPlanned() throws Exception {
    long id =
        client
            .post(
                PATH,
                "",
                "{\"route\":\"query\",\"matching\":\"(?i)from orders\",\"times\":1,"
                    + "\"fault\":\"fail\",\"code\":604,\"sqlState\":\"57014\","
                    + "\"message\":\"SQL execution canceled\"}")
            .path("data")
            .path("id")
            .asLong();
    assertThat(connection.isValid(60)).isTrue();
    SQLException error = refusal("SELECT * FROM orders");
    assertThat(error.getErrorCode()).isEqualTo(604);
    assertThat(error.getSQLState()).isEqualTo("57014");
    assertThat(refusal("SELECT * FROM orders").getErrorCode()).isEqualTo(2003);
    var listed = RawClient.read(client.send("GET", PATH, "", "")).path("data").path("faults");
    assertThat(listed.path(0).path("id").asLong()).isEqualTo(id);
    assertThat(listed.path(0).path("strikes").asLong()).isEqualTo(1);
  }

  @Test
  void aSuspendedWarehouseResumesWhenTheFaultEnds() throws Exception {
    client.post(PATH, "", "{\"route\":\"QUERY\",\"fault\":\"suspendWarehouse\"}");
    SQLException error = refusal("SELECT 1");
    assertThat(error.getErrorCode()).isEqualTo(606);
    assertThat(error.getSQLState()).isEqualTo("57P03");
    assertThat(client.send("DELETE", PATH + "/1", "", "").statusCode()).isEqualTo(200);
    assertThat(connection.isValid(60)).isTrue();
    client.post(PATH, "", "{\"route\":\"QUERY\",\"fault\":\"suspendWarehouse\"}");
    assertThat(client.send("DELETE", PATH, "", "").statusCode()).isEqualTo(200);
    assertThat(connection.isValid(60)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /snowglobe/faults | {\"route\":\"NOWHERE\"} | 400 | NOWHERE",
        "POST | /snowglobe/faults | {\"route\":\"QUERY\",\"fault\":\"burn\"} | 400 | burn",
        "POST | /snowglobe/faults | {\"route\":\"QUERY\",\"matching\":\"(\"} | 400 | regular",
        "POST | /snowglobe/faults | {\"route\":\"QUERY\",\"times\":0} | 400 | 0 times",
        "POST | /snowglobe/faults | {\"route\":\"QUERY\",\"fault\":\"status\"} | 400 | 100 and 599",
        "DELETE | /snowglobe/faults/7 | {} | 404 | id 7",
        "DELETE | /snowglobe/faults/x | {} | 404 | id x",
        "PUT | /snowglobe/faults | {} | 405 | POST"
      })
  void refusesWhatMakesNoSense(String method, String path, String body, int status, String word)
      throws Exception {
    var answer = client.send(method, path, "", body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(RawClient.read(answer).path("message").asString()).contains(word);
    assertThat(connection.isValid(60)).isTrue();
  }

  @Test
  void itIsOffUnlessItWasAllowed() throws Exception {
    try (Snowglobe usual = Snowglobe.start();
        RawClient stranger = new RawClient(usual)) {
      var answer =
          stranger.send("POST", PATH, "", "{\"route\":\"QUERY\",\"fault\":\"suspendWarehouse\"}");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(stranger.query("SELECT 1", "r").path("success").asBoolean()).isTrue();
    }
  }
}

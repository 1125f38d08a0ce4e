package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Statements of ten million characters, and what is logged of them. */
class LargeInputTest {

  private static final int SIZE = 10 << 20;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.snowglobe");
  private Snowglobe snowglobe;
  private RawClient client;

  @BeforeEach
  void start() throws Exception {
    snowglobe = Snowglobe.start();
    client = new RawClient(snowglobe);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() throws Exception {
    logger.detachAppender(log);
    assertThat(client.query("SELECT 'still here'", "last").path("success").asBoolean()).isTrue();
    client.close();
    snowglobe.close();
  }

  private List<ILoggingEvent> logged() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .toList();
  }

  /** As long as Snowflake allows, and of the kind that costs a parser most. */
  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "NOT ", "CASE WHEN ", "SELECT (", "a.", "1 + ", "- ", "/*"})
  void aStatementThatMakesNoSenseIsRefusedHoweverDeep(String piece) throws Exception {
    JsonNode answer = client.query("SELECT " + piece.repeat(1_000_000 / piece.length()), "r");
    assertThat(answer.path("success").asBoolean()).isFalse();
    assertThat(answer.path("code").asString()).isNotEqualTo("000603");
    assertThat(answer.path("message").asString().length()).isLessThan(10_000);
    assertThat(logged()).isEmpty();
  }

  @Test
  void aStatementOfTenMegabytesIsRefusedForItsLength() throws Exception {
    JsonNode answer = client.query("SELECT '" + "x".repeat(SIZE) + "'", "r");
    assertThat(answer.path("success").asBoolean()).isFalse();
    assertThat(answer.path("message").asString()).contains("10485769", "1048576");
    assertThat(
            client.query("SELECT '" + "x".repeat(1_000_000) + "'", "s").path("success").asBoolean())
        .isTrue();
  }

  @Test
  void aRefusedRequestIsLoggedInOneLine() throws Exception {
    assertThat(client.send("GET", "/nowhere%0d%0aforged", "", "").statusCode()).isEqualTo(400);
    client.send("GET", "/nowhere", "", "");
    client.send(
        "POST", "/queries/v1/query-request?requestId=1", client.sessionToken(), "{\"sqlText\": 5}");
    assertThat(logged())
        .hasSize(2)
        .allSatisfy(event -> {
          assertThat(event.getLevel()).isEqualTo(Level.WARN);
          assertThat(event.getFormattedMessage()).startsWith("Refused ").doesNotContain("\n");
          assertThat(event.getThrowableProxy()).isNull();
        });
  }
}

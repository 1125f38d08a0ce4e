package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that expire by the clock, and what a client and the endpoint make of that. */
class TokensTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private Snowglobe snowglobe;

  @BeforeEach
  void start() {
    snowglobe = Snowglobe.builder().clock(now::get).start();
  }

  @AfterEach
  void stop() {
    snowglobe.close();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void theDriverRenewsATokenThatHasExpired() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      connection.createStatement().execute("CREATE TEMPORARY TABLE mine AS SELECT 1 AS a");
      pass(Duration.ofMinutes(59));
      connection.createStatement().executeQuery("SELECT * FROM mine");
      assertThat(snowglobe.stats().renewals()).isZero();
      pass(Duration.ofMinutes(2));
      connection.createStatement().executeQuery("SELECT * FROM mine");
      assertThat(snowglobe.stats().renewals()).isEqualTo(1);
    }
  }

  @Test
  void aSessionThatNobodyUsesIsGoneAndLeavesNothing() throws SQLException {
    try (Connection idle = Clients.jdbc(snowglobe)) {
      idle.createStatement().execute("CREATE TEMPORARY TABLE mine AS SELECT 1 AS a");
      pass(Duration.ofHours(5));
      try (Connection other = Clients.jdbc(snowglobe)) {
        assertThat(other.isValid(60)).isTrue();
        assertThat(snowglobe.stats().sessionsOpen()).isEqualTo(1);
        SQLException error =
            assertThrows(
                SQLException.class, () -> idle.createStatement().execute("SELECT * FROM mine"));
        assertThat(error.getErrorCode()).isIn(390111, 390114);
      }
    }
  }

  @Test
  void aHeartbeatKeepsASessionRenewable() throws Exception {
    try (RawClient client = new RawClient(snowglobe)) {
      pass(Duration.ofMinutes(55));
      client.post("/session/heartbeat", client.sessionToken(), "{}");
      pass(Duration.ofHours(3).plusMinutes(30));
      assertThat(client.query("SELECT 1", "a").path("code").asString()).isEqualTo("390112");
      String renewed =
          client
              .post("/session/token-request", client.masterToken(), "{}")
              .path("data")
              .path("sessionToken")
              .asString();
      assertThat(client.post("/session/heartbeat", renewed, "{}").path("success").asBoolean())
          .isTrue();
      pass(Duration.ofHours(4));
      assertThat(
              client
                  .post("/session/token-request", client.masterToken(), "{}")
                  .path("code")
                  .asString())
          .isEqualTo("390114");
    }
  }
}

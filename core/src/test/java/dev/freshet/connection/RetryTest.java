package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Failure;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is tried again, and what never. */
@Timeout(60)
class RetryTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void whatANewSessionMendsIsTriedAgainOnANewSession() {
    var failing = new AtomicReference<>(2);
    app.server()
        .on(
            "a",
            (visit, query) -> {
              if (failing.getAndUpdate(n -> n - 1) > 0) {
                throw new SQLException("connection reset", "08006", 200015);
              }
              return app.server().plain(query);
            });
    assertThat(app.ledger().query("a").getLong("times", 0)).isEqualTo(3);
    assertThat(app.server().opened.get()).isEqualTo(3);
    Await.until("the broken ones are closed", () -> app.server().closed.get() == 2);
  }

  @Test
  void itIsGivenUpAfterThreeAttempts() {
    app.server().isDown = true;
    assertThatThrownBy(() -> app.ledger().query("a"))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(3);
              assertThat(e.sqlState()).contains("08006");
              assertThat(e.sql()).isEqualTo("a");
            })
        .hasMessageContaining("after 3 attempts");
    assertThat(app.server().executed("a")).isEqualTo(3);
  }

  @Test
  void anSqlErrorIsNeverTriedAgain() {
    app.server()
        .on(
            "bad",
            (visit, query) -> {
              throw new SQLException("syntax", "42000", 1003);
            });
    assertThatThrownBy(() -> app.ledger().query("bad"))
        .isInstanceOfSatisfying(
            QueryFailedException.class, e -> assertThat(e.vendorCode()).hasValue(1003));
    assertThat(app.server().executed("bad")).isEqualTo(1);
    assertThat(app.pool().idle()).isEqualTo(1);
  }

  @Test
  void aRefusedLoginIsNeverTriedAgain() {
    app.server().refusesLogin = true;
    assertThatThrownBy(() -> app.ledger().query("a"))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessage(
            "Connection \"ledger\" could not be opened: Incorrect username or password (code"
                + " 390100, SQLState 28000)");
    app.server().refusesLogin = false;
    assertThat(app.ledger().query("a").rowCount()).isEqualTo(1);
  }

  @Test
  void noAttemptBeginsAfterAnInterruption() {
    var attempts = new AtomicInteger();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() ->
            Retry.STANDARD.run(
                thrown -> new Failure("lost", true, "08006", 0),
                number -> attempts.incrementAndGet()))
        .isInstanceOf(InterruptedException.class);
    assertThat(attempts.get()).isZero();
    assertThat(Thread.interrupted()).isFalse();
  }
}

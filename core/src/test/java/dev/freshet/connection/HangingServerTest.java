package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.ConnectionHealth.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What health checks make of a server that takes a question and does not answer. */
@Timeout(60)
class HangingServerTest {
  private static final Duration OLD = Duration.ofSeconds(15);

  /** Every check is waited for so long. */
  @RegisterExtension final LedgerApp app = new LedgerApp(Duration.ofMillis(200));

  private State state() {
    return app.connections().health().getFirst().state();
  }

  private int looks() {
    return app.server().looks.get();
  }

  @Test
  void nothingPilesUpOnItAndItIsFoundWellAgain() {
    app.ledger().query("a");
    var hangs = new CountDownLatch(1);
    app.server().hang = Optional.of(hangs);
    for (int i = 0; i < 3; i++) {
      assertThat(state()).isEqualTo(State.FAILING);
      app.passes(OLD);
    }
    Await.until("the one look has begun", () -> looks() > 0);
    assertThat(looks()).isEqualTo(1);
    app.server().hang = Optional.empty();
    hangs.countDown();
    Await.until(
        "it is well again",
        () -> {
          app.passes(OLD);
          return state() == State.OK;
        });
    Await.until("nothing is in use", () -> app.pool().active() == 0);
  }
}

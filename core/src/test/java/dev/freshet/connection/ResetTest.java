package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.data.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting afresh, health, and the end. */
@Timeout(60)
class ResetTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void resetClosesForgetsAndConnectsAgain() {
    Frame before = app.ledger().query("a");
    app.ledger().reset();
    app.ledger().reset();
    Await.until("the idle one is closed", () -> app.server().closed.get() == 1);
    assertThat(app.ledger().query("a")).isNotSameAs(before);
    assertThat(app.server().opened.get()).isEqualTo(2);
  }

  @Test
  void resetDrainsWhatIsLent() {
    var loan = app.ledger().borrow();
    app.ledger().reset();
    assertThat(app.server().closed.get()).isZero();
    assertThat(loan.get()).isNotNull();
    loan.close();
    Await.until("it is closed, not kept", () -> app.server().closed.get() == 1);
    assertThat(app.pool().idle()).isZero();
  }

  @Test
  void resetsFromManyThreadsLeakNothing() throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String sql = "q" + i % 7;
        all.add(threads.submit(() -> app.ledger().query(sql)));
        all.add(threads.submit(() -> app.ledger().with(visit -> visit.marks.add("x"))));
        all.add(threads.submit(app.ledger()::reset));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    // What was given back last may still be replaced, by a session that the reset must see.
    Await.until("nothing is in use", () -> app.pool().active() == 0);
    app.ledger().reset();
    Await.until(
        "all that was opened is closed",
        () -> app.server().closed.get() == app.server().opened.get());
  }

  @Test
  void healthIsARoundTripThatNeverThrows() {
    assertThat(app.ledger().isHealthy()).isTrue();
    app.server().isDown = true;
    assertThat(app.ledger().isHealthy()).isFalse();
    app.server().refusesLogin = true;
    assertThat(app.ledger().isHealthy()).isFalse();
    app.server().isDown = false;
    app.server().refusesLogin = false;
    assertThat(app.ledger().isHealthy()).isTrue();
  }

  @Test
  void afterTheEndAHandleSaysSoAndAllSessionsAreClosed() {
    app.ledger().query("a");
    app.connections().close();
    assertThatThrownBy(() -> app.ledger().query("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Connection \"ledger\" is closed");
    assertThatThrownBy(() -> app.connections().connection(Ledger.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The connections of %s are closed".formatted(app.folder().resolve("app")));
    assertThat(app.ledger().isHealthy()).isFalse();
    Await.until(
        "its session is closed", () -> app.server().closed.get() == app.server().opened.get());
  }

  @Test
  void whoStillWaitsWhenTheSettingsChangeLeavesNoSessionBehind() throws Exception {
    app.secrets("[connections.ledger]\npool_size = 1\n");
    var before = new CompletableFuture<Frame>();
    try (var loan = app.ledger().borrow()) {
      assertThat(loan.get()).isNotNull();
      Thread.startVirtualThread(() -> before.complete(app.ledger().query("a")));
      Await.until("it waits", () -> app.pool().waiting() == 1);
      app.secrets("[connections.ledger]\npool_size = 22\n");
      app.ledger().query("b");
    }
    before.get();
    Await.until("only that of the new settings is left", () -> app.server().closed.get() == 2);
    assertThat(app.server().opened.get()).isEqualTo(3);
  }

  @Test
  void resetByNameStartsAllOfThatNameAfresh() {
    Supplier<Ledger> other =
        () -> app.connections().connection("ledger", Ledger.class, c -> c.set("role", "r"));
    Frame first = app.ledger().query("a");
    Frame second = other.get().query("a");
    assertThat(app.connections().reset("ledger")).isTrue();
    assertThat(app.ledger().query("a")).isNotSameAs(first);
    assertThat(other.get().query("a")).isNotSameAs(second);
    Await.until("the old sessions are closed", () -> app.server().closed.get() == 2);
    assertThat(app.connections().reset("legder")).isFalse();
  }
}

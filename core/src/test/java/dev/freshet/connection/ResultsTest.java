package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept of queries, and shared. */
@Timeout(60)
class ResultsTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void aHitIsTheSameFrame() {
    assertThat(app.ledger().query("a")).isSameAs(app.ledger().query("a"));
    assertThat(app.connections().connection(Ledger.class).query("a"))
        .isSameAs(app.ledger().query("a"));
    assertThat(app.server().executed("a")).isEqualTo(1);
  }

  @Test
  void parametersAreAPartOfTheKeyByTypeAndContent() {
    app.ledger().query("a", q -> q.params(1, "x"));
    app.ledger().query("a", q -> q.params(1, "x"));
    app.ledger().query("a", q -> q.params(1L, "x"));
    app.ledger().query("a", q -> q.params(1, "y"));
    app.ledger().query("a", q -> q.params(1, (Object) null));
    app.ledger().query("a", q -> q.params((Object) new byte[] {1, 2}));
    app.ledger().query("a", q -> q.params((Object) new byte[] {1, 2}));
    app.ledger().query("a", q -> q.params((Object) new byte[] {1, 3}));
    assertThat(app.server().executed("a")).isEqualTo(6);
  }

  @Test
  void ttlZeroNeitherUsesNorFillsTheCacheNorWaitsForOthers() throws Exception {
    var gate = new Gate(app.server(), 2);
    app.server().on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> first = threads.submit(() -> app.ledger().query("a", Duration.ZERO));
      Future<Frame> second = threads.submit(() -> app.ledger().query("a", Duration.ZERO));
      gate.entered.await();
      gate.open.countDown();
      assertThat(first.get()).isNotSameAs(second.get());
    }
    assertThat(app.connections().cacheStats().results()).isZero();
  }

  @Test
  void theSameStatementWithAnotherTtlDoesNotResetTheFirst() {
    Frame first = app.ledger().query("a");
    assertThat(app.ledger().query("a", Duration.ofHours(1))).isSameAs(first);
    assertThat(app.ledger().query("a", Duration.ZERO)).isNotSameAs(first);
    assertThat(app.ledger().query("a")).isSameAs(first);
  }

  @Test
  void clearForgetsAndVoidsWhatIsInFlight() throws Exception {
    var gate = new Gate(app.server());
    app.server().on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> before = threads.submit(() -> app.ledger().query("a"));
      gate.entered.await();
      app.ledger().clear();
      gate.open.countDown();
      Frame old = before.get();
      assertThat(app.ledger().query("a")).isNotSameAs(old);
    }
    assertThat(app.server().executed("a")).isEqualTo(2);
    assertThat(app.connections().cacheStats().results()).isEqualTo(1);
  }

  @Test
  void aThousandCallersOfOneKeyMakeOneExecution() throws Exception {
    var gate = new Gate(app.server());
    app.server().on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Frame>> frames = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        frames.add(threads.submit(() -> app.ledger().query("a")));
      }
      gate.entered.await();
      gate.open.countDown();
      Frame one = frames.getFirst().get();
      for (Future<Frame> frame : frames) {
        assertThat(frame.get()).isSameAs(one);
      }
    }
    assertThat(app.server().executed("a")).isEqualTo(1);
  }

  @Test
  void sixCallersOfAFailingQueryShareOneFailureThatIsNotKept() throws Exception {
    var gate = new Gate(app.server());
    app.server()
        .on(
            "bad",
            (visit, query) -> {
              gate.give(visit, query);
              throw new SQLException("no such table", "42S02", 2003);
            });
    List<Future<Throwable>> failures = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        failures.add(threads.submit(() -> LedgerApp.failure(() -> app.ledger().query("bad"))));
      }
      gate.entered.await();
      Await.until("all six wait", () -> app.connections().cacheStats().shared() == 5);
      gate.open.countDown();
      for (Future<Throwable> failure : failures) {
        assertThat(failure.get())
            .isInstanceOf(QueryFailedException.class)
            .hasMessageContaining("no such table (code 2003, SQLState 42S02)")
            .hasMessageContaining("in: bad");
      }
    }
    assertThat(app.server().executed("bad")).isEqualTo(1);
    app.server().on("bad", (visit, query) -> Frame.empty());
    assertThat(app.ledger().query("bad")).isSameAs(Frame.empty());
  }

  @Test
  void aFailureLeadsToTheCallersOwnLine() {
    app.server()
        .on(
            "bad",
            (visit, query) -> {
              throw new SQLException("no", "42000", 1003);
            });
    assertThat(LedgerApp.failure(() -> app.ledger().query("bad")).getStackTrace())
        .anyMatch(frame -> frame.getMethodName().contains("aFailureLeadsToTheCallersOwnLine"));
  }

  @Test
  void aStatementThatIsNotReadingIsRefusedBeforeAnythingIsOpened() {
    assertThatThrownBy(() -> app.ledger().query("DELETE FROM pages"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("a ledger is only read");
    assertThat(app.server().opened.get()).isZero();
  }
}

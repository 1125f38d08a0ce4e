package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The promises of a connection, over a backend in memory. */
@Timeout(60)
class ConnectionsTest {
  @TempDir Path folder;
  private final Ledger.Server server = new Ledger.Server();
  private Connections connections;
  private Ledger ledger;

  @BeforeEach
  void open() {
    connections = open(Map.of());
    ledger = connections.connection(Ledger.class);
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private Connections open(Map<String, String> variables) {
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), variables);
    return Connections.builder(environment)
        .secrets(Secrets.eager(environment))
        .provider(new Ledger.Provider(server))
        .retry(new Retry(3, Duration.ofMillis(1)))
        .open();
  }

  private Ledger withPool(int size, RunScope scope) {
    return connections.connection(
        "ledger", Ledger.class, scope, c -> c.set("pool_size", size).set("pool_timeout", 10));
  }

  // -- the cache

  @Test
  void aHitIsTheSameFrame() {
    assertThat(ledger.query("a")).isSameAs(ledger.query("a"));
    assertThat(connections.connection(Ledger.class).query("a")).isSameAs(ledger.query("a"));
    assertThat(server.executed("a")).isEqualTo(1);
  }

  @Test
  void parametersAreAPartOfTheKeyByTypeAndContent() {
    ledger.query("a", q -> q.params(1, "x"));
    ledger.query("a", q -> q.params(1, "x"));
    ledger.query("a", q -> q.params(1L, "x"));
    ledger.query("a", q -> q.params(1, "y"));
    ledger.query("a", q -> q.params(1, (Object) null));
    ledger.query("a", q -> q.params((Object) new byte[] {1, 2}));
    ledger.query("a", q -> q.params((Object) new byte[] {1, 2}));
    ledger.query("a", q -> q.params((Object) new byte[] {1, 3}));
    assertThat(server.executed("a")).isEqualTo(6);
  }

  @Test
  void ttlZeroNeitherUsesNorFillsTheCacheNorWaitsForOthers() throws Exception {
    var gate = new Gate(server, 2);
    server.on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> first = threads.submit(() -> ledger.query("a", Duration.ZERO));
      Future<Frame> second = threads.submit(() -> ledger.query("a", Duration.ZERO));
      gate.entered.await();
      gate.open.countDown();
      assertThat(first.get()).isNotSameAs(second.get());
    }
    assertThat(connections.cacheStats().results()).isZero();
  }

  @Test
  void theSameStatementWithAnotherTtlDoesNotResetTheFirst() {
    Frame first = ledger.query("a");
    assertThat(ledger.query("a", Duration.ofHours(1))).isSameAs(first);
    assertThat(ledger.query("a", Duration.ZERO)).isNotSameAs(first);
    assertThat(ledger.query("a")).isSameAs(first);
  }

  @Test
  void clearForgetsAndVoidsWhatIsInFlight() throws Exception {
    var gate = new Gate(server);
    server.on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> before = threads.submit(() -> ledger.query("a"));
      gate.entered.await();
      ledger.clear();
      gate.open.countDown();
      Frame old = before.get();
      assertThat(ledger.query("a")).isNotSameAs(old);
    }
    assertThat(server.executed("a")).isEqualTo(2);
    assertThat(connections.cacheStats().results()).isEqualTo(1);
  }

  // -- single flight

  @Test
  void aThousandCallersOfOneKeyMakeOneExecution() throws Exception {
    var gate = new Gate(server);
    server.on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Frame>> frames = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        frames.add(threads.submit(() -> ledger.query("a")));
      }
      gate.entered.await();
      gate.open.countDown();
      Frame one = frames.getFirst().get();
      for (Future<Frame> frame : frames) {
        assertThat(frame.get()).isSameAs(one);
      }
    }
    assertThat(server.executed("a")).isEqualTo(1);
  }

  @Test
  void sixCallersOfAFailingQueryShareOneFailureThatIsNotKept() throws Exception {
    var gate = new Gate(server);
    server.on(
        "bad",
        (visit, query) -> {
          gate.give(visit, query);
          throw new SQLException("no such table", "42S02", 2003);
        });
    List<Future<Throwable>> failures = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        failures.add(threads.submit(() -> failure(() -> ledger.query("bad"))));
      }
      gate.entered.await();
      Await.until("all six wait", () -> connections.cacheStats().shared() == 5);
      gate.open.countDown();
      for (Future<Throwable> failure : failures) {
        assertThat(failure.get())
            .isInstanceOf(QueryFailedException.class)
            .hasMessageContaining("no such table (code 2003, SQLState 42S02)")
            .hasMessageContaining("in: bad");
      }
    }
    assertThat(server.executed("bad")).isEqualTo(1);
    server.on("bad", (visit, query) -> Frame.empty());
    assertThat(ledger.query("bad")).isSameAs(Frame.empty());
  }

  @Test
  void aFailureLeadsToTheCallersOwnLine() {
    server.on(
        "bad",
        (visit, query) -> {
          throw new SQLException("no", "42000", 1003);
        });
    assertThat(failure(() -> ledger.query("bad")).getStackTrace())
        .anyMatch(frame -> frame.getMethodName().contains("aFailureLeadsToTheCallersOwnLine"));
  }

  // -- retry

  @Test
  void whatANewSessionMendsIsTriedAgainOnANewSession() {
    var failing = new AtomicReference<>(2);
    server.on(
        "a",
        (visit, query) -> {
          if (failing.getAndUpdate(n -> n - 1) > 0) {
            throw new SQLException("connection reset", "08006", 200015);
          }
          return server.plain(query);
        });
    assertThat(ledger.query("a").getLong("times", 0)).isEqualTo(3);
    assertThat(server.opened.get()).isEqualTo(3);
    Await.until("the broken ones are closed", () -> server.closed.get() == 2);
  }

  @Test
  void itIsGivenUpAfterThreeAttempts() {
    server.isDown = true;
    assertThatThrownBy(() -> ledger.query("a"))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(3);
              assertThat(e.sqlState()).contains("08006");
              assertThat(e.sql()).isEqualTo("a");
            })
        .hasMessageContaining("after 3 attempts");
    assertThat(server.executed("a")).isEqualTo(3);
  }

  @Test
  void anSqlErrorIsNeverTriedAgain() {
    server.on(
        "bad",
        (visit, query) -> {
          throw new SQLException("syntax", "42000", 1003);
        });
    assertThatThrownBy(() -> ledger.query("bad"))
        .isInstanceOfSatisfying(
            QueryFailedException.class, e -> assertThat(e.vendorCode()).hasValue(1003));
    assertThat(server.executed("bad")).isEqualTo(1);
    assertThat(pool().idle()).isEqualTo(1);
  }

  @Test
  void aRefusedLoginIsNeverTriedAgain() {
    server.refusesLogin = true;
    assertThatThrownBy(() -> ledger.query("a"))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessage(
            "Connection \"ledger\" could not be opened: Incorrect username or password (code"
                + " 390100, SQLState 08001)");
    server.refusesLogin = false;
    assertThat(ledger.query("a").rowCount()).isEqualTo(1);
  }

  // -- cancellation

  @Test
  void anInterruptedCallerIsFreeAndTheStatementIsCancelled() throws Exception {
    var gate = new Gate(server);
    server.on("slow", gate);
    var outcome = new CompletableFuture<Throwable>();
    var flag = new CompletableFuture<Boolean>();
    Thread script =
        Thread.startVirtualThread(() -> {
          outcome.complete(failure(() -> ledger.query("slow")));
          flag.complete(Thread.currentThread().isInterrupted());
        });
    gate.entered.await();
    script.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    assertThat(flag.get()).isTrue();
    Await.until("it is cancelled there", () -> server.cancels.get() >= 1);
    Await.until("its session is closed", () -> server.closed.get() == 1);
    assertThat(pool().active()).isZero();
  }

  @Test
  void oneWaiterWhoStaysKeepsTheQueryAlive() throws Exception {
    var gate = new Gate(server);
    server.on("slow", gate);
    var left = new CompletableFuture<Throwable>();
    var stayed = new CompletableFuture<Frame>();
    Thread leaving =
        Thread.startVirtualThread(() -> left.complete(failure(() -> ledger.query("slow"))));
    gate.entered.await();
    Thread.startVirtualThread(() -> stayed.complete(ledger.query("slow")));
    Await.until("the second waits", () -> connections.cacheStats().shared() == 1);
    leaving.interrupt();
    assertThat(left.get()).isInstanceOf(QueryCancelledException.class);
    gate.open.countDown();
    assertThat(stayed.get().getString("sql", 0)).isEqualTo("slow");
    assertThat(server.cancels.get()).isZero();
    assertThat(server.executed("slow")).isEqualTo(1);
  }

  @Test
  void anInterruptionEndsTheWaitForASession() throws Exception {
    Ledger single = withPool(1, RunScope.none());
    var outcome = new CompletableFuture<Throwable>();
    try (var loan = single.borrow()) {
      assertThat(loan.get()).isNotNull();
      Thread waiting =
          Thread.startVirtualThread(() -> outcome.complete(failure(() -> single.query("a"))));
      Await.until("it waits", () -> pool().waiting() == 1);
      waiting.interrupt();
      assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    }
    assertThat(server.executed("a")).isZero();
  }

  @Test
  void workThatIsStoppedIsCancelledAndItsSessionReplaced() throws Exception {
    var begun = new CountDownLatch(1);
    var outcome = new CompletableFuture<Throwable>();
    Thread script =
        Thread.startVirtualThread(() ->
            outcome.complete(
                failure(() ->
                    ledger.with(visit -> {
                      begun.countDown();
                      visit.cancelled.await();
                      return 1;
                    }))));
    begun.await();
    script.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Await.until("the session is replaced", () -> server.closed.get() == 1);
  }

  // -- sessions

  @Test
  void queryInsideABorrowedSessionCannotDeadlockEvenWhenAnotherThreadWaitsForTheSameQuery()
      throws Exception {
    Ledger single = withPool(1, RunScope.none());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> other;
      try (var loan = single.borrow()) {
        assertThat(loan.get()).isNotNull();
        other = threads.submit(() -> single.query("a"));
        Await.until("it waits", () -> pool().waiting() == 1);
        assertThat(single.query("a").getString("sql", 0)).isEqualTo("a");
      }
      assertThat(other.get().getString("sql", 0)).isEqualTo("a");
    }
  }

  @Test
  void oneWhoHoldsASessionStillSharesAnExecutionThatIsUnderWay() throws Exception {
    Ledger two = withPool(2, RunScope.none());
    var gate = new Gate(server);
    server.on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> first = threads.submit(() -> two.query("a"));
      gate.entered.await();
      Future<Frame> second =
          threads.submit(() -> {
            try (var loan = two.borrow()) {
              assertThat(loan.get()).isNotNull();
              return two.query("a");
            }
          });
      Await.until("the second waits", () -> connections.cacheStats().shared() == 1);
      gate.open.countDown();
      assertThat(second.get()).isSameAs(first.get());
    }
    assertThat(server.executed("a")).isEqualTo(1);
  }

  @Test
  void aThreadThatHoldsASessionGetsTheSameAgain() {
    Ledger single = withPool(1, RunScope.none());
    try (var outer = single.borrow()) {
      try (var inner = single.borrow()) {
        assertThat(inner.get()).isSameAs(outer.get());
      }
      assertThat(outer.get()).isSameAs(single.<Ledger.Visit, RuntimeException>with(v -> v));
    }
    boolean same = single.with(v -> v == single.<Ledger.Visit, RuntimeException>with(w -> w));
    assertThat(same).isTrue();
    assertThat(pool().opened()).isEqualTo(1);
  }

  @Test
  void aSessionLeftInAnotherStateIsReplaced() {
    Ledger single = withPool(1, RunScope.none());
    Ledger.Visit first = single.with(visit -> visit);
    assertThat(single.<Ledger.Visit, RuntimeException>with(visit -> visit)).isSameAs(first);
    single.with(visit -> visit.marks.add("USE DATABASE other"));
    assertThat(single.<Ledger.Visit, RuntimeException>with(visit -> visit)).isNotSameAs(first);
    Await.until("the first is closed", () -> server.closed.get() == 1);
  }

  @Test
  void aSessionGivenBackCannotBeUsed() {
    var loan = ledger.borrow();
    loan.close();
    loan.close();
    assertThatThrownBy(loan::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ConnectionsTest.java:")
        .hasMessageContaining("was given back");
  }

  @Test
  void theSessionOfARunComesBackWhenTheRunEnds() {
    var run = new Run();
    Ledger inRun = withPool(1, run);
    Ledger.Visit visit = inRun.visit();
    assertThat(inRun.visit()).isSameAs(visit);
    assertThat(run.stopHooks).hasSize(1);
    run.end();
    Await.until("it is back", () -> pool().active() == 0);
    assertThat(run.stopHooks).isEmpty();
    assertThatThrownBy(inRun::visit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withSession");
  }

  @Test
  void outsideARunASessionForTheLengthOfTheRunIsAnError() {
    assertThatThrownBy(() -> ledger.visit())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Connection \"ledger\": session() is lent for the length of a script run, and there is"
                + " none here. Use withSession(session -> …), or safeSession() in a try statement");
  }

  @Test
  void aForgottenSessionComesBackWithTheRunAndAWarningThatNamesThePlace() {
    var run = new Run();
    try (var log = new LogCapture(RunLoans.class)) {
      withPool(1, run).borrow();
      run.end();
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("ConnectionsTest.java:")
          .contains("was not given back");
    }
    Await.until("it is back", () -> pool().active() == 0);
  }

  @Test
  void whenNoSessionComesFreeTheErrorGivesTheNumbersAndThePlaces() {
    Ledger single =
        connections.connection(
            "ledger",
            Ledger.class,
            RunScope.none(),
            c -> c.set("pool_size", 1).set("pool_timeout", 0));
    try (var loan = single.borrow();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(loan.get()).isNotNull();
      assertThat(threads.submit(() -> failure(single::borrow)).get())
          .isInstanceOf(PoolExhaustedException.class)
          .hasMessageContaining("1 in use of 1, 0 idle, 1 waiting")
          .hasMessageContaining("held at ConnectionsTest.java:");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void stoppingARunCancelsTheSessionItHoldsBeforeItsThreadIsInterrupted() {
    var run = new Run();
    try (var loan = withPool(1, run).borrow()) {
      run.stopHooks.forEach(Runnable::run);
      assertThat(loan.get().cancelled.getCount()).isZero();
    }
  }

  @Test
  void whatTheWorkThrowsIsThrownAsItIs() {
    assertThatThrownBy(() ->
            ledger.with(visit -> {
              throw new java.io.IOException("mine");
            }))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("mine");
  }

  // -- reset and health

  @Test
  void resetClosesForgetsAndConnectsAgain() {
    Frame before = ledger.query("a");
    ledger.reset();
    ledger.reset();
    Await.until("the idle one is closed", () -> server.closed.get() == 1);
    assertThat(ledger.query("a")).isNotSameAs(before);
    assertThat(server.opened.get()).isEqualTo(2);
  }

  @Test
  void resetDrainsWhatIsLent() {
    var loan = ledger.borrow();
    ledger.reset();
    assertThat(server.closed.get()).isZero();
    assertThat(loan.get()).isNotNull();
    loan.close();
    Await.until("it is closed, not kept", () -> server.closed.get() == 1);
    assertThat(pool().idle()).isZero();
  }

  @Test
  void resetsFromManyThreadsLeakNothing() throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String sql = "q" + i % 7;
        all.add(threads.submit(() -> ledger.query(sql)));
        all.add(threads.submit(() -> ledger.with(visit -> visit.marks.add("x"))));
        all.add(threads.submit(ledger::reset));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    ledger.reset();
    Await.until("all that was opened is closed", () -> server.closed.get() == server.opened.get());
    assertThat(pool().active()).isZero();
  }

  @Test
  void healthIsARoundTripThatNeverThrows() {
    assertThat(ledger.isHealthy()).isTrue();
    server.isDown = true;
    assertThat(ledger.isHealthy()).isFalse();
    server.refusesLogin = true;
    assertThat(ledger.isHealthy()).isFalse();
    server.isDown = false;
    server.refusesLogin = false;
    assertThat(ledger.isHealthy()).isTrue();
  }

  @Test
  void afterTheEndAHandleSaysSoAndAllSessionsAreClosed() {
    ledger.query("a");
    connections.close();
    assertThatThrownBy(() -> ledger.query("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Connection \"ledger\" is closed");
    assertThat(ledger.isHealthy()).isFalse();
    Await.until("its session is closed", () -> server.closed.get() == server.opened.get());
  }

  // -- the rest

  @Test
  void aStatementThatIsNotReadingIsRefusedBeforeAnythingIsOpened() {
    assertThatThrownBy(() -> ledger.query("DELETE FROM pages"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("a ledger is only read");
    assertThat(server.opened.get()).isZero();
  }

  @Test
  void thePageSaysWhatItWaitsFor() {
    var run = new Run();
    Ledger inRun = withPool(2, run);
    inRun.query("SELECT 1");
    inRun.visit();
    assertThat(run.labels).isEmpty();
    assertThat(run.allLabels)
        .containsExactly(
            "Connecting to \"ledger\"", "Running `SELECT 1`", "Opening a session of \"ledger\"");
  }

  @Test
  void aRunShowsWhatItWaitsFor() throws Exception {
    var run = new Run();
    var gate = new Gate(server);
    server.on("SELECT 1\n  FROM x", gate);
    Ledger inRun = withPool(1, run);
    var done = new CompletableFuture<Frame>();
    Thread.startVirtualThread(() -> done.complete(inRun.query("SELECT 1\n  FROM x")));
    gate.entered.await();
    assertThat(run.labels).containsExactly("Running `SELECT 1 FROM x`");
    gate.open.countDown();
    done.get();
    Await.until("the label is gone", run.labels::isEmpty);
  }

  @Test
  void oneEngineServesAllHandlesOfANameWhateverTheirTtl() {
    connections
        .connection("ledger", Ledger.class, RunScope.none(), c -> c.ttl(Duration.ofDays(1)))
        .query("a");
    connections
        .connection("ledger", Ledger.class, new Run(), c -> c.ttl(Duration.ofHours(1)))
        .query("a");
    ledger.query("a");
    assertThat(server.opened.get()).isEqualTo(1);
    assertThat(server.executed("a")).isEqualTo(1);
  }

  private PoolStats pool() {
    return connections.poolStats().getOrDefault("ledger", new PoolStats(0, 0, 0, 0, 0, 0));
  }

  private static Throwable failure(java.util.concurrent.Callable<?> call) {
    try {
      throw new AssertionError("it should have failed, and gave " + call.call());
    } catch (Exception e) {
      return e;
    }
  }
}

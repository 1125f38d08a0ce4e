package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions in the hands of programs. */
@Timeout(60)
class LendingTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void queryInsideABorrowedSessionCannotDeadlockEvenWhenAnotherThreadWaitsForTheSameQuery()
      throws Exception {
    Ledger single = app.withPool(1, RunScope.none());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> other;
      try (var loan = single.borrow()) {
        assertThat(loan.get()).isNotNull();
        other = threads.submit(() -> single.query("a"));
        Await.until("it waits", () -> app.pool().waiting() == 1);
        assertThat(single.query("a").getString("sql", 0)).isEqualTo("a");
      }
      assertThat(other.get().getString("sql", 0)).isEqualTo("a");
    }
  }

  @Test
  void oneWhoHoldsASessionStillSharesAnExecutionThatIsUnderWay() throws Exception {
    Ledger two = app.withPool(2, RunScope.none());
    var gate = new Gate(app.server());
    app.server().on("a", gate);
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
      Await.until("the second waits", () -> app.connections().cacheStats().shared() == 1);
      gate.open.countDown();
      assertThat(second.get()).isSameAs(first.get());
    }
    assertThat(app.server().executed("a")).isEqualTo(1);
  }

  @Test
  void aThreadThatHoldsASessionGetsTheSameAgain() {
    Ledger single = app.withPool(1, RunScope.none());
    try (var outer = single.borrow()) {
      try (var inner = single.borrow()) {
        assertThat(inner.get()).isSameAs(outer.get());
      }
      assertThat(outer.get()).isSameAs(single.<Ledger.Visit, RuntimeException>with(v -> v));
    }
    boolean same = single.with(v -> v == single.<Ledger.Visit, RuntimeException>with(w -> w));
    assertThat(same).isTrue();
    assertThat(app.pool().opened()).isEqualTo(1);
  }

  @Test
  void aSessionLeftInAnotherStateIsReplaced() {
    Ledger single = app.withPool(1, RunScope.none());
    Ledger.Visit first = single.with(visit -> visit);
    assertThat(single.<Ledger.Visit, RuntimeException>with(visit -> visit)).isSameAs(first);
    single.with(visit -> visit.marks.add("USE DATABASE other"));
    assertThat(single.<Ledger.Visit, RuntimeException>with(visit -> visit)).isNotSameAs(first);
    Await.until("the first is closed", () -> app.server().closed.get() == 1);
  }

  @Test
  void aSessionGivenBackCannotBeUsed() {
    var loan = app.ledger().borrow();
    loan.close();
    loan.close();
    assertThatThrownBy(loan::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LendingTest.java:")
        .hasMessageContaining("was given back");
  }

  @Test
  void theSessionOfARunComesBackWhenTheRunEnds() {
    var run = new Run();
    Ledger inRun = app.withPool(1, run);
    Ledger.Visit visit = inRun.visit();
    assertThat(inRun.visit()).isSameAs(visit);
    assertThat(run.stopHooks).hasSize(1);
    run.end();
    Await.until("it is back", () -> app.pool().active() == 0);
    assertThat(run.stopHooks).isEmpty();
    assertThatThrownBy(inRun::visit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("with(visit -> …)");
  }

  @Test
  void aRunThatEndsWhileWorkGoesOnCancelsItAndNobodyHasTheSessionBeforeItEnded() throws Exception {
    var run = new Run();
    Ledger inRun = app.withPool(2, run);
    var begun = new CompletableFuture<Ledger.Visit>();
    var goesOn = new CountDownLatch(1);
    var script =
        new FutureTask<Boolean>(() ->
            inRun.with(visit -> {
              begun.complete(visit);
              goesOn.await();
              return visit.marks.add("late");
            }));
    Thread thread = Thread.ofVirtual().start(script);
    Ledger.Visit used = begun.get();
    thread.interrupt();
    thread.join();
    try (var log = new LogCapture(RunLoans.class)) {
      run.end();
      assertThat(log.messages()).isEmpty();
    }
    assertThat(app.pool().active()).isEqualTo(1);
    Await.until("it is cancelled", () -> used.cancelled.getCount() == 0);
    assertThat(app.server().closed.get()).isZero();
    try (var next = app.ledger().borrow()) {
      assertThat(next.get()).isNotSameAs(used);
    }
    goesOn.countDown();
    Await.until("it is back", () -> app.pool().active() == 0);
    Await.until("and was closed", () -> app.server().closed.get() == 1);
    assertThat(app.ledger().<Boolean, RuntimeException>with(visit -> visit.marks.isEmpty()))
        .isTrue();
  }

  @Test
  void whoWaitsForASessionBeyondTheEndOfItsRunDoesNotKeepIt() throws Exception {
    var run = new Run();
    Ledger inRun = app.withPool(1, run);
    var outcome = new FutureTask<Throwable>(() -> LedgerApp.failure(inRun::visit));
    try (var loan = app.withPool(1, RunScope.none()).borrow()) {
      assertThat(loan.get()).isNotNull();
      Thread.startVirtualThread(outcome);
      Await.until("it waits", () -> app.pool().waiting() == 1);
      run.end();
    }
    assertThat(outcome.get(30, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was given back");
    Await.until("it is back", () -> app.pool().active() == 0);
    assertThat(app.pool().idle()).isEqualTo(1);
  }

  @Test
  void aCancellationThatHangsKeepsNoRunFromItsEnd() throws Exception {
    var run = new Run();
    Ledger inRun = app.withPool(1, run);
    var begun = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    app.server().cancelling = Optional.of(goesOn);
    var work =
        new FutureTask<Boolean>(() ->
            inRun.with(visit -> {
              begun.countDown();
              return visit.cancelled.await(30, TimeUnit.SECONDS);
            }));
    Thread.startVirtualThread(work);
    begun.await();
    run.end();
    assertThat(goesOn.getCount()).isEqualTo(1);
    goesOn.countDown();
    assertThat(work.get(30, TimeUnit.SECONDS)).isTrue();
    Await.until("it is back", () -> app.pool().active() == 0);
  }

  @Test
  void outsideARunASessionForTheLengthOfTheRunIsAnError() {
    assertThatThrownBy(() -> app.ledger().visit())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Connection \"ledger\": session() is lent for the length of a script run, and there is"
                + " none here. Use with(visit -> …)");
  }

  @Test
  void aForgottenSessionComesBackWithTheRunAndAWarningThatNamesThePlace() {
    var run = new Run();
    try (var log = new LogCapture(RunLoans.class)) {
      app.withPool(1, run).borrow();
      run.end();
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("LendingTest.java:")
          .contains("was not given back")
          .endsWith("Use with(visit -> …)");
    }
    Await.until("it is back", () -> app.pool().active() == 0);
  }

  @Test
  void whenNoSessionComesFreeTheErrorGivesTheNumbersAndThePlaces() {
    Ledger single =
        app.connections()
            .connection(
                "ledger",
                Ledger.class,
                RunScope.none(),
                c -> c.set("pool_size", 1).set("pool_timeout", 0));
    try (var loan = single.borrow();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(loan.get()).isNotNull();
      assertThat(threads.submit(() -> LedgerApp.failure(single::borrow)).get())
          .isInstanceOf(PoolExhaustedException.class)
          .hasMessageContaining("1 in use of 1, 0 idle, 1 waiting")
          .hasMessageContaining("held at LendingTest.java:");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void stoppingARunCancelsTheSessionItHoldsBeforeItsThreadIsInterrupted() {
    var run = new Run();
    try (var loan = app.withPool(1, run).borrow()) {
      run.stopHooks.forEach(Runnable::run);
      assertThat(loan.get().cancelled.getCount()).isZero();
    }
  }

  @Test
  void aSessionThatAStoppedRunHoldsIsCancelledAgainUntilItIsBack() {
    var run = new Run();
    try (var loan = app.withPool(1, run).borrow()) {
      run.stopHooks.forEach(Runnable::run);
      assertThat(loan.get().cancelled.getCount()).isZero();
      Await.until("it is cancelled again", () -> app.server().cancels.get() >= 3);
    }
    Await.until("it is closed", () -> app.server().closed.get() == 1);
  }

  @Test
  void whatTheWorkThrowsIsThrownAsItIs() {
    assertThatThrownBy(() ->
            app.ledger()
                .with(visit -> {
                  throw new java.io.IOException("mine");
                }))
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("mine");
  }
}

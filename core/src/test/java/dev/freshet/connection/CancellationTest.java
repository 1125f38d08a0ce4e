package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a query whose caller is stopped. */
@Timeout(60)
class CancellationTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void anInterruptedCallerIsFreeAndTheStatementIsCancelled() throws Exception {
    var gate = new Gate(app.server());
    app.server().on("slow", gate);
    var outcome = new CompletableFuture<Throwable>();
    var flag = new CompletableFuture<Boolean>();
    Thread script =
        Thread.startVirtualThread(() -> {
          outcome.complete(LedgerApp.failure(() -> app.ledger().query("slow")));
          flag.complete(Thread.currentThread().isInterrupted());
        });
    gate.entered.await();
    script.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    assertThat(flag.get()).isTrue();
    Await.until("it is cancelled there", () -> app.server().cancels.get() >= 1);
    Await.until("its session is closed", () -> app.server().closed.get() == 1);
    Await.until("nothing is in use", () -> app.pool().active() == 0);
  }

  @Test
  void oneWaiterWhoStaysKeepsTheQueryAlive() throws Exception {
    var gate = new Gate(app.server());
    app.server().on("slow", gate);
    var left = new CompletableFuture<Throwable>();
    var stayed = new CompletableFuture<Frame>();
    Thread leaving =
        Thread.startVirtualThread(
            () -> left.complete(LedgerApp.failure(() -> app.ledger().query("slow"))));
    gate.entered.await();
    Thread.startVirtualThread(() -> stayed.complete(app.ledger().query("slow")));
    Await.until("the second waits", () -> app.connections().cacheStats().shared() == 1);
    leaving.interrupt();
    assertThat(left.get()).isInstanceOf(QueryCancelledException.class);
    gate.open.countDown();
    assertThat(stayed.get().getString("sql", 0)).isEqualTo("slow");
    assertThat(app.server().cancels.get()).isZero();
    assertThat(app.server().executed("slow")).isEqualTo(1);
  }

  @Test
  void anInterruptionEndsTheWaitForASession() throws Exception {
    Ledger single = app.withPool(1, RunScope.none());
    var outcome = new CompletableFuture<Throwable>();
    try (var loan = single.borrow()) {
      assertThat(loan.get()).isNotNull();
      Thread waiting =
          Thread.startVirtualThread(
              () -> outcome.complete(LedgerApp.failure(() -> single.query("a"))));
      Await.until("it waits", () -> app.pool().waiting() == 1);
      waiting.interrupt();
      assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    }
    assertThat(app.server().executed("a")).isZero();
  }

  @Test
  void workThatIsStoppedIsCancelledAndItsSessionReplaced() throws Exception {
    var begun = new CountDownLatch(1);
    var outcome = new CompletableFuture<Throwable>();
    Thread script =
        Thread.startVirtualThread(() ->
            outcome.complete(
                LedgerApp.failure(() ->
                    app.ledger()
                        .with(visit -> {
                          begun.countDown();
                          visit.cancelled.await();
                          return 1;
                        }))));
    begun.await();
    script.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Await.until("the session is replaced", () -> app.server().closed.get() == 1);
  }
}

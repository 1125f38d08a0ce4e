package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.data.Frame;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says while a script waits. */
@Timeout(60)
class ActivityTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  @Test
  void thePageSaysWhatItWaitsFor() {
    var run = new Run();
    Ledger inRun = app.withPool(2, run);
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
    var gate = new Gate(app.server());
    app.server().on("SELECT 1\n  FROM x", gate);
    Ledger inRun = app.withPool(1, run);
    var done = new CompletableFuture<Frame>();
    Thread.startVirtualThread(() -> done.complete(inRun.query("SELECT 1\n  FROM x")));
    gate.entered.await();
    assertThat(run.labels).containsExactly("Running `SELECT 1 FROM x`");
    gate.open.countDown();
    done.get();
    Await.until("the label is gone", run.labels::isEmpty);
  }
}

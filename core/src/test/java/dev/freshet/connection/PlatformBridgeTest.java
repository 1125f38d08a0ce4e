package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How work on a platform thread is stopped. */
@Timeout(60)
class PlatformBridgeTest {
  @Test
  void workThatDoesNotHearACancellationIsCancelledAgainUntilItEnds() throws Exception {
    try (var bridge = new PlatformBridge(Duration.ofNanos(100_000), Duration.ofMillis(1))) {
      var begun = new CountDownLatch(1);
      var cancellations = new CountDownLatch(50);
      var ended = new CompletableFuture<Boolean>();
      Thread caller =
          Thread.startVirtualThread(() -> {
            try {
              bridge.call(
                  () -> {
                    begun.countDown();
                    cancellations.await();
                    return ended.complete(true);
                  },
                  cancellations::countDown);
            } catch (Exception e) {
              Thread.currentThread().interrupt();
            }
          });
      begun.await();
      caller.interrupt();
      caller.join();
      assertThat(ended.get()).isTrue();
    }
  }
}

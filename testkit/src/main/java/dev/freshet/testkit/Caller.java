package dev.freshet.testkit;

import dev.freshet.data.Frame;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody on a virtual thread of his own who asks for a frame, as a script run does. */
final class Caller {
  private final CompletableFuture<Frame> answer = new CompletableFuture<>();
  private final Thread thread;

  private Caller(Callable<Frame> question) {
    this.thread =
        Thread.startVirtualThread(() -> {
          try {
            answer.complete(question.call());
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        });
  }

  static Caller asking(Callable<Frame> question) {
    return new Caller(question);
  }

  /** Makes him leave, as Stop does. */
  void stop() {
    thread.interrupt();
  }

  Frame frame() throws InterruptedException {
    try {
      return answer.get(Await.PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("No frame came", e);
    }
  }

  Throwable failure() throws InterruptedException {
    try {
      throw new AssertionError(
          "It should have failed, and gave "
              + answer.get(Await.PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("Neither a frame nor a failure came", e);
    }
  }
}

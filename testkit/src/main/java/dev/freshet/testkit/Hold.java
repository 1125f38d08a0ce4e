package dev.freshet.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A place where a scripted statement waits until the test lets it go on, which is how a slow answer
 * is tried without waiting. Any thread may use it.
 */
public final class Hold {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CompletableFuture<Void> released = new CompletableFuture<>();

  /** Holds until it is released. */
  public Hold() {}

  /** Waits until a statement is held here. */
  public void awaitArrival() throws InterruptedException {
    Await.open("a statement arrives", arrived);
  }

  /** Lets all go on, those that come later too. */
  public void release() {
    released.complete(null);
  }

  /** Holds the statement of a session that may be cancelled meanwhile. */
  void pass(FakeSession session) {
    arrived.countDown();
    CompletableFuture.anyOf(released, session.stopped()).join();
  }
}

package dev.freshet.testkit;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A session of a {@link FakeSource}: used by one thread at a time, stopped by any. */
final class FakeSession {
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private volatile boolean lost;

  /** What comes when it is cancelled or lost. */
  CompletableFuture<Void> stopped() {
    return stopped;
  }

  void cancel() {
    stopped.complete(null);
  }

  void lose() {
    lost = true;
    stopped.complete(null);
  }

  boolean isLost() {
    return lost;
  }

  /** Fails as a driver does after either. */
  void check() throws SQLException {
    if (lost) {
      throw FakeSource.connectionLost();
    }
    if (stopped.isDone()) {
      throw new SQLException("The statement was cancelled", "57014");
    }
  }
}

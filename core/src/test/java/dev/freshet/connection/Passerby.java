package dev.freshet.connection;

import dev.freshet.connection.spi.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;

/** A visitor who leaves when a test says so. */
final class Passerby implements Visitor {
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private boolean gone;

  @Override
  public synchronized void onLeave(Runnable release) {
    if (gone) {
      release.run();
    } else {
      releases.push(release);
    }
  }

  synchronized void leave() {
    gone = true;
    releases.forEach(Runnable::run);
  }
}

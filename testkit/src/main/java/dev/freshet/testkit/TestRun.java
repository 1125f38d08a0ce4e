package dev.freshet.testkit;

import dev.freshet.connection.spi.RunScope;
import java.util.ArrayDeque;
import java.util.Deque;

/** A script run that a test ends. Any thread may use it. */
final class TestRun implements RunScope {
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private volatile boolean active = true;

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public synchronized void onEnd(Runnable release) {
    releases.push(release);
  }

  @Override
  public Activity begin(String label) {
    return () -> {};
  }

  synchronized void end() {
    releases.forEach(Runnable::run);
    active = false;
  }
}

package dev.freshet.snowflake;

import dev.freshet.connection.spi.RunScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A script run that a test ends. */
final class TestRun implements RunScope, AutoCloseable {
  final List<String> labels = new CopyOnWriteArrayList<>();
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private final List<Runnable> cancellations = new CopyOnWriteArrayList<>();
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
  public Hook onStop(Runnable cancel) {
    cancellations.add(cancel);
    return () -> cancellations.remove(cancel);
  }

  /** Does what is asked for before the script's thread is interrupted. */
  void stop() {
    cancellations.forEach(Runnable::run);
  }

  @Override
  public Activity begin(String label) {
    labels.add(label);
    return () -> {};
  }

  @Override
  public synchronized void close() {
    active = false;
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A script run that a test ends. */
final class Run implements RunScope {
  final List<String> labels = new CopyOnWriteArrayList<>();
  final List<String> allLabels = new CopyOnWriteArrayList<>();
  final List<Runnable> stopHooks = new CopyOnWriteArrayList<>();
  final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private final Optional<Caller> caller;
  private final Optional<Visitor> visitor;
  private volatile boolean active = true;

  private Run(Optional<Caller> caller, Optional<Visitor> visitor) {
    this.caller = caller;
    this.visitor = visitor;
  }

  Run() {
    this(Optional.empty(), Optional.empty());
  }

  Run(Caller caller) {
    this(Optional.of(caller), Optional.empty());
  }

  /** A run for that visitor. */
  Run(Visitor visitor) {
    this(Optional.empty(), Optional.of(visitor));
  }

  @Override
  public Optional<Caller> caller() {
    return caller;
  }

  @Override
  public Optional<Visitor> visitor() {
    return visitor;
  }

  @Override
  public void warn(String text) {
    warnings.add(text);
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public void onEnd(Runnable release) {
    synchronized (releases) {
      if (active) {
        releases.push(release);
        return;
      }
    }
    release.run();
  }

  @Override
  public Activity begin(String label) {
    labels.add(label);
    allLabels.add(label);
    return () -> labels.remove(label);
  }

  @Override
  public Hook onStop(Runnable cancel) {
    stopHooks.add(cancel);
    return () -> stopHooks.remove(cancel);
  }

  void end() {
    synchronized (releases) {
      active = false;
    }
    releases.forEach(Runnable::run);
  }
}

package dev.freshet.internal.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Actions that wait for the end of something. Safe for use by several threads. */
final class Endings {
  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  private final String complaint;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean over;

  /**
   * None yet.
   *
   * @param complaint logged when an action fails
   */
  Endings(String complaint) {
    this.complaint = complaint;
  }

  /** Lets an action wait; executes it at once when the end has come. */
  void add(Runnable action) {
    synchronized (waiting) {
      if (!over) {
        waiting.addLast(action);
        return;
      }
    }
    attempt(action);
  }

  /** The end: executes all, the last one first. One that fails keeps no other from its turn. */
  void run() {
    for (Runnable action = next(); action != null; action = next()) {
      attempt(action);
    }
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      over = true;
      return waiting.pollLast();
    }
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException problem) {
      LOG.warn(complaint, problem);
    }
  }
}

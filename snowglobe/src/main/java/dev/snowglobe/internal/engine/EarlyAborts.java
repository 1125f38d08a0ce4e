package dev.snowglobe.internal.engine;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The requests that were cancelled before they arrived. A client sends a statement and its
 * cancellation on two connections, so the second may be the faster one. Keeps the last ones only,
 * since most name a statement that was over long ago. Safe for use by any thread.
 */
final class EarlyAborts {

  private final int limit;
  private final SequencedSet<RequestKey> keys = new LinkedHashSet<>();

  /**
   * None yet.
   *
   * @param limit how many are kept
   */
  EarlyAborts(int limit) {
    this.limit = limit;
  }

  synchronized void note(RequestKey key) {
    keys.add(key);
    if (keys.size() > limit) {
      keys.removeFirst();
    }
  }

  /** Whether that request is one of them; it no longer is. */
  synchronized boolean take(RequestKey key) {
    return keys.remove(key);
  }

  /** Forgets those of a session. */
  synchronized void end(long session) {
    keys.removeIf(key -> key.session() == session);
  }
}

package dev.snowglobe.internal.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that were run, by id, so that a result can be asked for again. Keeps a number of
 * them and a number of bytes; the oldest that has ended goes first. Safe for use by any thread.
 */
final class History {

  private static final int STATEMENTS = 10_000;

  private final long budget;
  private final Map<String, Execution> byId = new LinkedHashMap<>();
  private long bytes;

  /**
   * An empty history.
   *
   * @param budget how many bytes of results to keep, besides the newest one
   */
  History(long budget) {
    this.budget = budget;
  }

  synchronized void add(Execution execution) {
    byId.put(execution.id(), execution);
  }

  synchronized Optional<Execution> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized List<Execution> all() {
    return List.copyOf(byId.values());
  }

  /** Counts what a statement has answered; returns what is no longer kept in its stead. */
  synchronized List<Execution> ended(Execution execution) {
    bytes += execution.bytes();
    List<Execution> gone = new ArrayList<>();
    Iterator<Execution> oldest = byId.values().iterator();
    while ((bytes > budget || byId.size() > STATEMENTS) && oldest.hasNext()) {
      Execution candidate = oldest.next();
      if (candidate != execution && candidate.state() != Execution.State.RUNNING) {
        bytes -= candidate.bytes();
        gone.add(candidate);
        oldest.remove();
      }
    }
    return gone;
  }
}

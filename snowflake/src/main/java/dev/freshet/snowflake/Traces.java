package dev.freshet.snowflake;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the statements of one loan have left behind in a session. The borrower may use several
 * threads; each method may be called by any.
 */
final class Traces {
  private final Set<String> parameters = new TreeSet<>();
  private int running;
  private int open;
  private boolean place;
  private boolean transaction;
  private boolean unknown;

  /** A statement was made, which holds results until it is closed. */
  synchronized void opened() {
    open++;
  }

  synchronized void closed() {
    open--;
  }

  /** A statement is sent; counted as running until {@link #end}. */
  synchronized void begin(Effect effect) {
    running++;
    note(effect);
  }

  synchronized void end() {
    running--;
  }

  synchronized void note(Effect effect) {
    switch (effect) {
      case Effect.Nothing() -> {}
      case Effect.Place() -> place = true;
      case Effect.Transaction() -> transaction = true;
      case Effect.Parameters(Set<String> names) -> parameters.addAll(names);
      case Effect.Unknown() -> unknown = true;
    }
  }

  /** Whether nothing is left behind. */
  synchronized boolean isEmpty() {
    return isKnown() && !place && !transaction && parameters.isEmpty();
  }

  /** Whether all that was left behind is known, and nothing goes on. */
  synchronized boolean isKnown() {
    return !unknown && running == 0 && open == 0;
  }

  /** Whether a transaction may be open. */
  synchronized boolean hasTransaction() {
    return transaction;
  }

  /** The parameters that have other values. */
  synchronized Set<String> parameters() {
    return Set.copyOf(parameters);
  }
}

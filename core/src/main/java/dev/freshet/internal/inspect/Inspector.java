package dev.freshet.internal.inspect;

import dev.freshet.connection.Connections;
import java.util.Optional;

/**
 * The author's look at the connections from one visitor's page. It tells how things stand only
 * while somebody looks, and only when that has changed. Used by the session's thread.
 */
public final class Inspector {
  private final Connections connections;
  private final QueryLog log;
  private final long visitor;
  private boolean open;
  private Optional<Inspection> told = Optional.empty();

  /**
   * Makes one at which nobody looks yet.
   *
   * @param visitor whose queries it tells of
   */
  public Inspector(Connections connections, QueryLog log, long visitor) {
    this.connections = connections;
    this.log = log;
    this.visitor = visitor;
  }

  /** Somebody looks from now on, or no longer does. */
  public void open(boolean whether) {
    open = whether;
    told = Optional.empty();
  }

  /** Whether somebody looks. */
  public boolean isOpen() {
    return open;
  }

  /** How things stand, if somebody looks and has not been told. */
  public Optional<Inspection> news() {
    if (!open) {
      return Optional.empty();
    }
    Optional<Inspection> now = Optional.of(Inspection.of(connections, log, visitor));
    boolean known = now.equals(told);
    told = now;
    return known ? Optional.empty() : now;
  }
}

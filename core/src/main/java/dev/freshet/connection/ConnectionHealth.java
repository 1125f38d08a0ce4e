package dev.freshet.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a connection works, for probes and monitors. It names neither addresses nor users nor
 * statements.
 *
 * @param name the name of the connection
 * @param type the class of its handles, without the package
 * @param state how it is
 * @param since when it was first found so, if it was looked at
 * @param pool what its sessions do
 */
public record ConnectionHealth(
    String name, String type, State state, Optional<Instant> since, PoolStats pool) {

  /** How a connection is; the later ones are the worse. */
  public enum State {
    /** Nobody has needed a session of it, so it was not looked at. */
    UNUSED,
    /** A round trip succeeded. */
    OK,
    /** A round trip failed, or took too long. */
    FAILING
  }

  /** Both as one: as well as the worse of them. */
  ConnectionHealth and(ConnectionHealth other) {
    State worse = state.compareTo(other.state) > 0 ? state : other.state;
    Optional<Instant> earliest =
        Stream.of(this, other)
            .filter(one -> one.state == worse)
            .flatMap(one -> one.since.stream())
            .min(Instant::compareTo);
    return new ConnectionHealth(name, type, worse, earliest, pool.plus(other.pool));
  }
}

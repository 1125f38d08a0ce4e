package dev.freshet.connection;

/**
 * No session came free in time; becomes a {@link PoolExhaustedException} where the connection's
 * name is known.
 */
final class PoolTimeout extends Exception {
  private static final long serialVersionUID = 1L;

  PoolTimeout(PoolLimits limits, PoolStats stats) {
    super(
        "no session came free within %d ms: %d in use of %d, %d idle, %d waiting"
            .formatted(
                limits.borrowTimeout().toMillis(),
                stats.active(),
                limits.size(),
                stats.idle(),
                stats.waiting() + 1));
  }
}

package dev.freshet.connection;

/**
 * A session of a pool.
 *
 * @param session what was opened
 * @param epoch that of the pool when it was opened
 * @param openedAt when that was, in nanoseconds of the pool's clock
 * @param usedAt when it was last in use, by the same clock
 */
record Pooled<S>(S session, long epoch, long openedAt, long usedAt) {
  Pooled<S> usedUntil(long now) {
    return new Pooled<>(session, epoch, openedAt, now);
  }
}

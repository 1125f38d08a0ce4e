package dev.freshet.connection;

/**
 * What a pool is doing.
 *
 * @param active sessions in use
 * @param idle sessions open and free
 * @param waiting callers that wait for one
 * @param max sessions that there may be
 * @param opened sessions opened since the start
 * @param closed sessions closed since the start
 */
public record PoolStats(int active, int idle, int waiting, int max, long opened, long closed) {
  PoolStats plus(PoolStats other) {
    return new PoolStats(
        active + other.active,
        idle + other.idle,
        waiting + other.waiting,
        max + other.max,
        opened + other.opened,
        closed + other.closed);
  }
}

package dev.freshet.connection;

import dev.freshet.connection.ConnectionHealth.State;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other side of one engine answers, as it was found a moment ago. Any thread may use
 * it.
 *
 * <p>Probes, however many, cost it little: a finding is good for a while, and who asks during a
 * round trip waits for that one. While a round trip that took too long still hangs no other is
 * begun. A login that was refused is not tried again, since that locks accounts out, until a
 * program got a session by itself.
 */
final class Pulse<S> {
  private final HealthCheck check;
  private final Supplier<RoundTrip<S>> trips;
  private final Supplier<PoolStats> pool;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Finding<S> last;

  Pulse(HealthCheck check, Supplier<RoundTrip<S>> trips, Supplier<PoolStats> pool) {
    this.check = check;
    this.trips = trips;
    this.pool = pool;
  }

  /** The newest finding; made now when the last one is old. */
  Finding<S> take() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      Finding<S> known = last;
      if (known == null || check.isOld(known.at)) {
        known = known == null || isWorthwhile(known) ? look(known) : known.again(now());
        last = known;
      }
      return known;
    } finally {
      turn.unlock();
    }
  }

  private boolean isWorthwhile(Finding<S> known) {
    PoolStats now = pool.get();
    boolean shut =
        known.result == RoundTrip.Result.REFUSED && now.opened() == known.opened && now.idle() == 0;
    return known.trip.isOver() && !shut;
  }

  private Finding<S> look(@Nullable Finding<S> before) throws InterruptedException {
    RoundTrip<S> trip = trips.get();
    RoundTrip.Result result = trip.make();
    Instant at = now();
    Finding<S> found = new Finding<>(trip, result, pool.get().opened(), at, at);
    return before != null && before.state() == found.state() ? found.since(before.since) : found;
  }

  private Instant now() {
    return check.clock().instant();
  }

  /**
   * What was found.
   *
   * @param trip how
   * @param result what came of it
   * @param opened the sessions that had been opened by then
   * @param since when it was first found so
   * @param at when it was last found so
   */
  record Finding<S>(
      RoundTrip<S> trip, RoundTrip.Result result, long opened, Instant since, Instant at) {
    State state() {
      return result == RoundTrip.Result.ANSWERED ? State.OK : State.FAILING;
    }

    private Finding<S> since(Instant earlier) {
      return new Finding<>(trip, result, opened, earlier, at);
    }

    private Finding<S> again(Instant now) {
      return new Finding<>(trip, result, opened, since, now);
    }
  }
}

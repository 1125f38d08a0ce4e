package dev.freshet.connection;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a pool that nobody uses, the one used last on top, so that those that are not
 * needed grow old. Every session carries the epoch it was opened in; {@link #reset} starts a new
 * one, and what is from before is closed when it is idle or comes back. Any thread may use it; it
 * talks to nobody.
 */
final class IdleSessions<S> {
  private final PoolLimits limits;
  private final Duration trust;
  private final LongSupplier ticker;
  private final Consumer<Pooled<S>> closing;
  private final ConcurrentLinkedDeque<Pooled<S>> idle = new ConcurrentLinkedDeque<>();
  private final AtomicLong epoch = new AtomicLong();
  private volatile boolean retired;

  /**
   * None yet.
   *
   * @param trust how long an idle session is believed to work
   * @param ticker the time in nanoseconds, by which sessions grow old
   * @param closing closes one in the background
   */
  IdleSessions(
      PoolLimits limits, Duration trust, LongSupplier ticker, Consumer<Pooled<S>> closing) {
    this.limits = limits;
    this.trust = trust;
    this.ticker = ticker;
    this.closing = closing;
  }

  long epoch() {
    return epoch.get();
  }

  int size() {
    return idle.size();
  }

  /** A session that was just opened, and that somebody has. */
  Pooled<S> opened(S session, long inEpoch) {
    long now = ticker.getAsLong();
    return new Pooled<>(session, inEpoch, now, now);
  }

  /** Whether no reset came since it was opened. */
  boolean isCurrent(Pooled<S> session) {
    return !retired && session.epoch() == epoch.get();
  }

  /** Whether somebody may have it again. */
  boolean isUsable(Pooled<S> session) {
    return isCurrent(session) && since(session.openedAt()) < limits.lifetime().toNanos();
  }

  /** Whether it was in use so lately that it works, as far as one can tell. */
  boolean isBelieved(Pooled<S> session) {
    return since(session.usedAt()) <= trust.toNanos();
  }

  /** Takes the one used last; none when there is none. */
  @Nullable Pooled<S> take() {
    for (Pooled<S> session = idle.poll(); session != null; session = idle.poll()) {
      if (isUsable(session)) {
        return session;
      }
      closing.accept(session);
    }
    return null;
  }

  /** Takes one back after its use. */
  void keep(Pooled<S> used) {
    putBack(used.usedUntil(ticker.getAsLong()));
  }

  /** Takes one back that was taken and not used. */
  void putBack(Pooled<S> session) {
    if (!isUsable(session)) {
      closing.accept(session);
      return;
    }
    idle.push(session);
    // A reset between the check and the push has already emptied the queue.
    if (!isUsable(session) && idle.remove(session)) {
      closing.accept(session);
    }
  }

  /** Closes what nobody has used for as long as a session may be idle, and what got too old. */
  void closeUnused() {
    for (Pooled<S> session : idle) {
      boolean unused = since(session.usedAt()) >= limits.idle().toNanos();
      // Who borrows it meanwhile has taken it away from here.
      if ((unused || !isUsable(session)) && idle.remove(session)) {
        closing.accept(session);
      }
    }
  }

  /** Closes all, and what is in use when it comes back. */
  void reset() {
    epoch.incrementAndGet();
    for (Pooled<S> session = idle.poll(); session != null; session = idle.poll()) {
      closing.accept(session);
    }
  }

  /** As {@link #reset}, for good. */
  void retire() {
    retired = true;
    reset();
  }

  private long since(long then) {
    return ticker.getAsLong() - then;
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fair, bounded pool of sessions. Any thread may use it; nothing here talks to the other side but
 * {@link Ticket#session}, {@link Ticket#cancel} and {@link Ticket#restore}, which belong on a
 * platform thread, and closing, which happens in the background.
 *
 * <p>The bound is a fair semaphore: a {@link Ticket} is the right to one session, taken in the
 * order of asking. The session itself is the idle one used last, so that those that are not needed
 * grow old, or a new one. Every session carries the epoch it was opened in; {@link #reset} starts a
 * new epoch, and what is from before is closed when it is idle or comes back.
 */
final class SessionPool<S> {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPool.class);

  private final Backend<S> backend;
  private final PoolLimits limits;
  private final PlatformBridge bridge;
  private final LongSupplier ticker;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<Pooled<S>> idle = new ConcurrentLinkedDeque<>();
  private final AtomicLong epoch = new AtomicLong();
  private final AtomicInteger active = new AtomicInteger();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();
  private volatile boolean retired;

  SessionPool(Backend<S> backend, PoolLimits limits, PlatformBridge bridge, LongSupplier ticker) {
    this.backend = backend;
    this.limits = limits;
    this.bridge = bridge;
    this.ticker = ticker;
    this.permits = new Semaphore(limits.size(), true);
  }

  /**
   * Waits for the right to a session.
   *
   * @param holder whether the caller already holds a session: then it never waits, since the one it
   *     waits for could be its own, and gets a session beyond the bound that is closed after use
   * @throws PoolTimeout when none came free in time
   */
  Ticket acquire(boolean holder) throws InterruptedException, PoolTimeout {
    if (holder) {
      boolean free = permits.tryAcquire();
      return new Ticket(!free);
    }
    if (!permits.tryAcquire(limits.borrowTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
      throw new PoolTimeout(limits, stats());
    }
    return new Ticket(false);
  }

  /** Closes what is idle, and what is in use when it comes back. Returns at once. */
  void reset() {
    epoch.incrementAndGet();
    for (Pooled<S> session = idle.poll(); session != null; session = idle.poll()) {
      close(session);
    }
  }

  /** As {@link #reset}, for good: what is opened from here on is closed after its use. */
  void retire() {
    retired = true;
    reset();
  }

  PoolStats stats() {
    return new PoolStats(
        active.get(),
        idle.size(),
        permits.getQueueLength(),
        limits.size(),
        opened.get(),
        closed.get());
  }

  private boolean isUsable(Pooled<S> session) {
    return !retired
        && session.epoch == epoch.get()
        && ticker.getAsLong() - session.openedAt < limits.lifetime().toNanos();
  }

  private Pooled<S> open() throws Exception {
    long now = epoch.get();
    S session = backend.open();
    opened.incrementAndGet();
    return new Pooled<>(session, now, ticker.getAsLong());
  }

  private @Nullable Pooled<S> takeIdle() {
    for (Pooled<S> session = idle.poll(); session != null; session = idle.poll()) {
      if (isUsable(session)) {
        return session;
      }
      close(session);
    }
    return null;
  }

  private void keep(Pooled<S> session) {
    if (!isUsable(session)) {
      close(session);
      return;
    }
    idle.push(session);
    // A reset between the check and the push has already emptied the queue.
    if (!isUsable(session) && idle.remove(session)) {
      close(session);
    }
  }

  private void close(Pooled<S> session) {
    closed.incrementAndGet();
    bridge.background(() -> {
      try {
        backend.close(session.session);
      } catch (Exception e) {
        LOG.debug("closing a session failed", e);
      }
    });
  }

  /** A session and when it was opened. */
  private record Pooled<S>(S session, long epoch, long openedAt) {}

  /**
   * The right to one session, from {@link #acquire} until {@link #end} or {@link #restore}. Used by
   * one thread at a time, {@link #cancel} excepted.
   */
  final class Ticket {
    private final boolean beyond;

    /**
     * Held while the other side is asked to stop, so that this can't hit the next user of the
     * session.
     */
    private final ReentrantLock ending = new ReentrantLock();

    private @Nullable Pooled<S> held;
    private boolean cancelled;
    private boolean abandoned;
    private boolean ended;

    private Ticket(boolean beyond) {
      this.beyond = beyond;
      active.incrementAndGet();
    }

    /** Takes an idle session, if there is one; talks to nobody. */
    boolean takesIdle() {
      Pooled<S> found = takeIdle();
      if (found != null) {
        hold(found);
      }
      return found != null;
    }

    /** The session of this ticket: an idle one or a new one. */
    S session() throws Exception {
      Pooled<S> found = takeIdle();
      return hold(found == null ? open() : found);
    }

    /** The session that was opened with this ticket. */
    S lent() {
      return held().session;
    }

    /**
     * A new session, whatever is idle: for a second try after one broke, when the others may be
     * broken as well.
     */
    S fresh() throws Exception {
      Pooled<S> broken = takeIdle();
      if (broken != null) {
        SessionPool.this.close(broken);
      }
      return hold(open());
    }

    /**
     * Gives the session back to the pool when it is as it was opened, without a word to the other
     * side; else it is for {@link #restore}.
     */
    boolean endsAsOpened() {
      // Who cancels holds the lock while the other side is asked; nobody waits for that here.
      if (!ending.tryLock()) {
        return false;
      }
      try {
        if (ended || cancelled || !isAsOpened()) {
          return false;
        }
        ended = true;
      } finally {
        ending.unlock();
      }
      release(!beyond);
      return true;
    }

    private boolean isAsOpened() {
      Pooled<S> session = held();
      return isUsable(session) && backend.isAsOpened(session.session);
    }

    /**
     * Puts the session's state back. Where that can't be done the session is closed and a new one
     * takes its place at once, so that the next borrower does not have to wait for it.
     */
    void restore() {
      try {
        Pooled<S> session = held();
        if (isUsable(session) && !isCancelled() && restored(session)) {
          end(true);
        } else {
          replace(session);
        }
      } catch (Exception e) {
        LOG.debug("a session could not be replaced", e);
        end(false);
      }
    }

    private boolean restored(Pooled<S> session) {
      try {
        return backend.restore(session.session);
      } catch (Exception e) {
        LOG.debug("a session could not be put back into its first state", e);
        return false;
      }
    }

    private void replace(Pooled<S> used) throws Exception {
      boolean current = !retired && used.epoch == epoch.get();
      if (beyond || !current) {
        end(false);
        return;
      }
      SessionPool.this.close(used);
      forget();
      hold(open());
      end(true);
    }

    /**
     * From here on there is nothing to cancel: what was asked for the old session is not for the
     * new one.
     */
    private void forget() {
      ending.lock();
      try {
        held = null;
        cancelled = false;
      } finally {
        ending.unlock();
      }
    }

    /** Asks the other side to stop what this session runs, unless the ticket has ended. */
    void cancel() {
      ending.lock();
      try {
        cancelled = true;
        Pooled<S> session = held;
        if (!ended && session != null) {
          backend.cancel(session.session);
        }
      } catch (Exception e) {
        LOG.debug("cancelling failed", e);
      } finally {
        ending.unlock();
      }
    }

    /**
     * For a caller who left while the session was opened: closes it now, or as soon as it is open.
     */
    void abandon() {
      boolean open;
      ending.lock();
      try {
        abandoned = true;
        open = held != null;
      } finally {
        ending.unlock();
      }
      if (open) {
        end(false);
      }
    }

    /** Whether it was cancelled; its session is not used again. */
    boolean isCancelled() {
      ending.lock();
      try {
        return cancelled;
      } finally {
        ending.unlock();
      }
    }

    private Pooled<S> held() {
      return Objects.requireNonNull(held, "no session was opened");
    }

    private S hold(Pooled<S> session) {
      boolean nobodyWaits;
      ending.lock();
      try {
        held = session;
        nobodyWaits = abandoned;
      } finally {
        ending.unlock();
      }
      if (nobodyWaits) {
        end(false);
      }
      return session.session;
    }

    /** Returns the session as it is, or closes it in the background. Only the first call counts. */
    void end(boolean keep) {
      ending.lock();
      try {
        if (ended) {
          return;
        }
        ended = true;
      } finally {
        ending.unlock();
      }
      release(keep && !cancelled && !beyond);
    }

    private void release(boolean keep) {
      Pooled<S> session = held;
      if (session != null && keep) {
        SessionPool.this.keep(session);
      } else if (session != null) {
        SessionPool.this.close(session);
      }
      active.decrementAndGet();
      if (!beyond) {
        permits.release();
      }
    }
  }
}

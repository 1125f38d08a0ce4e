package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import java.time.Duration;
import java.util.Objects;
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
 * {@link Ticket#session} and its like, {@link Ticket#cancel} and {@link Ticket#restore}, which
 * belong on a platform thread, and closing, which happens in the background.
 *
 * <p>The bound is a fair semaphore: a {@link Ticket} is the right to one session, taken in the
 * order of asking. The session itself is the idle one used last, or a new one.
 */
final class SessionPool<S> {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPool.class);

  private final Backend<S> backend;
  private final PoolLimits limits;
  private final PlatformBridge bridge;
  private final Semaphore permits;
  private final IdleSessions<S> idle;
  private final AtomicInteger active = new AtomicInteger();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();

  SessionPool(Backend<S> backend, PoolLimits limits, PlatformBridge bridge, LongSupplier ticker) {
    this.backend = backend;
    this.limits = limits;
    this.bridge = bridge;
    this.permits = new Semaphore(limits.size(), true);
    this.idle = new IdleSessions<>(limits, backend.trust(), ticker, this::close);
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
    idle.reset();
  }

  /** As {@link #reset}, for good: what is opened from here on is closed after its use. */
  void retire() {
    idle.retire();
  }

  /** Closes what nobody has used for long. Returns at once. */
  void closeUnused() {
    idle.closeUnused();
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

  private Pooled<S> open() throws Exception {
    long now = idle.epoch();
    S session = backend.open();
    opened.incrementAndGet();
    return idle.opened(session, now);
  }

  private boolean answers(Pooled<S> session, Duration limit) {
    boolean answers = false;
    try {
      answers = backend.isAlive(session.session(), limit);
    } catch (Exception e) {
      LOG.debug("an idle session does not answer any more", e);
    } finally {
      if (!answers) {
        close(session);
      }
    }
    return answers;
  }

  private void close(Pooled<S> session) {
    closed.incrementAndGet();
    bridge.background(() -> {
      try {
        backend.close(session.session());
      } catch (Exception e) {
        LOG.debug("closing a session failed", e);
      }
    });
  }

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

    /** Takes an idle session that is believed to work, if there is one; talks to nobody. */
    boolean takesIdle() {
      Pooled<S> found = idle.take();
      if (found != null && idle.isBelieved(found)) {
        hold(found);
        return true;
      }
      if (found != null) {
        idle.putBack(found);
      }
      return false;
    }

    /**
     * The session of this ticket, an idle one or a new one, for a caller who tries again on a
     * {@link #fresh} one.
     */
    S session() throws Exception {
      Pooled<S> found = idle.take();
      return hold(found == null ? open() : found);
    }

    /**
     * The session of this ticket for a caller who does not try again: one that was idle for some
     * time has to answer first. Where it does not, the others may be broken as well, so a new one
     * is opened.
     *
     * @param limit how long to wait for the answer
     */
    S tried(Duration limit) throws Exception {
      Pooled<S> found = idle.take();
      boolean works = found != null && (idle.isBelieved(found) || answers(found, limit));
      return hold(found != null && works ? found : open());
    }

    /** The session that was opened with this ticket. */
    S lent() {
      return held().session();
    }

    /**
     * A new session, whatever is idle: for a second try after one broke, when the others may be
     * broken as well.
     */
    S fresh() throws Exception {
      Pooled<S> broken = idle.take();
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
      return idle.isUsable(session) && backend.isAsOpened(session.session());
    }

    /**
     * Puts the session's state back. Where that can't be done the session is closed and a new one
     * takes its place at once, so that the next borrower does not have to wait for it.
     */
    void restore() {
      try {
        Pooled<S> session = held();
        if (idle.isUsable(session) && !isCancelled() && restored(session)) {
          end(true);
        } else {
          replace(session);
        }
      } catch (Exception e) {
        LOG.debug("a session could not be replaced", e);
      } finally {
        end(false);
      }
    }

    private boolean restored(Pooled<S> session) {
      try {
        return backend.restore(session.session());
      } catch (Exception e) {
        LOG.debug("a session could not be put back into its first state", e);
        return false;
      }
    }

    private void replace(Pooled<S> used) throws Exception {
      if (beyond || !idle.isCurrent(used)) {
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
          backend.cancel(session.session());
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
      return session.session();
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
        idle.keep(session);
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

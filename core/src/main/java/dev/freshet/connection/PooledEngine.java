package dev.freshet.connection;

import dev.freshet.connection.ConnectionHealth.State;
import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The live engine of one name, type and settings: its backend, its pool, what is lent from it, and
 * its part of the cache. Any thread may use it; what talks to the other side goes over the {@link
 * PlatformBridge}.
 */
final class PooledEngine<S> {
  private final String name;
  private final String fingerprint;
  private final Backend<S> backend;
  private final Masked masked;
  private final EngineRoom room;
  private final SessionPool<S> pool;
  private final Lending<S> lending = new Lending<>(this);
  private final AtomicLong epoch;
  private volatile Pulse<S> pulse;
  private volatile boolean used;

  PooledEngine(Settings settings, Backend<S> backend, PoolLimits limits, EngineRoom room) {
    this.name = settings.name();
    this.fingerprint = Fingerprint.of(settings);
    this.backend = backend;
    this.masked = Masked.of(settings);
    this.room = room;
    this.pool = new SessionPool<>(backend, limits, room.bridge(), room.ticker());
    this.epoch = new AtomicLong(room.nextEpoch());
    this.pulse = newPulse();
  }

  String name() {
    return name;
  }

  Lending<S> lending() {
    return lending;
  }

  /** What a program calls for a session outside a run. */
  String lendingCall() {
    return backend.lending();
  }

  PlatformBridge bridge() {
    return room.bridge();
  }

  QueryCache cache() {
    return room.cache();
  }

  Journal journal() {
    return room.journal();
  }

  Retry retry() {
    return room.retry();
  }

  PoolStats stats() {
    return pool.stats();
  }

  QueryKey key(Query query) {
    return new QueryKey(name, fingerprint, epoch.get(), query);
  }

  /**
   * Refuses a statement that must not be run.
   *
   * @throws QueryFailedException saying what to do instead
   */
  void check(Query query) {
    try {
      backend.check(query);
    } catch (IllegalArgumentException e) {
      Failure failure = Failure.of(e);
      throw new QueryFailedException(name, query.text(), 1, failure, e);
    }
  }

  /**
   * How the result of a key is made.
   *
   * @param scope that of the one who asks
   */
  QueryExecution<S> execution(QueryKey key, RunScope scope) {
    var tag = new QueryTag(room.app(), scope.caller().map(Caller::page), name);
    return new QueryExecution<>(this, key, lending.holds(scope), tag, journal());
  }

  boolean isCurrent(QueryKey key) {
    return key.epoch() == epoch.get();
  }

  /** The right to a session, which is open already. */
  SessionPool<S>.Ticket open(boolean holder) throws InterruptedException {
    SessionPool<S>.Ticket ticket = acquire(holder);
    if (ticket.takesIdle()) {
      return ticket;
    }
    try {
      Duration limit = room.healthCheck().limit();
      bridge().call(() -> session(ticket, () -> ticket.tried(limit)), ticket::abandon);
      return ticket;
    } catch (ExecutionException e) {
      throw connectFailed(1, cause(e));
    }
  }

  void clear() {
    long before = epoch.getAndSet(room.nextEpoch());
    cache().forget(before);
  }

  /** Closes the sessions that nobody has used for long. */
  void closeUnused() {
    pool.closeUnused();
  }

  void reset() {
    pool.reset();
    clear();
    pulse = newPulse();
  }

  /** As {@link #reset}, for an engine that nobody will use again. */
  void retire() {
    pool.retire();
    clear();
  }

  boolean isHealthy() {
    used = true;
    try {
      return roundTrip().make() == RoundTrip.Result.ANSWERED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * How it is. It is looked at only once somebody has needed a session.
   *
   * @param type the class of its handles
   */
  ConnectionHealth health(String type) throws InterruptedException {
    if (!used) {
      return new ConnectionHealth(name, type, State.UNUSED, Optional.empty(), stats());
    }
    Pulse.Finding<S> found = pulse.take();
    return new ConnectionHealth(name, type, found.state(), Optional.of(found.since()), stats());
  }

  private Pulse<S> newPulse() {
    return new Pulse<>(room.healthCheck(), this::roundTrip, pool::stats);
  }

  private RoundTrip<S> roundTrip() {
    return new RoundTrip<>(backend, pool, bridge(), room.healthCheck().limit());
  }

  ConnectionException thrown(Query query, Retry.Exhausted exhausted) {
    Throwable cause = exhausted.getCause();
    return cause instanceof OpenFailure
        ? connectFailed(exhausted.attempts(), cause)
        : new QueryFailedException(
            name, query.text(), exhausted.attempts(), exhausted.failure(), cause);
  }

  /** What went wrong with something that was tried once on a session that a program holds. */
  ConnectionException failed(String text, Throwable thrown) {
    return thrown instanceof ConnectionException known
        ? known
        : new QueryFailedException(name, text, 1, failure(thrown), thrown);
  }

  private ConnectFailedException connectFailed(int attempts, Throwable thrown) {
    return new ConnectFailedException(name, attempts, failure(thrown), thrown.getCause());
  }

  /** Reads on the ticket's session and ends the ticket; on a platform thread. */
  Frame read(SessionPool<S>.Ticket ticket, Query query, int attempt, Trace trace) throws Exception {
    S session = session(ticket, attempt == 1 ? ticket::session : ticket::fresh);
    boolean usable = true;
    try {
      if (ticket.isCancelled()) {
        throw new CancellationException("cancelled before it was sent");
      }
      return backend.read(session, query, trace);
    } catch (Throwable e) {
      usable = !failure(e).mendable();
      throw e;
    } finally {
      ticket.end(usable);
    }
  }

  private S session(SessionPool<S>.Ticket ticket, Callable<S> way) throws OpenFailure {
    try {
      return way.call();
    } catch (Throwable e) {
      ticket.end(false);
      throw new OpenFailure(e);
    }
  }

  SessionPool<S>.Ticket acquire(boolean holder) throws InterruptedException {
    used = true;
    long since = System.nanoTime();
    try {
      SessionPool<S>.Ticket ticket = pool.acquire(holder);
      borrowed(System.nanoTime() - since);
      return ticket;
    } catch (PoolTimeout e) {
      throw new PoolExhaustedException(
          "Connection \"%s\": %s%s. Give sessions back sooner, or raise pool_size or pool_timeout"
              .formatted(name, e.getMessage(), lending.held()),
          name,
          e);
    }
  }

  private void borrowed(long nanos) {
    if (journal().isHeard()) {
      journal().tell(new ConnectionEvent.Borrowed(name, Duration.ofNanos(nanos)));
    }
  }

  Failure failure(Throwable thrown) {
    if (thrown instanceof OpenFailure) {
      Failure failure = masked.mask(backend.failure(cause(thrown)));
      return new Failure(failure.message(), false, failure.sqlState(), failure.code());
    }
    return masked.mask(backend.failure(thrown));
  }

  private static Throwable cause(Throwable thrown) {
    return thrown.getCause() == null ? thrown : thrown.getCause();
  }
}

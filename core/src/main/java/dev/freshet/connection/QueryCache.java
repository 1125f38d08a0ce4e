package dev.freshet.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Kept results of all connections, by weight in bytes, and the executions under way. Any thread may
 * use it.
 *
 * <p>One execution serves all who ask for its key while it runs, and they share its failure as they
 * share its result; a failure is not kept. Whoever is interrupted leaves alone; when the last one
 * leaves, the execution is stopped. Each caller judges a kept result by his own ttl, so the same
 * statement with another ttl neither resets nor shortens the first.
 */
final class QueryCache {
  private final Ticker ticker;
  private final Cache<QueryKey, Kept> results;
  private final ConcurrentHashMap<QueryKey, Flight> flights = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder shared = new LongAdder();
  private final LongAdder executions = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final long byteBudget;

  QueryCache(long byteBudget, Ticker ticker) {
    this.byteBudget = byteBudget;
    this.ticker = ticker;
    this.results =
        Caffeine.newBuilder()
            .maximumWeight(byteBudget)
            .weigher((QueryKey _, Kept kept) -> kept.weight())
            .expireAfter(
                Expiry.writing((QueryKey _, Kept kept) -> Duration.ofNanos(kept.lifetime())))
            .evictionListener(this::evicted)
            .ticker(ticker)
            .build();
  }

  /**
   * How a result is made, on the execution's own virtual thread, which is interrupted when nobody
   * wants it any more.
   */
  interface Execution {
    /**
     * Makes it.
     *
     * @param underway told when it no longer waits for a session
     */
    Frame run(Runnable underway) throws InterruptedException;

    /** Whether the key still stands, so that the result may be kept. */
    boolean isCurrent();

    /** Counts the executions of all connections. */
    long number();
  }

  /** The kept result, if it is young enough. */
  Optional<Frame> find(QueryKey key, Duration ttl) {
    Kept kept = young(key, ttl);
    if (kept == null) {
      return Optional.empty();
    }
    hits.increment();
    return Optional.of(kept.frame());
  }

  /**
   * The result of an execution: one under way, or a new one.
   *
   * @param holder whether the caller holds a session: then it does not wait for an execution that
   *     itself still waits for a session, which could be the caller's
   * @param asking told what it waits for
   * @throws InterruptedException when the caller was interrupted
   */
  Frame load(QueryKey key, Duration ttl, boolean holder, Execution execution, Asking asking)
      throws InterruptedException {
    if (ttl.isZero()) {
      asking.waits(execution.number(), false);
      return new Flight(this, key, ttl, execution).await();
    }
    var joined = new Joined();
    flights.compute(
        key,
        (_, flight) -> {
          boolean joinable = flight != null && (!holder || flight.isUnderway());
          if (joinable && flight.join()) {
            shared.increment();
            joined.flight = flight;
            joined.begun = true;
            return flight;
          }
          // The execution that this caller just missed left its result before it left the map.
          Kept kept = young(key, ttl);
          if (kept != null) {
            hits.increment();
            joined.frame = kept.frame();
            return flight;
          }
          joined.flight = new Flight(this, key, ttl, execution);
          return flight == null || joinable ? joined.flight : flight;
        });
    return joined.await(asking);
  }

  /**
   * Forgets the results of an epoch, and lets nobody join its executions. An epoch belongs to one
   * engine, and visitors with connections of their own have engines that differ in nothing else.
   */
  void forget(long epoch) {
    results.asMap().keySet().removeIf(key -> key.epoch() == epoch);
    flights.keySet().removeIf(key -> key.epoch() == epoch);
  }

  /**
   * Forgets the oldest results of an epoch until there are no more than that. It looks at all
   * results, which costs less than any query that adds one.
   */
  void trim(long epoch, int most) {
    List<Map.Entry<QueryKey, Kept>> kept =
        results.asMap().entrySet().stream()
            .filter(entry -> entry.getKey().epoch() == epoch)
            .sorted(Comparator.comparingLong(entry -> entry.getValue().at()))
            .toList();
    kept.stream()
        .limit(Math.max(0, kept.size() - most))
        .forEach(entry -> results.asMap().remove(entry.getKey(), entry.getValue()));
  }

  CacheStats stats() {
    results.cleanUp();
    long bytes =
        results.policy().eviction().map(policy -> policy.weightedSize().orElse(0)).orElse(0L);
    return new CacheStats(
        hits.sum(),
        shared.sum(),
        executions.sum(),
        evictions.sum(),
        results.estimatedSize(),
        bytes,
        byteBudget);
  }

  private void evicted(@Nullable QueryKey key, @Nullable Kept kept, RemovalCause cause) {
    if (cause == RemovalCause.SIZE) {
      evictions.increment();
    }
  }

  void executing() {
    executions.increment();
  }

  /** Keeps a result, for as long as the most patient of its askers so far. */
  void keep(QueryKey key, Frame frame, Duration ttl, Execution execution) {
    if (ttl.isZero() || !execution.isCurrent()) {
      return;
    }
    long now = ticker.read();
    results
        .asMap()
        .compute(
            key,
            (_, old) ->
                new Kept(frame, now, Math.max(nanos(ttl), old == null ? 0 : old.lifetime())));
    if (!execution.isCurrent()) {
      results.invalidate(key);
    }
  }

  void landed(QueryKey key, Flight flight) {
    flights.remove(key, flight);
  }

  private @Nullable Kept young(QueryKey key, Duration ttl) {
    Kept kept = ttl.isZero() ? null : results.getIfPresent(key);
    return kept != null && ticker.read() - kept.at() <= nanos(ttl) ? kept : null;
  }

  private static long nanos(Duration ttl) {
    return ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : ttl.toNanos();
  }

  /** A result, when it was made, and how long it is kept. */
  private record Kept(Frame frame, long at, long lifetime) {
    int weight() {
      return (int) Math.min(Integer.MAX_VALUE, 256 + frame.byteSize());
    }
  }

  /** What the step under the map's lock found. */
  private static final class Joined {
    private @Nullable Flight flight;
    private boolean begun;
    private Frame frame = Frame.empty();

    Frame await(Asking asking) throws InterruptedException {
      if (flight == null) {
        return frame;
      }
      asking.waits(flight.number(), begun);
      return flight.await();
    }
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What connections do, as meters of a registry: {@code freshet.queries}, {@code freshet.cache.*}
 * and {@code freshet.pool.*}. Tags name the app, the connection and the outcome; never a statement
 * or a visitor. The only class that Micrometer is needed for, loaded when a registry is given. Any
 * thread may use it.
 */
final class ConnectionMetrics implements ConnectionListener, AutoCloseable {
  private final MeterRegistry registry;
  private final Tags app;
  private final Queue<Meter> meters = new ConcurrentLinkedQueue<>();
  private final Map<Tags, Timer> queries = new ConcurrentHashMap<>();
  private final Map<String, Timer> borrows = new ConcurrentHashMap<>();
  private volatile @Nullable Connections source;

  ConnectionMetrics(MeterRegistry registry, String app) {
    this.registry = registry;
    this.app = Tags.of("app", app);
  }

  /** Measures the cache from now on, and each pool from its first use. */
  void bind(Connections measured) {
    source = measured;
    counter("freshet.cache.hits", "queries answered from a kept result", CacheStats::hits);
    counter("freshet.cache.joined", "queries that joined an execution", CacheStats::shared);
    counter("freshet.cache.misses", "queries sent to the other side", CacheStats::executions);
    counter("freshet.cache.evictions", "results that had to go", CacheStats::evictions);
    gauge("freshet.cache.results", "results that are kept", CacheStats::results);
    gauge("freshet.cache.bytes", "heap that kept results take", CacheStats::bytes);
    gauge("freshet.cache.budget", "heap that kept results may take", CacheStats::budget);
  }

  @Override
  public void hear(ConnectionEvent event) {
    switch (event) {
      case ConnectionEvent.Answered(var ask, var from, _, _, var waited) ->
          query(ask.connection(), from.name().toLowerCase(Locale.ROOT)).record(waited);
      case ConnectionEvent.Failed(var ask, _, var waited) ->
          query(ask.connection(), "failed").record(waited);
      case ConnectionEvent.Cancelled(var ask, var waited) ->
          query(ask.connection(), "cancelled").record(waited);
      case ConnectionEvent.Borrowed(var connection, var waited) ->
          borrows.computeIfAbsent(connection, this::pool).record(waited);
      case ConnectionEvent.Waiting _, ConnectionEvent.Identified _, ConnectionEvent.Retried _ -> {}
    }
  }

  private Timer query(String connection, String outcome) {
    return queries.computeIfAbsent(
        app.and("connection", connection, "outcome", outcome),
        tags ->
            kept(
                Timer.builder("freshet.queries")
                    .description("time from asking to the answer")
                    .tags(tags)
                    .register(registry)));
  }

  /** Measures a pool, and gives the timer of the waits for its sessions. */
  private Timer pool(String connection) {
    Tags tags = app.and("connection", connection);
    pooled("active", "sessions in use", tags, connection, PoolStats::active);
    pooled("idle", "sessions open and free", tags, connection, PoolStats::idle);
    pooled("waiting", "callers that wait for a session", tags, connection, PoolStats::waiting);
    pooled("max", "sessions that there may be", tags, connection, PoolStats::max);
    opening("opened", "sessions opened", tags, connection, PoolStats::opened);
    opening("closed", "sessions closed", tags, connection, PoolStats::closed);
    return kept(
        Timer.builder("freshet.pool.borrow")
            .description("time until a session was free")
            .tags(tags)
            .register(registry));
  }

  private void pooled(
      String name,
      String description,
      Tags tags,
      String connection,
      ToDoubleFunction<PoolStats> number) {
    kept(
        Gauge.builder("freshet.pool." + name, () -> of(connection, number))
            .description(description)
            .tags(tags)
            .register(registry));
  }

  private void opening(
      String name,
      String description,
      Tags tags,
      String connection,
      ToDoubleFunction<PoolStats> number) {
    kept(
        FunctionCounter.builder("freshet.pool." + name, this, _ -> of(connection, number))
            .description(description)
            .tags(tags)
            .register(registry));
  }

  private double of(String connection, ToDoubleFunction<PoolStats> number) {
    Connections measured = source;
    PoolStats stats = measured == null ? null : measured.poolStats().get(connection);
    return stats == null ? 0 : number.applyAsDouble(stats);
  }

  private double of(ToDoubleFunction<CacheStats> number) {
    Connections measured = source;
    return measured == null ? 0 : number.applyAsDouble(measured.cacheStats());
  }

  private void counter(String name, String description, ToDoubleFunction<CacheStats> number) {
    kept(
        FunctionCounter.builder(name, this, _ -> of(number))
            .description(description)
            .tags(app)
            .register(registry));
  }

  private void gauge(String name, String description, ToDoubleFunction<CacheStats> number) {
    kept(
        Gauge.builder(name, () -> of(number))
            .description(description)
            .tags(app)
            .register(registry));
  }

  private <M extends Meter> M kept(M meter) {
    meters.add(meter);
    return meter;
  }

  /** Takes its meters out of the registry. */
  @Override
  public void close() {
    meters.forEach(registry::remove);
  }
}

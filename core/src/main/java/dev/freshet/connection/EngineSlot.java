package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Settings;
import dev.freshet.data.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The place of one name, type and settings in code: it holds the live engine, and puts another one
 * there when the settings changed, which resets the old one and its results with it. Any thread may
 * use it.
 */
final class EngineSlot<S> {
  private final ConnectionProvider<?, S> provider;
  private final LiveSettings configured;
  private final EngineFactory factory;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable Live<S> live;
  private boolean closed;

  EngineSlot(ConnectionProvider<?, S> provider, LiveSettings configured, EngineFactory factory) {
    this.provider = provider;
    this.configured = configured;
    this.factory = factory;
  }

  String name() {
    return configured.name();
  }

  /**
   * Whether this slot was made for a provider of that very class; a reloaded script brings a new
   * one.
   */
  boolean isFor(ConnectionProvider<?, ?> other) {
    return provider.getClass() == other.getClass();
  }

  /** The live engine, unless there is none yet or the settings may have changed. */
  Optional<PooledEngine<S>> ready() {
    Live<S> now = live;
    return now != null && now.version == configured.version()
        ? Optional.of(now.engine)
        : Optional.empty();
  }

  /**
   * The live engine for the settings as they are now. May block: what is to be connected to may
   * have to be started first.
   *
   * @throws ConfigurationException when they are missing or wrong
   */
  PooledEngine<S> current() {
    return ready().orElseGet(this::renew);
  }

  /** What the settings of the live engine say of its results. */
  Keeping keeping() {
    Live<S> now = live;
    return now == null ? Keeping.UNSAID : now.keeping;
  }

  /** What is wrong with files whose last good content is in use. */
  List<String> warnings() {
    return configured.warnings();
  }

  /** Closes the sessions; a handle that is used after this is told so. */
  void close() {
    renewing.lock();
    try {
      closed = true;
      Live<S> last = live;
      live = null;
      if (last != null) {
        last.engine.retire();
      }
    } finally {
      renewing.unlock();
    }
  }

  /** Forgets the results of the engine, if there is one. */
  void clear() {
    Live<S> now = live;
    if (now != null) {
      now.engine.clear();
    }
  }

  /** Closes the sessions of the engine that nobody has used for long, if there is one. */
  void closeUnused() {
    Live<S> now = live;
    if (now != null) {
      now.engine.closeUnused();
    }
  }

  /** Starts the engine afresh, if there is one. */
  boolean reset() {
    Live<S> now = live;
    if (now != null) {
      now.engine.reset();
    }
    return now != null;
  }

  Optional<PoolStats> stats() {
    return Optional.ofNullable(live).map(now -> now.engine.stats());
  }

  /**
   * The value as a table to show, if it was defined on a session of this connection that the run or
   * thread holds.
   */
  Optional<Table> table(Object value, RunScope scope) {
    return live == null
        ? Optional.empty()
        : provider.lazyTables().flatMap(tables -> table(tables, value, scope));
  }

  private <T> Optional<Table> table(LazyTables<S, T> tables, Object value, RunScope scope) {
    var engine = new BoundEngine<>(this, scope, Keeping.UNSAID, Connections.FOREVER);
    return tables.known(value).flatMap(table -> engine.table(tables, table));
  }

  /** How it is, unless there never was an engine; may take as long as a round trip. */
  Optional<ConnectionHealth> health() throws InterruptedException {
    Live<S> now = live;
    return now == null
        ? Optional.empty()
        : Optional.of(now.engine.health(provider.type().getSimpleName()));
  }

  private PooledEngine<S> renew() {
    renewing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("Connection \"%s\" is closed".formatted(name()));
      }
      long seen = configured.version();
      Settings all = configured.get();
      Settings settings = Keeping.without(all);
      Keeping keeping = keeping(all);
      Live<S> old = live;
      if (old != null && old.settings.values().equals(settings.values())) {
        live = new Live<>(settings, keeping, seen, old.engine);
        return old.engine;
      }
      PooledEngine<S> engine = factory.make(provider, settings);
      live = new Live<>(settings, keeping, seen, engine);
      if (old != null) {
        old.engine.retire();
      }
      return engine;
    } finally {
      renewing.unlock();
    }
  }

  private Keeping keeping(Settings settings) {
    try {
      return Keeping.of(settings);
    } catch (IllegalArgumentException e) {
      throw ConfigurationException.of(name(), e);
    }
  }

  /** An engine, and what it was made from. */
  private record Live<S>(
      Settings settings, Keeping keeping, long version, PooledEngine<S> engine) {}

  /** Makes engines. */
  interface EngineFactory {
    <S> PooledEngine<S> make(ConnectionProvider<?, S> provider, Settings settings);
  }
}

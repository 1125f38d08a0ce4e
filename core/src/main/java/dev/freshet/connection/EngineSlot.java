package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Settings;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The place of one name, type and settings in code: it holds the live engine, and puts another one
 * there when the settings changed, which resets the old one and its results with it. Any thread may
 * use it.
 */
final class EngineSlot<S> {
  private final String name;
  private final ConnectionProvider<?, S> provider;
  private final Supplier<Settings> configuration;
  private final EngineFactory factory;
  private final LongSupplier version;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable Live<S> live;
  private boolean closed;

  EngineSlot(
      String name,
      ConnectionProvider<?, S> provider,
      Supplier<Settings> configuration,
      EngineFactory factory,
      LongSupplier version) {
    this.name = name;
    this.provider = provider;
    this.configuration = configuration;
    this.factory = factory;
    this.version = version;
  }

  String name() {
    return name;
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
    return now != null && now.version == version.getAsLong()
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

  /** Closes the sessions; a handle that is used after this is told so. */
  void close() {
    renewing.lock();
    try {
      closed = true;
      Live<S> last = live;
      live = null;
      if (last != null) {
        last.engine.reset();
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

  Optional<PoolStats> stats() {
    return Optional.ofNullable(live).map(now -> now.engine.stats());
  }

  private PooledEngine<S> renew() {
    renewing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("Connection \"%s\" is closed".formatted(name));
      }
      long seen = version.getAsLong();
      Settings settings = configuration.get();
      Live<S> old = live;
      if (old != null && old.settings.values().equals(settings.values())) {
        live = new Live<>(settings, seen, old.engine);
        return old.engine;
      }
      PooledEngine<S> engine = factory.make(provider, settings);
      live = new Live<>(settings, seen, engine);
      if (old != null) {
        old.engine.reset();
      }
      return engine;
    } finally {
      renewing.unlock();
    }
  }

  /** An engine, and what it was made from. */
  private record Live<S>(Settings settings, long version, PooledEngine<S> engine) {}

  /** Makes engines. */
  interface EngineFactory {
    <S> PooledEngine<S> make(ConnectionProvider<?, S> provider, Settings settings);
  }
}

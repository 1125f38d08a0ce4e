package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of connection as it is, with a turnstile at its door: what goes through is counted, and
 * can be held. It changes nothing, so what is tested is the real one.
 */
record Turnstile<C extends Connection, S>(ConnectionProvider<C, S> real, Traffic traffic)
    implements ConnectionProvider<C, S> {
  @Override
  public Class<C> type() {
    return real.type();
  }

  @Override
  public Backend<S> backend(Settings settings) {
    return new Door<>(real.backend(settings), traffic);
  }

  @Override
  public Backend<S> backend(Settings settings, QueryTag tag) {
    return new Door<>(real.backend(settings, tag), traffic);
  }

  @Override
  public C connect(Engine<S> engine) {
    return real.connect(engine);
  }

  @Override
  public String defaultName() {
    return real.defaultName();
  }

  @Override
  public Set<String> aliases() {
    return real.aliases();
  }

  @Override
  public OwnSettings ownSettings(String name, Environment environment) {
    return real.ownSettings(name, environment);
  }

  @Override
  public List<Path> ownFiles(Environment environment) {
    return real.ownFiles(environment);
  }

  @Override
  public List<String> example() {
    return real.example();
  }

  @Override
  public Optional<LazyTables<S, ?>> lazyTables() {
    return real.lazyTables();
  }

  @Override
  public int defaultPoolSize() {
    return real.defaultPoolSize();
  }
}

package dev.freshet.connection;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.SettingsResolver;
import dev.freshet.connection.spi.Visitor;
import dev.freshet.data.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The registry of connections: one live engine for each name, type and settings in code, shared by
 * all handles. A server makes one for its app; any Java program can open one, with the same
 * secrets, pool, cache and retries:
 *
 * <pre>{@code
 * try (var connections = Connections.open(Path.of("."))) {
 *   Frame owners = connections.connection(SnowparkConnection.class).query("SELECT * FROM pet_owners");
 * }
 * }</pre>
 *
 * <p>Any thread may use it. Closing it closes all sessions.
 */
public final class Connections implements AutoCloseable {
  /** Kept for as long as there is room. */
  static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  private final Configuration configuration;
  private final Providers providers;
  private final List<SettingsResolver> resolvers;
  private final Duration defaultTtl;
  private final EngineRoom room;
  private final Slots slots;
  private final List<ConnectionMetrics> metrics;
  private final TableSources tables;
  private final Sweep sweep;

  Connections(ConnectionsBuilder builder) {
    this.configuration = new Configuration(builder.secretsOrOwn(), builder.environment);
    this.providers = builder.providers();
    this.resolvers = List.copyOf(builder.resolvers);
    this.defaultTtl = builder.defaultTtl;
    this.metrics = builder.metrics();
    this.slots = new Slots(builder.environment.app().toString());
    this.tables = new TableSources(providers, slots::all);
    this.room =
        new EngineRoom(
            builder.app,
            new PlatformBridge(),
            new QueryCache(builder.cacheBytes, Ticker.systemTicker()),
            builder.retry,
            builder.healthCheck,
            new Journal(builder.heard(metrics)),
            new AtomicLong(),
            builder.ticker);
    this.sweep = new Sweep(() -> slots.all().forEach(EngineSlot::closeUnused), builder.sweepPause);
    for (ConnectionMetrics measured : metrics) {
      measured.bind(this);
    }
  }

  /** The connections of the app in that folder. */
  public static Connections open(Path appFolder) {
    return builder(appFolder).open();
  }

  /** Options for {@link #open}. */
  public static ConnectionsBuilder builder(Path appFolder) {
    return new ConnectionsBuilder(Environment.of(appFolder));
  }

  /** Options for {@link #open}, in surroundings of one's own. */
  public static ConnectionsBuilder builder(Environment environment) {
    return new ConnectionsBuilder(environment);
  }

  /** The secrets of the app. */
  public Secrets secrets() {
    return configuration.secrets();
  }

  /** The connection of that type under the type's default name, outside a run. */
  public <C extends Connection> C connection(Class<C> type) {
    return connection(type, RunScope.none());
  }

  /** The connection of that type under the type's default name. */
  public <C extends Connection> C connection(Class<C> type, RunScope scope) {
    return connection(type, scope, _ -> {});
  }

  /** The connection of that type under the type's default name, with options. */
  public <C extends Connection> C connection(
      Class<C> type, RunScope scope, Consumer<ConnectionSpec> options) {
    String name = providers.of(type.getSimpleName(), type).defaultName();
    return connection(name, type, scope, options);
  }

  /** The connection of that name and type, outside a run. */
  public <C extends Connection> C connection(String name, Class<C> type) {
    return connection(name, type, RunScope.none());
  }

  /** The connection of that name and type, with options, outside a run. */
  public <C extends Connection> C connection(
      String name, Class<C> type, Consumer<ConnectionSpec> options) {
    return connection(name, type, RunScope.none(), options);
  }

  /** The connection of that name and type. */
  public <C extends Connection> C connection(String name, Class<C> type, RunScope scope) {
    return connection(name, type, scope, _ -> {});
  }

  /**
   * The connection of that name and type, with options.
   *
   * @param name that of its section in the secrets; {@code env:VARIABLE} takes it from the
   *     environment
   * @throws ConfigurationException when it is not configured, saying where it looked and what to
   *     write
   * @throws SecretsException when a file of secrets is malformed
   */
  public <C extends Connection> C connection(
      String name, Class<C> type, RunScope scope, Consumer<ConnectionSpec> options) {
    String real = configuration.name(name);
    return connect(real, providers.of(real, type), scope, options);
  }

  /**
   * The connection of that name, outside a run; its type is the name's own, or that in the secrets.
   */
  public Connection connection(String name) {
    return connection(name, RunScope.none());
  }

  /**
   * The connection of that name. Its type is {@code type} in the secrets, or what a first-party
   * name implies.
   *
   * @throws ConfigurationException when the type can't be told, or it is not configured
   */
  public Connection connection(String name, RunScope scope) {
    return connection(name, scope, _ -> {});
  }

  /** The connection of that name, with options. */
  public Connection connection(String name, RunScope scope, Consumer<ConnectionSpec> options) {
    String real = configuration.name(name);
    ConnectionProvider<?, ?> provider = provider(real);
    Object connection = connect(real, provider, scope, options);
    if (connection instanceof Connection known) {
      return known;
    }
    throw new ConfigurationException(
        "Connection \"%s\": %s does not implement Connection"
            .formatted(real, provider.type().getTypeName()),
        real);
  }

  /** The names that have a section in the secrets. */
  public List<String> names() {
    return configuration.secrets().names("connections");
  }

  /**
   * What the connection of that name is made from: every value and its origin. Connects to nothing.
   *
   * @throws ConfigurationException as {@link #connection(String)} does
   */
  public Configured describe(String name) {
    String real = configuration.name(name);
    ConnectionProvider<?, ?> provider = provider(real);
    Settings nothing = new ConnectionSpec().in(real, configuration.environment().app());
    return new Configured(real, provider.type(), settings(provider, nothing).get());
  }

  /**
   * Starts the connections of that name afresh, whatever their settings in code, as {@link
   * Connection#reset} does.
   *
   * @return whether there was one; a connection that nobody asked for yet needs no reset
   */
  public boolean reset(String name) {
    String real = configuration.name(name);
    long were =
        slots.all().stream().filter(slot -> slot.name().equals(real) && slot.reset()).count();
    return were > 0;
  }

  /**
   * What a program has in its hands as a table to show: a frame, a list of records, or a table that
   * it defined on a session of a connection, such as a Snowpark DataFrame. The rows of such a one
   * stay where they are: it is computed there once, and read in windows.
   *
   * @throws IllegalArgumentException when it is none of these, naming its class and what there is,
   *     or when the session it was defined on is not lent to this run or thread
   */
  public Table table(Object value, RunScope scope) {
    return tables.get(value, scope);
  }

  /** As {@link #table}, but empty where nobody knows the class of the value. */
  public Optional<Table> findTable(Object value, RunScope scope) {
    return tables.find(value, scope);
  }

  /** Forgets the kept results of all connections; those being computed are not kept either. */
  public void clearResults() {
    slots.all().forEach(EngineSlot::clear);
  }

  /** What the cache of results did so far. */
  public CacheStats cacheStats() {
    return room.cache().stats();
  }

  /** What the pools are doing, by the name of the connection. */
  public Map<String, PoolStats> poolStats() {
    Map<String, PoolStats> stats = new TreeMap<>();
    slots
        .all()
        .forEach(slot ->
            slot.stats().ifPresent(pool -> stats.merge(slot.name(), pool, PoolStats::plus)));
    return stats;
  }

  /**
   * Whether the connections work: each that somebody has used makes a round trip, of five seconds
   * at the most, unless it made one in the last 15. Those that nobody has used are not connected
   * to, and those that visitors have for themselves are left out. Meant for probes, which may come
   * as often as they like.
   */
  public List<ConnectionHealth> health() {
    return Checkup.of(slots.ofAll());
  }

  /** Closes all sessions, waiting a moment for the other side. */
  @Override
  public void close() {
    sweep.close();
    slots.close();
    room.bridge().close();
    for (ConnectionMetrics measured : metrics) {
      measured.close();
    }
  }

  private <C, S> C connect(
      String name,
      ConnectionProvider<C, S> provider,
      RunScope run,
      Consumer<ConnectionSpec> options) {
    var spec = new ConnectionSpec();
    options.accept(spec);
    Settings code = spec.in(name, configuration.environment().app());
    EngineSlot<S> slot = slot(provider, code, run);
    var engine = new BoundEngine<>(slot, run, keeping(code), defaultTtl);
    engine.live();
    slot.warnings().forEach(run::warn);
    return provider.connect(engine);
  }

  private <S> EngineSlot<S> slot(ConnectionProvider<?, S> provider, Settings code, RunScope run) {
    Optional<Visitor> visitor =
        configuration.scope(code) == Scope.SESSION ? run.visitor() : Optional.empty();
    Settings own = Keeping.without(code);
    Map<String, Object> values = new TreeMap<>();
    own.values().forEach((key, set) -> values.put(key.toLowerCase(Locale.ROOT), set.value()));
    return slots.of(
        new Slots.Key(code.name(), provider.type().getName(), values, visitor),
        provider,
        () -> new EngineSlot<>(provider, settings(provider, own), this::engine));
  }

  private LiveSettings settings(ConnectionProvider<?, ?> provider, Settings code) {
    var files =
        new OwnFiles(
            code.name(), provider, configuration.environment(), configuration.secrets().rhythm());
    return new LiveSettings(configuration, provider, files, code);
  }

  private static Keeping keeping(Settings code) {
    try {
      return Keeping.of(code);
    } catch (IllegalArgumentException e) {
      throw ConfigurationException.of(code.name(), e);
    }
  }

  private ConnectionProvider<?, ?> provider(String name) {
    String type = configuration.type(name).orElse(name);
    return providers.named(type).orElseThrow(() -> untyped(name, type));
  }

  private <S> PooledEngine<S> engine(ConnectionProvider<?, S> provider, Settings settings) {
    try {
      PoolLimits limits = PoolLimits.of(settings, provider.defaultPoolSize());
      Settings resolved = resolve(PoolLimits.without(settings));
      var tag = new QueryTag(room.app(), Optional.empty(), settings.name());
      Backend<S> backend = provider.backend(resolved, tag);
      return new PooledEngine<>(resolved, backend, limits, room);
    } catch (IllegalArgumentException e) {
      throw ConfigurationException.of(settings.name(), e);
    }
  }

  private Settings resolve(Settings settings) {
    for (SettingsResolver resolver : resolvers) {
      var resolved = resolver.resolve(settings);
      if (resolved.isPresent()) {
        return resolved.get();
      }
    }
    return settings;
  }

  private ConfigurationException untyped(String name, String type) {
    return type.equals(name)
        ? new ConfigurationException(
            "Connection \"%s\" has no type: give the class, or write type = \"…\" under [connections.%s].%s%s"
                .formatted(name, name, configuration.hint(name), providers.hint(name)),
            name)
        : new ConfigurationException(
            "Connection \"%s\" has the type \"%s\" in the secrets, which is not known.%s"
                .formatted(name, type, providers.hint(type)),
            name);
  }
}

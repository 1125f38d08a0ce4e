package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionListener;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.SettingsResolver;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.LongSupplier;

/** The options of a registry. Used by one thread. */
public final class ConnectionsBuilder {
  final Environment environment;
  String app;
  private Optional<Secrets> secrets = Optional.empty();
  private final List<Path> places = new ArrayList<>();
  final List<SettingsResolver> resolvers = new ArrayList<>();
  private final List<ConnectionListener> listeners = new ArrayList<>();
  private final List<MeterRegistry> registries = new ArrayList<>();
  private final List<ConnectionProvider<?, ?>> more = new ArrayList<>();
  private ClassLoader loader = Connections.class.getClassLoader();
  long cacheBytes = Runtime.getRuntime().maxMemory() / 4;
  Duration defaultTtl = Connections.FOREVER;
  Retry retry = Retry.STANDARD;
  HealthCheck healthCheck = HealthCheck.STANDARD;
  LongSupplier ticker = System::nanoTime;
  Duration sweepPause = Duration.ofSeconds(15);

  ConnectionsBuilder(Environment environment) {
    this.app =
        Optional.ofNullable(environment.app().getFileName()).map(Path::toString).orElse("freshet");
    this.environment = environment;
  }

  /**
   * The name of the app, which its statements carry to the other side; that of its folder unless
   * said otherwise.
   */
  public ConnectionsBuilder app(String name) {
    this.app = name;
    return this;
  }

  /** One more who hears what the connections do. */
  public ConnectionsBuilder listener(ConnectionListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * A registry of Micrometer that gets the meters {@code freshet.queries}, {@code freshet.cache.*}
   * and {@code freshet.pool.*}, until the connections are closed. Needs Micrometer on the class
   * path, as nothing else here does.
   */
  @SuppressWarnings("exports") // who calls this has Micrometer; nobody else should need it
  public ConnectionsBuilder metrics(MeterRegistry registry) {
    registries.add(registry);
    return this;
  }

  /** Secrets that the app uses already; otherwise it has its own. */
  public ConnectionsBuilder secrets(Secrets secrets) {
    this.secrets = Optional.of(secrets);
    return this;
  }

  /**
   * One more place of secrets, which counts last: a {@code .toml} file, or a folder as Kubernetes
   * mounts it.
   */
  public ConnectionsBuilder secretsAt(Path place) {
    places.add(place);
    return this;
  }

  /** One more who may replace settings; the first that answers counts. */
  public ConnectionsBuilder resolver(SettingsResolver resolver) {
    resolvers.add(resolver);
    return this;
  }

  /** One more kind of connection, besides those that the class path brings. */
  public ConnectionsBuilder provider(ConnectionProvider<?, ?> provider) {
    more.add(provider);
    return this;
  }

  /** Where providers and classes named in the secrets are looked for. */
  public ConnectionsBuilder classLoader(ClassLoader loader) {
    this.loader = loader;
    return this;
  }

  /**
   * How much heap the kept results of all connections may take together; a quarter of the heap
   * unless said otherwise.
   */
  public ConnectionsBuilder cacheBytes(long bytes) {
    this.cacheBytes = bytes;
    return this;
  }

  /**
   * How long results are kept where neither query nor connection say; for ever unless said
   * otherwise.
   */
  public ConnectionsBuilder defaultTtl(Duration ttl) {
    this.defaultTtl = ttl;
    return this;
  }

  /** How long to wait before a query is tried again on a new session; a second unless said. */
  public ConnectionsBuilder retryPause(Duration pause) {
    return retry(new Retry(retry.attempts(), pause));
  }

  ConnectionsBuilder retry(Retry retry) {
    this.retry = retry;
    return this;
  }

  ConnectionsBuilder healthCheck(HealthCheck check) {
    this.healthCheck = check;
    return this;
  }

  /** The time by which sessions grow old, in nanoseconds, and how often to look for those. */
  ConnectionsBuilder aging(LongSupplier ticker, Duration sweepPause) {
    this.ticker = ticker;
    this.sweepPause = sweepPause;
    return this;
  }

  Secrets secretsOrOwn() {
    return secrets.orElseGet(() -> Secrets.of(environment, places));
  }

  /** The registry. Nothing is connected yet. */
  public Connections open() {
    return new Connections(this);
  }

  // Loops: a lambda would need Micrometer where there is none.
  List<ConnectionMetrics> metrics() {
    List<ConnectionMetrics> metrics = new ArrayList<>();
    for (MeterRegistry registry : registries) {
      metrics.add(new ConnectionMetrics(registry, app));
    }
    return metrics;
  }

  List<ConnectionListener> heard(List<? extends ConnectionListener> metrics) {
    List<ConnectionListener> all = new ArrayList<>(listeners);
    all.addAll(metrics);
    return all;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // a service is found by its raw class
  Providers providers() {
    List<ConnectionProvider<?, ?>> known = new ArrayList<>(more);
    for (ConnectionProvider provider : ServiceLoader.load(ConnectionProvider.class, loader)) {
      known.add(provider);
    }
    return new Providers(known, loader);
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An app with one connection, over a server in memory, in a folder of its own for each test. */
final class LedgerApp implements AfterEachCallback {
  /** More than any machine takes for a round trip in memory. */
  private static final Duration HEALTH_LIMIT = Duration.ofSeconds(60);

  private final Ledger.Server server = new Ledger.Server();
  private final Path folder;
  private final Connections connections;
  private final Ledger ledger;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

  LedgerApp() {
    this(HEALTH_LIMIT);
  }

  /**
   * With another patience of health checks.
   *
   * @param healthLimit how long one waits for an answer
   */
  LedgerApp(Duration healthLimit) {
    try {
      folder = Files.createTempDirectory("ledger");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    connections =
        Connections.builder(environment)
            .secrets(Secrets.eager(environment))
            .provider(new Ledger.Provider(server))
            .retry(new Retry(3, Duration.ofMillis(1)))
            .aging(() -> 0, Duration.ofDays(1))
            .healthCheck(new HealthCheck(now::get, Duration.ofSeconds(15), healthLimit))
            .open();
    ledger = connections.connection(Ledger.class);
  }

  /** Lets the time of health checks pass. */
  void passes(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  Path folder() {
    return folder;
  }

  Ledger.Server server() {
    return server;
  }

  Connections connections() {
    return connections;
  }

  Ledger ledger() {
    return ledger;
  }

  Ledger withPool(int size, RunScope scope) {
    return connections.connection(
        "ledger", Ledger.class, scope, c -> c.set("pool_size", size).set("pool_timeout", 60));
  }

  PoolStats pool() {
    return connections.poolStats().getOrDefault("ledger", new PoolStats(0, 0, 0, 0, 0, 0));
  }

  void secrets(String text) {
    try {
      Path file = folder.resolve("app/.freshet/secrets.toml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the call throws; an error when it throws nothing. */
  static Throwable failure(Callable<?> call) {
    try {
      throw new AssertionError("it should have failed, and gave " + call.call());
    } catch (Exception e) {
      return e;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    connections.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

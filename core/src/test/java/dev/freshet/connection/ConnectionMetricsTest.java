package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Environment;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a registry is told. */
@Timeout(60)
class ConnectionMetricsTest {
  @TempDir Path folder;
  private final Ledger.Server server = new Ledger.Server();
  private final MeterRegistry registry = new SimpleMeterRegistry();

  private Connections open(String app) {
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    return Connections.builder(environment)
        .app(app)
        .secrets(Secrets.eager(environment))
        .provider(new Ledger.Provider(server))
        .retry(new Retry(1, Duration.ZERO))
        .metrics(registry)
        .open();
  }

  private double of(String name, String... tags) {
    return registry
        .get(name)
        .tag("app", "pets")
        .tags(tags)
        .meter()
        .measure()
        .iterator()
        .next()
        .getValue();
  }

  @Test
  void queriesAreTimedByConnectionAndOutcome() {
    server.on(
        "bad",
        (_, _) -> {
          throw new SQLException("no such column", "42000", 904);
        });
    try (Connections connections = open("pets")) {
      Ledger ledger = connections.connection(Ledger.class);
      ledger.query("a");
      ledger.query("a");
      ledger.query("a");
      assertThatThrownBy(() -> ledger.query("bad")).isInstanceOf(QueryFailedException.class);
      assertThat(of("freshet.queries", "connection", "ledger", "outcome", "miss")).isEqualTo(1);
      assertThat(of("freshet.queries", "connection", "ledger", "outcome", "hit")).isEqualTo(2);
      assertThat(of("freshet.queries", "connection", "ledger", "outcome", "failed")).isEqualTo(1);
    }
  }

  @Test
  void theCacheAndThePoolsAreMeasured() {
    try (Connections connections = open("pets")) {
      Ledger ledger = connections.connection(Ledger.class);
      ledger.query("a");
      ledger.query("a");
      try (var _ = ledger.borrow()) {
        assertThat(of("freshet.pool.active", "connection", "ledger")).isEqualTo(1);
        assertThat(of("freshet.pool.idle", "connection", "ledger")).isZero();
      }
      assertThat(of("freshet.pool.opened", "connection", "ledger")).isEqualTo(1);
      assertThat(of("freshet.pool.closed", "connection", "ledger")).isZero();
      assertThat(of("freshet.pool.waiting", "connection", "ledger")).isZero();
      assertThat(of("freshet.pool.max", "connection", "ledger")).isEqualTo(8);
      assertThat(of("freshet.pool.borrow", "connection", "ledger")).isEqualTo(2);
      assertThat(of("freshet.cache.hits")).isEqualTo(1);
      assertThat(of("freshet.cache.misses")).isEqualTo(1);
      assertThat(of("freshet.cache.joined")).isZero();
      assertThat(of("freshet.cache.evictions")).isZero();
      assertThat(of("freshet.cache.results")).isEqualTo(1);
      assertThat(of("freshet.cache.bytes")).isEqualTo((double) connections.cacheStats().bytes());
      assertThat(of("freshet.cache.budget")).isEqualTo((double) connections.cacheStats().budget());
    }
  }

  @Test
  void twoAppsShareARegistryAndEachTakesItsMetersAway() {
    try (Connections _ = open("others")) {
      try (Connections connections = open("pets")) {
        connections.connection(Ledger.class).query("a");
      }
      assertThat(registry.getMeters())
          .isNotEmpty()
          .allMatch(meter -> "others".equals(meter.getId().getTag("app")));
    }
    assertThat(registry.getMeters()).isEmpty();
  }

  @Test
  void tagsNameNoStatement() {
    try (Connections connections = open("pets")) {
      connections.connection(Ledger.class).query("SELECT secret");
      assertThat(registry.getMeters())
          .extracting(Meter::getId)
          .noneMatch(id -> id.toString().contains("secret"));
    }
  }
}

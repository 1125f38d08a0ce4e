package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.PoolStats;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One test's connections, in surroundings of their own: an app's folder whose secrets hold the
 * settings, and a turnstile at the door of the other side.
 */
final class Trial implements AutoCloseable {
  private static final String NAME = "trial";

  private final Path secrets;
  private final Traffic traffic = new Traffic();
  private final Class<? extends Connection> type;
  private final Connections connections;
  private final List<Caller> callers = new ArrayList<>();

  Trial(
      Path folder,
      ConnectionProvider<? extends Connection, ?> provider,
      Map<String, Object> settings)
      throws IOException {
    this.secrets = folder.resolve("app/.freshet/secrets.toml");
    this.type = provider.type();
    Files.createDirectories(secrets.getParent());
    configure(settings);
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    this.connections =
        Connections.builder(environment)
            .provider(new Turnstile<>(provider, traffic))
            .retryPause(Duration.ofMillis(1))
            .open();
  }

  /** Writes the settings into the secrets. */
  void configure(Map<String, Object> settings) throws IOException {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    sections.put(NAME, settings);
    configureAll(sections);
  }

  /** Adds another connection's section to the secrets. */
  void configureBeside(Map<String, Object> settings, String other) throws IOException {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    sections.put(NAME, settings);
    sections.put(other, Map.of("beside", "here"));
    configureAll(sections);
  }

  private void configureAll(Map<String, Map<String, Object>> sections) throws IOException {
    var text = new StringBuilder();
    sections.forEach((name, settings) -> {
      text.append("[connections.%s]\n".formatted(name));
      settings.forEach((key, value) -> text.append(line(key, value)));
    });
    Files.writeString(secrets, text);
  }

  private static String line(String key, Object value) {
    String shown =
        value instanceof Number || value instanceof Boolean
            ? value.toString()
            : "\"%s\"".formatted(value.toString().replace("\\", "\\\\").replace("\"", "\\\""));
    return "\"%s\" = %s\n".formatted(key, shown.replace("\n", "\\n"));
  }

  Connection connection() {
    return connection(RunScope.none(), _ -> {});
  }

  /** With a pool of that size, which waits for that many seconds. */
  Connection pooled(int size, int timeout, RunScope scope) {
    return connection(scope, c -> c.set("pool_size", size).set("pool_timeout", timeout));
  }

  Connection connection(RunScope scope, Consumer<ConnectionSpec> options) {
    return connections.connection(NAME, type, scope, options);
  }

  /** Somebody asks, until he has his answer or the trial is over. */
  Caller ask(Callable<Frame> question) {
    Caller caller = Caller.asking(question);
    callers.add(caller);
    return caller;
  }

  Connections connections() {
    return connections;
  }

  Traffic traffic() {
    return traffic;
  }

  PoolStats pool() {
    return connections.poolStats().getOrDefault(NAME, new PoolStats(0, 0, 0, 0, 0, 0));
  }

  boolean isNothingLent() {
    return pool().active() == 0;
  }

  /** Closes all, and fails when the other side was left with a session. */
  @Override
  public void close() {
    callers.forEach(Caller::stop);
    traffic.openAll();
    Await.until("what was stopped has ended", traffic::isQuiet);
    connections.close();
    Await.until(
        "all %s sessions are closed".formatted(traffic.opened),
        () -> traffic.closed.get() == traffic.opened.get());
  }
}

package dev.freshet.cli;

import dev.freshet.connection.ConfigurationException;
import dev.freshet.connection.Configured;
import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.SecretsException;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.snowflake.SnowflakeConnection;
import dev.freshet.snowflake.SnowparkConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells where each setting of a connection came from, tries to connect, and says what to do where
 * that fails. Used by one thread.
 */
final class ConnectionCheck {
  private static final Set<Class<?>> SNOWFLAKE =
      Set.of(SnowparkConnection.class, SnowflakeConnection.class);

  /** How long the driver repeats a login to a server that does not answer. */
  private static final int LOGIN_SECONDS = 5;

  private final Connections connections;
  private final Terminal terminal;
  private final Duration patience;

  ConnectionCheck(Connections connections, Terminal terminal, Duration patience) {
    this.connections = connections;
    this.terminal = terminal;
    this.patience = patience;
  }

  /** Prints what a connection is made from. */
  boolean describe(String name) {
    try {
      print(connections.describe(name));
      return true;
    } catch (ConfigurationException | SecretsException e) {
      say(e);
      return false;
    }
  }

  /** Prints what a connection is made from, and what comes of connecting. */
  boolean check(String name) {
    try {
      Configured configured = connections.describe(name);
      print(configured);
      return connect(configured);
    } catch (ConfigurationException | SecretsException e) {
      say(e);
      return false;
    }
  }

  private void print(Configured configured) {
    List<Configured.Shown> settings = configured.shown();
    terminal.print(
        "  [connections.%s] is a %s"
            .formatted(configured.name(), configured.type().getSimpleName()));
    int width = settings.stream().mapToInt(one -> one.key().length()).max().orElse(0);
    settings.forEach(one ->
        terminal.print(
            "    %s = %s   (%s)"
                .formatted(
                    one.key() + " ".repeat(width - one.key().length()),
                    one.value(),
                    one.origin())));
  }

  private boolean connect(Configured configured) {
    long begun = System.nanoTime();
    var opening = new FutureTask<Boolean>(() -> open(configured));
    Thread thread = Thread.startVirtualThread(opening);
    try {
      opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      terminal.print("  Connected in %,d ms.".formatted((System.nanoTime() - begun) / 1_000_000));
      return true;
    } catch (TimeoutException e) {
      say(
          "Connection \"%s\" did not answer within %d s. %s"
              .formatted(configured.name(), patience.toSeconds(), Advice.UNREACHABLE));
    } catch (ExecutionException e) {
      say(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    return false;
  }

  private boolean open(Configured configured) {
    Connection connection =
        connections.connection(
            configured.name(), RunScope.none(), spec -> shorten(spec, configured));
    try (var loan = connection.engine().borrow()) {
      loan.get();
      return true;
    }
  }

  private static void shorten(ConnectionSpec spec, Configured configured) {
    if (SNOWFLAKE.contains(configured.type())
        && configured.settings().text("loginTimeout").isEmpty()) {
      spec.set("loginTimeout", LOGIN_SECONDS);
    }
  }

  private void say(Throwable problem) {
    say(String.valueOf(problem.getMessage()));
    if (problem instanceof ConnectFailedException failure) {
      say(Advice.about(failure));
    }
  }

  private void say(String text) {
    text.lines().forEach(line -> terminal.print("  " + line));
  }
}

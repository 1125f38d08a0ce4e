package dev.freshet;

import dev.freshet.connection.Connections;
import dev.freshet.connection.ConnectionsBuilder;
import dev.freshet.internal.inspect.QueryLog;
import dev.freshet.internal.server.WebServer;
import dev.freshet.internal.session.Pace;
import dev.freshet.internal.session.Places;
import dev.freshet.internal.session.Sessions;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A script that is being served. Safe for use by several threads. Closing it ends all sessions,
 * then the server, then the connections.
 */
public final class App implements AutoCloseable {
  private final Connections connections;
  private final Sessions sessions;
  private final WebServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private App(Connections connections, Sessions sessions, WebServer server) {
    this.connections = connections;
    this.sessions = sessions;
    this.server = server;
  }

  static App start(Script script, AppSpec spec) {
    QueryLog log = new QueryLog();
    Connections connections = connections(spec, log);
    Sessions sessions =
        new Sessions(
            script, connections, log, spec.developer, new Places(spec.sources), Pace.ordinary());
    try {
      WebServer server = WebServer.start(spec.serverSettings(), sessions, connections);
      return new App(connections, sessions, server);
    } catch (RuntimeException problem) {
      sessions.close();
      connections.close();
      throw problem;
    }
  }

  private static Connections connections(AppSpec spec, QueryLog log) {
    ConnectionsBuilder builder = Connections.builder(spec.folder);
    spec.settingsResolver.ifPresent(builder::resolver);
    spec.title.ifPresent(builder::app);
    spec.secrets.forEach(builder::secretsAt);
    // A loop: a lambda would need Micrometer where there is none.
    for (MeterRegistry registry : spec.registries) {
      builder.metrics(registry);
    }
    if (spec.developer) {
      builder.listener(log);
    }
    return builder.open();
  }

  /** Where it is served. */
  public URI url() {
    return server.url();
  }

  /** The connections that its scripts use. */
  public Connections connections() {
    return connections;
  }

  /** How many visitors it has. */
  public int visitors() {
    return sessions.count();
  }

  /** Shows another version of the script: every visitor's page follows, with what they entered. */
  public void show(Script newer) {
    sessions.show(newer);
  }

  /** Shows what the compiler says of the newest source; an empty list takes it away. */
  public void problems(List<Problem> found) {
    sessions.compiled(found);
  }

  /** Runs the script again for all visitors. */
  public void rerun() {
    sessions.rerun();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    sessions.close();
    server.close();
    connections.close();
    closed.countDown();
  }
}

package dev.freshet.internal.server;

import dev.freshet.connection.Connections;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.wire.Codec;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an app to browsers: the client's files at {@code /}, sockets at {@code /ws}, rows of
 * tables at {@code /data}, {@code /health} and what is under it. Every request has a virtual
 * thread; an idle browser has none.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration PING_EVERY = Duration.ofSeconds(25);
  private static final Duration SILENCE = Duration.ofSeconds(70);

  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;
  private final ServerSettings settings;
  private final Sessions sessions;
  private final Codec codec = new Codec();
  private final Visitors visitors;
  private final Tally malformed = new Tally();
  private final Tally refused = new Tally();
  private final Heartbeat heartbeat;

  private WebServer(ServerSettings settings, Sessions sessions, Connections connections) {
    this.settings = settings;
    this.sessions = sessions;
    this.visitors = Visitors.of(settings);
    this.connector = connector(settings);
    server.addConnector(connector);
    WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, this::configure);
    sockets.setHandler(
        new Handler.Sequence(
            new Health(),
            new ConnectionsRoute(connections, codec),
            new TableWindows(sessions, codec),
            new StaticFiles(settings.title())));
    server.setHandler(new Guard(visitors, sockets));
    this.heartbeat =
        new Heartbeat(PING_EVERY, sockets.getServerWebSocketContainer()::getOpenSessions);
  }

  /**
   * Starts serving.
   *
   * @param settings where and how
   * @param sessions the visitors
   * @param connections whose health it tells; not closed here
   * @throws PortInUseException if another program has the port
   */
  public static WebServer start(
      ServerSettings settings, Sessions sessions, Connections connections) {
    WebServer started = new WebServer(settings, sessions, connections);
    try {
      started.server.start();
      started.heartbeat.start();
      return started;
    } catch (Exception problem) {
      started.close();
      throw explained(problem, settings);
    }
  }

  private static RuntimeException explained(Exception problem, ServerSettings settings) {
    boolean taken = problem instanceof BindException || problem.getCause() instanceof BindException;
    return taken
        ? new PortInUseException(settings.host(), settings.port(), problem)
        : new IllegalStateException(
            "The server could not start on %s:%d: %s"
                .formatted(settings.host(), settings.port(), problem.getMessage()),
            problem);
  }

  private ServerConnector connector(ServerSettings from) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(16 * 1024);
    ServerConnector made = new Entrance(server, new HttpConnectionFactory(http));
    made.setHost(from.host());
    made.setPort(from.port());
    return made;
  }

  private void configure(ServerWebSocketContainer container) {
    container.setMaxTextMessageSize(settings.maxMessage());
    container.setMaxBinaryMessageSize(0);
    container.setIdleTimeout(SILENCE);
    container.addMapping("/ws", this::open);
  }

  private @Nullable Object open(
      ServerUpgradeRequest request,
      ServerUpgradeResponse response,
      org.eclipse.jetty.util.Callback callback) {
    Optional<String> objection = visitors.socketObjection(request);
    if (objection.isPresent()) {
      refused.count(times -> LOG.warn("Refused a socket ({} so far): {}", times, objection.get()));
      Response.writeError(request, response, callback, 403, objection.get());
      return null;
    }
    return new BrowserSocket(sessions, codec, malformed, settings.developer());
  }

  /** Where it listens. */
  public URI url() {
    String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
    return URI.create("http://" + host + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    heartbeat.close();
    try {
      server.stop();
    } catch (Exception problem) {
      LOG.warn("The server did not stop cleanly", problem);
    }
  }
}

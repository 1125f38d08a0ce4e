package dev.snowglobe.internal.wire;

import dev.snowglobe.fault.Faults;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.StatementRunner;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The HTTP server: listens from its start until it is closed. */
public final class Endpoint implements AutoCloseable {

  /** After so long without a byte a connection is closed; more than any request is made to wait. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;

  private Endpoint(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts to listen.
   *
   * @param host the address to bind
   * @param port the port, 0 for any that is free
   * @param patience how long a request waits for its statement before it is told to ask again
   * @throws IOException when the port cannot be had
   */
  public static Endpoint start(
      String host, int port, Account account, StatementRunner runner, Faults faults, Duration patience)
      throws IOException {
    Server server = new Server(new VirtualThreadPool());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.setHandler(
        new Router(
            new SessionRoutes(account), new QueryRoutes(account, runner, patience), faults));
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException(
          "Cannot listen on " + host + ":" + port + " (" + e.getMessage() + "); port 0 takes any free port",
          e);
    }
    return new Endpoint(server, connector);
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops to listen and closes every connection. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("The HTTP server did not stop", e);
    }
  }
}

package dev.snowglobe.internal.wire;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * The HTTP server. It is prepared first, which takes most of the time and needs nothing, and then
 * told where to listen and what to serve.
 */
public final class Endpoint implements Closeable {

  /** After so long without a byte a connection is closed; more than any request is made to wait. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Server server = new Server(new VirtualThreadPool());
  private final ClosingConnector connector;
  private final Handler.Wrapper entrance = new Handler.Wrapper(true, null);

  private Endpoint() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ClosingConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE.toMillis());
    server.setHandler(entrance);
    server.setStopTimeout(0);
  }

  /** Prepares a server on a thread of its own, while the caller opens what it is to serve. */
  public static FutureTask<Endpoint> preparing() {
    Callable<Endpoint> preparation =
        () -> {
          Endpoint endpoint = new Endpoint();
          endpoint.server.start();
          Answer.done();
          return endpoint;
        };
    FutureTask<Endpoint> task = new FutureTask<>(preparation);
    Thread.ofPlatform().daemon().name("snowglobe-start").start(task);
    return task;
  }

  /**
   * Starts to listen.
   *
   * @param host the address to bind
   * @param port the port, 0 for any that is free
   * @throws IOException when the port cannot be had
   */
  public void listen(String host, int port, Service service) throws IOException {
    try {
      entrance.setHandler(Router.of(service));
      connector.setHost(host);
      connector.setPort(port);
      server.addConnector(connector);
      connector.start();
    } catch (Exception e) {
      throw new IOException(
          "Cannot listen on %s:%d (%s); port 0 takes any free port"
              .formatted(host, port, e.getMessage()),
          e);
    }
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

package dev.freshet.internal.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where browsers come in, until it is stopped: then each of them is sent away. Jetty alone forgets
 * those that come at that moment, and they wait for an answer for as long as their patience lasts.
 * Used by Jetty's threads and the one that stops the server.
 */
final class Entrance extends ServerConnector {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  Entrance(Server server, HttpConnectionFactory http) {
    super(server, 0, 1, http);
  }

  /** Jetty calls this for each connection before anything else. */
  @Override
  protected void configure(Socket socket) {
    super.configure(socket);
    inside.add(socket);
    // The stop either finds it among those inside or was over before.
    if (shut) {
      sendAway(socket);
    }
  }

  @Override
  protected void onEndPointClosed(EndPoint connection) {
    super.onEndPointClosed(connection);
    if (connection.getTransport() instanceof SocketChannel channel) {
      inside.remove(channel.socket());
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    shut = true;
    inside.forEach(this::sendAway);
  }

  private void sendAway(Socket socket) {
    inside.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing a connection failed", e);
    }
  }
}

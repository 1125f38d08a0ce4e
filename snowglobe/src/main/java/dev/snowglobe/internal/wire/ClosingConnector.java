package dev.snowglobe.internal.wire;

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
 * A connector that leaves no connection behind. Jetty's own closes those that its selector has when
 * it stops; one that is accepted at that moment stays open with nobody to read from it, and the
 * client at the other end waits for an answer until its own patience ends. Jetty's threads and the
 * one that stops it use this.
 */
final class ClosingConnector extends ServerConnector {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingConnector.class);

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  ClosingConnector(Server server, HttpConnectionFactory http) {
    super(server, 1, 1, http);
  }

  /** Called for each connection as soon as it is accepted. */
  @Override
  protected void configure(Socket socket) {
    super.configure(socket);
    open.add(socket);
    // The stop either finds it in the set or was over before.
    if (over) {
      closeAll();
    }
  }

  @Override
  protected void onEndPointClosed(EndPoint connection) {
    super.onEndPointClosed(connection);
    if (connection.getTransport() instanceof SocketChannel channel) {
      open.remove(channel.socket());
    }
  }

  /**
   * Closing the port ends the wait for the next connection. An interruption would too, but Java
   * then loses the one that has just come, which nobody can close any more.
   */
  @Override
  protected void interruptAcceptors() {}

  @Override
  protected void doStart() throws Exception {
    over = false;
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    over = true;
    closeAll();
  }

  private void closeAll() {
    open.removeIf(ClosingConnector::closed);
  }

  private static boolean closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing a connection failed", e);
    }
    return true;
  }
}

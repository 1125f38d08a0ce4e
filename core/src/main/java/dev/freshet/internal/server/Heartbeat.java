package dev.freshet.internal.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * Pings every browser now and then: a living one answers, which keeps its socket from timing out,
 * and proxies from closing it; a dead one times out. Has a virtual thread of its own.
 */
final class Heartbeat implements AutoCloseable {
  private final Duration every;
  private final Supplier<Collection<Session>> sockets;
  private final Thread thread = Thread.ofVirtual().name("freshet-heartbeat").unstarted(this::beat);

  Heartbeat(Duration every, Supplier<Collection<Session>> sockets) {
    this.every = every;
    this.sockets = sockets;
  }

  void start() {
    thread.start();
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(every);
        sockets.get().forEach(socket -> socket.sendPing(ByteBuffer.allocate(0), Callback.NOOP));
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

package dev.freshet.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Stands before a server and passes on what it and its clients say. A test can cut all clients off
 * at once, while new ones still come through: a server that is restarted refuses them meanwhile.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket entrance;
  private final int server;
  private final Set<Socket> connected = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Begins to pass on.
   *
   * @param server the port of the server on this machine
   */
  Relay(int server) {
    try {
      this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.server = server;
    threads.execute(this::accept);
  }

  /** Where clients connect. */
  int port() {
    return entrance.getLocalPort();
  }

  /** Ends all connections there are. */
  void cut() {
    connected.forEach(Relay::end);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        join(entrance.accept());
      } catch (IOException | RejectedExecutionException e) {
        // It was closed, or the server takes nobody; who tries to connect sees it.
      }
    }
    // The end did not see who came in at that moment.
    cut();
  }

  private void join(Socket client) throws IOException {
    connected.add(client);
    try {
      Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
      connected.add(there);
      threads.execute(() -> pass(client, there));
      threads.execute(() -> pass(there, client));
    } catch (IOException e) {
      end(client);
      throw e;
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of the two has hung up, and the other is told so by being closed.
    } finally {
      connected.remove(from);
    }
  }

  private static void end(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end(entrance);
    cut();
    threads.close();
  }
}

package dev.freshet.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Sends back what it is sent: the floor below which no server on this machine can answer. Has a
 * platform thread for itself and one for each caller.
 */
final class Echo implements AutoCloseable {
  private final ServerSocketChannel listener;

  private Echo(ServerSocketChannel listener) {
    this.listener = listener;
  }

  static Echo start() throws IOException {
    Echo echo =
        new Echo(
            ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    Thread.ofPlatform().daemon().name("echo").start(echo::listen);
    return echo;
  }

  int port() {
    return listener.socket().getLocalPort();
  }

  private void listen() {
    try {
      while (true) {
        SocketChannel caller = listener.accept();
        Thread.ofPlatform().daemon().name("echo-caller").start(() -> answer(caller));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private static void answer(SocketChannel caller) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
    try (caller) {
      while (caller.read(buffer.clear()) >= 0) {
        caller.write(buffer.flip());
      }
    } catch (IOException _) {
      // The caller has gone.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

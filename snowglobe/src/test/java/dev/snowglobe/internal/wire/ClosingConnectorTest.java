package dev.snowglobe.internal.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of connections that are made while the server stops. */
@Timeout(120)
class ClosingConnectorTest {
  private static final int ROUNDS = 40;
  private static final int CLIENTS = 12;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII);

  @Test
  void noClientWaitsForAServerThatHasStopped() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
        Server server = new Server(new VirtualThreadPool());
        server.setStopTimeout(0);
        var connector =
            new ClosingConnector(server, new HttpConnectionFactory(new HttpConfiguration()));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        List<Future<Boolean>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          clients.add(threads.submit(visits(connector.getLocalPort())));
        }
        server.stop();
        for (Future<Boolean> client : clients) {
          assertThat(client.get()).as("round %d", round).isTrue();
        }
      }
    }
  }

  /** Comes again and again until nobody is there; tells whether each visit came to an end. */
  private static Callable<Boolean> visits(int port) {
    return () -> {
      while (true) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket.setSoTimeout(PATIENCE_MILLIS);
          socket.getOutputStream().write(REQUEST);
          if (socket.getInputStream().read() < 0) {
            return true;
          }
        } catch (SocketTimeoutException e) {
          return false;
        } catch (IOException e) {
          return true;
        }
      }
    };
  }
}

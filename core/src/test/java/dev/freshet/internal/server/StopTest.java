package dev.freshet.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.App;
import dev.freshet.Freshet;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of browsers that come while the server stops. */
@Timeout(180)
class StopTest {
  private static final int ROUNDS = 40;
  private static final int BROWSERS = 12;
  private static final int PATIENCE_MILLIS = 30_000;

  @Test
  void noBrowserWaitsForAServerThatHasStopped() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (ExecutorService threads = Executors.newFixedThreadPool(BROWSERS)) {
        App app = Freshet.start(st -> st.text("hello"), spec -> spec.port(0));
        List<Future<Boolean>> browsers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
          browsers.add(threads.submit(visits(app.url())));
        }
        app.close();
        for (Future<Boolean> browser : browsers) {
          assertThat(browser.get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
              .as("round %d", round)
              .isTrue();
        }
      }
    }
  }

  /** Comes again and again until nobody is there; tells whether each visit came to an end. */
  private static Callable<Boolean> visits(URI app) {
    byte[] request =
        "GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
            .formatted(app.getAuthority())
            .getBytes(US_ASCII);
    return () -> {
      while (true) {
        try (Socket socket = new Socket(app.getHost(), app.getPort())) {
          socket.setSoTimeout(PATIENCE_MILLIS);
          socket.getOutputStream().write(request);
          socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
          return false;
        } catch (IOException e) {
          return true;
        }
      }
    };
  }
}

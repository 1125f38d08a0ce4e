package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.snowglobe.fault.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A stop at a bad moment. */
class StopTest {
  private static final int LOGINS = 8;

  /** The stop lets go what hangs, so that these go on while everything is closed around them. */
  @Test
  void aStopDuringLoginsIsNoError() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger("dev.snowglobe");
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    log.addAppender(told);
    try (ExecutorService clients = Executors.newFixedThreadPool(LOGINS)) {
      Snowglobe snowglobe = Snowglobe.start();
      var hang = snowglobe.faults().on(Route.LOGIN).hang();
      List<? extends Future<?>> logins =
          IntStream.range(0, LOGINS).mapToObj(_ -> clients.submit(() -> login(snowglobe))).toList();
      hang.awaitStrikes(LOGINS, Duration.ofSeconds(60));
      snowglobe.close();
      for (Future<?> login : logins) {
        login.get();
      }
    } finally {
      log.detachAppender(told);
    }
    assertThat(
            List.copyOf(told.list).stream().filter(e -> e.getLevel().isGreaterOrEqual(Level.WARN)))
        .isEmpty();
  }

  private static boolean login(Snowglobe snowglobe) throws InterruptedException {
    try (RawClient client = new RawClient(snowglobe)) {
      return client.sessionToken().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}

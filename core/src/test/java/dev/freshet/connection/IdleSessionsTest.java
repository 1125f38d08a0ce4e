package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Ledger.Visit;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that nobody uses for a while, by a clock that the test moves. */
@Timeout(60)
class IdleSessionsTest {
  @TempDir Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final Ledger.Server server = new Ledger.Server();
  private Connections connections;

  @BeforeEach
  void open() {
    connections =
        Connections.builder(
                new Environment(folder.resolve("home"), folder.resolve("app"), Map.of()))
            .provider(new Ledger.Provider(server))
            .aging(clock::get, Duration.ofMillis(1))
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private Ledger ledger(String chosen) {
    return connections.connection(
        "ledger", Ledger.class, RunScope.none(), c -> c.set("pool_idle", "10m").set("by", chosen));
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private PoolStats pool() {
    return connections.poolStats().getOrDefault("ledger", new PoolStats(0, 0, 0, 0, 0, 0));
  }

  private static Visit use(Ledger ledger) {
    return ledger.with(visit -> visit);
  }

  // -- closed when nobody wants them

  @Test
  void areClosedInTheBackgroundAndOthersOpenedWhenNeeded() {
    ledger("ada").query("a");
    pass(Duration.ofMinutes(10));
    Await.until("the session is closed", () -> server.closed.get() == 1);
    assertThat(pool().idle()).isZero();
    assertThat(pool().closed()).isEqualTo(1);
    ledger("ada").query("b");
    assertThat(server.opened.get()).isEqualTo(2);
  }

  @Test
  void ofAnEngineThatNobodyAsksForAreClosedWhileTheOthersStay() {
    ledger("ada").query("a");
    pass(Duration.ofMinutes(6));
    ledger("ben").query("a");
    pass(Duration.ofMinutes(6));
    Await.until("that of ada is closed", () -> server.closed.get() == 1);
    assertThat(pool().idle()).isEqualTo(1);
    ledger("ben").query("b");
    assertThat(server.opened.get()).isEqualTo(2);
  }

  @Test
  void whatIsInUseStaysHoweverLongItTakes() {
    try (var loan = ledger("ada").borrow()) {
      ledger("ben").query("a");
      pass(Duration.ofHours(1));
      Await.until("that of ben is closed", () -> server.closed.get() == 1);
      assertThat(loan.get()).isNotNull();
    }
    assertThat(pool().active()).isZero();
    ledger("ada").query("a");
    assertThat(server.opened.get()).isEqualTo(2);
  }

  @Test
  void useBeginsTheWaitAnew() {
    ledger("ada").query("a");
    for (int i = 0; i < 5; i++) {
      pass(Duration.ofMinutes(9));
      ledger("ada").query("question " + i);
    }
    assertThat(server.opened.get()).isEqualTo(1);
    assertThat(server.closed.get()).isZero();
  }

  // -- tried before they are lent

  @Test
  void areLentUntriedShortlyAfterTheirUse() {
    Ledger ledger = ledger("ada");
    Visit first = use(ledger);
    pass(Duration.ofMillis(500));
    assertThat(use(ledger)).isSameAs(first);
    assertThat(server.looks.get()).isZero();
  }

  @Test
  void haveToAnswerAfterAWhile() {
    Ledger ledger = ledger("ada");
    Visit first = use(ledger);
    pass(Duration.ofMillis(501));
    assertThat(use(ledger)).isSameAs(first);
    assertThat(server.looks.get()).isEqualTo(1);
    assertThat(use(ledger)).isSameAs(first);
    assertThat(server.looks.get()).isEqualTo(1);
  }

  @Test
  void thatDoNotAnswerAreReplacedBeforeTheWorkBegins() {
    Ledger ledger = ledger("ada");
    Visit first = use(ledger);
    pass(Duration.ofSeconds(1));
    server.isDown = true;
    assertThat(use(ledger)).isNotSameAs(first);
    Await.until("the first is closed", () -> server.closed.get() == 1);
    assertThat(pool().active()).isZero();
    assertThat(pool().idle()).isEqualTo(1);
  }

  @Test
  void areNotTriedForQueriesWhichAreTriedAgain() {
    Ledger ledger = ledger("ada");
    ledger.query("a");
    pass(Duration.ofMinutes(1));
    ledger.query("b");
    assertThat(server.looks.get()).isZero();
  }

  @Test
  void whoeverLeavesDuringTheTrialLosesNoSession() throws Exception {
    Ledger ledger = ledger("ada");
    use(ledger);
    pass(Duration.ofSeconds(1));
    var answer = new CountDownLatch(1);
    server.hang = Optional.of(answer);
    Thread borrower = Thread.ofVirtual().start(() -> LedgerApp.failure(ledger::borrow));
    Await.until("it is tried", () -> server.looks.get() == 1);
    borrower.interrupt();
    borrower.join();
    answer.countDown();
    Await.until("nothing is lent", () -> pool().active() == 0);
    Await.until("it is closed", () -> server.closed.get() + pool().idle() == 1);
  }
}

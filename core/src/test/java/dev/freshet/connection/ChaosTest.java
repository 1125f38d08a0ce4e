package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Many threads, a server that fails at random, resets and interruptions: seeded, and bounded by
 * steps rather than time.
 */
@Timeout(120)
class ChaosTest {
  private static final int THREADS = 32;
  private static final int STEPS = 400;

  @TempDir Path folder;
  private final Ledger.Server server = new Ledger.Server();
  private final ConcurrentLinkedQueue<Throwable> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();

  /** A session is forgotten a thousand times here, each time with a warning. */
  @BeforeEach
  void quieten() {
    logger().setLevel(Level.ERROR);
  }

  @AfterEach
  void speakAgain() {
    logger().setLevel(null);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(RunLoans.class);
  }

  @Test
  void noWrongRowNoDeadlockAndNothingLeaked() throws Exception {
    for (int i = 0; i < 12; i++) {
      server.on("q" + i, new Moody(i));
    }
    var environment = new Environment(folder, folder, java.util.Map.of());
    try (var connections =
        Connections.builder(environment)
            .provider(new Ledger.Provider(server))
            .retry(new Retry(3, Duration.ofNanos(1_000)))
            .open()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int seed = i;
        threads.add(Thread.ofVirtual().unstarted(() -> live(connections, new Random(seed), seed)));
      }
      threads.forEach(Thread::start);
      interrupt(threads, new Random(99));
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(wrong).isEmpty();
      assertThat(answered.get()).isGreaterThan(THREADS);
      Ledger ledger = ledger(connections, RunScope.none());
      Await.until("nothing is in use", () -> pool(connections).active() == 0);
      assertThat(pool(connections).waiting()).isZero();
      Await.until(
          "opened = closed + idle",
          () -> server.opened.get() == server.closed.get() + pool(connections).idle());
      assertThat(pool(connections).idle()).isLessThanOrEqualTo(4);
      assertThat(ledger.query("fine").getString("sql", 0)).isEqualTo("fine");
    }
  }

  private static Ledger ledger(Connections connections, RunScope scope) {
    return connections.connection(
        "ledger", Ledger.class, scope, c -> c.set("pool_size", 4).set("pool_timeout", 60));
  }

  private static PoolStats pool(Connections connections) {
    return connections.poolStats().getOrDefault("ledger", new PoolStats(0, 0, 0, 0, 0, 0));
  }

  private void live(Connections connections, Random random, int id) {
    for (int step = 0; step < STEPS; step++) {
      var run = new Run();
      try {
        act(ledger(connections, run), random, id);
      } catch (ConnectionException e) {
        // Refused, cancelled or given up: that is what the server's moods are for.
      } catch (Throwable e) {
        wrong.add(e);
      } finally {
        Thread.interrupted();
        run.end();
      }
    }
  }

  private void act(Ledger ledger, Random random, int id) throws InterruptedException {
    String sql = "q" + random.nextInt(12);
    switch (random.nextInt(12)) {
      case 0 -> ledger.with(visit -> visit.marks.add("thread " + id));
      case 1 -> alone(ledger, sql, id);
      case 2 -> ledger.borrow();
      case 3 -> ledger.visit().marks.add("run of thread " + id);
      case 4 -> ledger.reset();
      case 5 -> ledger.clear();
      case 6 -> check(ledger.query(sql, Duration.ZERO), sql);
      case 7 -> ledger.isHealthy();
      default -> check(ledger.query(sql), sql);
    }
  }

  /** What is borrowed is nobody else's and carries nothing of anybody. */
  private void alone(Ledger ledger, String sql, int id) {
    try (var loan = ledger.borrow()) {
      Ledger.Visit visit = loan.get();
      if (!visit.marks.isEmpty()) {
        wrong.add(new AssertionError("A session came with " + visit.marks));
      }
      visit.marks.add("holder " + id);
      check(ledger.query(sql), sql);
      if (!visit.marks.equals(List.of("holder " + id))) {
        wrong.add(new AssertionError("Somebody else used the session: " + visit.marks));
      }
    }
  }

  private void check(Frame frame, String sql) {
    answered.incrementAndGet();
    if (!sql.equals(frame.getString("sql", 0))) {
      wrong.add(new AssertionError("Asked " + sql + " and got " + frame));
    }
  }

  private static void interrupt(List<Thread> threads, Random random) {
    while (threads.stream().anyMatch(Thread::isAlive)) {
      threads.get(random.nextInt(threads.size())).interrupt();
      java.util.concurrent.locks.LockSupport.parkNanos(200_000);
    }
  }

  /**
   * Answers, fails for good, or fails in a way that a new session mends; sometimes it takes a
   * while.
   */
  private final class Moody implements Ledger.Answer {
    private final Random random;

    Moody(int seed) {
      this.random = new Random(seed);
    }

    @Override
    public Frame give(Ledger.Visit visit, Query query) throws Exception {
      int mood;
      synchronized (random) {
        mood = random.nextInt(20);
      }
      if (mood == 0) {
        throw new SQLException("no such table", "42S02", 2003);
      }
      if (mood <= 3) {
        throw new SQLException("connection reset", "08006", 200015);
      }
      if (mood == 4 && visit.cancelled.await(2, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        throw new SQLException("cancelled", "57014", 604);
      }
      return server.plain(query);
    }
  }
}

package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionException;
import dev.freshet.connection.Connections;
import dev.freshet.connection.PoolStats;
import dev.freshet.data.Frame;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many visitors, both real clients, and an endpoint that does everything wrong at random, is
 * stopped and started again: no answer is that to another question, nobody waits for ever, and no
 * session is lost. {@code -Dfreshet.chaos.seconds} says how long, {@code -Dfreshet.chaos.seed}
 * repeats a run as far as threads allow.
 */
@Timeout(300)
@Isolated("it measures the memory of the whole process, and starts its endpoint again on its port")
class ChaosTest {
  private static final int VISITORS = 32;
  private static final Duration LENGTH =
      Duration.ofSeconds(Long.getLong("freshet.chaos.seconds", 5));

  /** For whoever is in the middle of something: three attempts, each with its timeouts. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final long GROWTH = 50_000_000;

  @TempDir Path folder;
  private final long seed = Long.getLong("freshet.chaos.seed", System.nanoTime());
  private final ConcurrentLinkedQueue<Throwable> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final long start = System.nanoTime();

  @Test
  void noWrongAnswerNoDeadlockNoLostSession() throws Exception {
    System.out.println("ChaosTest: seed " + seed + ", " + LENGTH.toSeconds() + " s");
    try (var storm = new Storm(folder, new Random(seed));
        Connections connections = Connections.builder(storm.environment()).open()) {
      List<Thread> visitors = visitors(storm, connections);
      visitors.forEach(Thread::start);
      var random = new Random(seed + 1);
      trouble(storm, visitors, random, LENGTH.dividedBy(2));
      long before = heap();
      trouble(storm, visitors, random, LENGTH);
      storm.calm();
      join(visitors);
      assertThat(wrong).as("seed " + seed).isEmpty();
      settle(storm, connections);
      Account.until("no more is in use than at half time", () -> heap() - before < GROWTH);
    }
  }

  /** Bytes in use; what is not needed is collected first. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private List<Thread> visitors(Storm storm, Connections connections) {
    List<Thread> visitors = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      var random = new Random(seed + 100 + i);
      Connection connection =
          i % 2 == 0
              ? connections.connection("snowpark", SnowparkConnection.class)
              : connections.connection("snowpark", SnowflakeConnection.class);
      visitors.add(Thread.ofVirtual().unstarted(() -> live(storm, connection, random)));
    }
    return visitors;
  }

  private void live(Storm storm, Connection connection, Random random) {
    while (!isOver(LENGTH) || answered.get() <= VISITORS) {
      try {
        act(storm, connection, random);
        answered.incrementAndGet();
      } catch (ConnectionException e) {
        refused.incrementAndGet();
      } catch (Throwable e) {
        // What the work of a borrower meets reaches him as it is.
        if (e instanceof AssertionError || !Storm.isOfTheServer(e)) {
          wrong.add(e);
        }
      } finally {
        Thread.interrupted();
      }
    }
  }

  private void act(Storm storm, Connection connection, Random random) throws Exception {
    int question = random.nextInt(1_000);
    int legacy = random.nextInt(Storm.LEGACIES.size());
    int dice = random.nextInt(100);
    if (dice < 3) {
      upset(storm, connection, random);
    } else if (dice < 25) {
      borrow(connection, question, legacy);
    } else if (dice < 50) {
      check(connection.query(Storm.sql(question), Duration.ZERO), question);
    } else {
      check(connection.query(Storm.sql(question % 40)), question % 40);
    }
  }

  private static void upset(Storm storm, Connection connection, Random random) throws Exception {
    switch (random.nextInt(6)) {
      case 0 -> connection.reset();
      case 1 -> storm.editSecrets(random.nextInt(3));
      case 2, 3 -> connection.clear();
      default -> connection.isHealthy();
    }
  }

  /** Asks on a session of one's own, and leaves something in it. */
  private void borrow(Connection connection, int question, int legacy) throws SQLException {
    switch (connection) {
      case SnowparkConnection snowpark ->
          snowpark.useSession(session -> {
            var row = session.sql(Storm.sql(question)).collect()[0];
            verify(row.getString(1), row.getString(2), question);
            session.sql(Storm.LEGACIES.get(legacy)).collect();
          });
      case SnowflakeConnection plain ->
          plain.useConnection(jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
              try (var rows = statement.executeQuery(Storm.sql(question))) {
                rows.next();
                verify(rows.getString(2), rows.getString(3), question);
              }
              statement.execute(Storm.LEGACIES.get(legacy));
            }
          });
      default -> throw new AssertionError(connection);
    }
  }

  private static void check(Frame frame, int question) {
    assertThat(frame.getLong("N", 0)).isEqualTo(question);
    verify(frame.getString("PLACE", 0), frame.getString("TAG", 0), question);
  }

  /** The answer names its question, and where it was asked. */
  private static void verify(@Nullable String place, @Nullable String tag, int question) {
    assertThat(place).isEqualTo("PUBLIC");
    assertThat(tag).isEqualTo("question " + question);
  }

  private boolean isOver(Duration time) {
    return System.nanoTime() - start > time.toNanos();
  }

  private void trouble(Storm storm, List<Thread> visitors, Random random, Duration until) {
    while (!isOver(until)) {
      if (random.nextInt(60) == 0) {
        storm.restart();
      } else {
        storm.blow();
      }
      visitors.get(random.nextInt(visitors.size())).interrupt();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(100)));
    }
  }

  private void join(List<Thread> visitors) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread visitor : visitors) {
      if (!visitor.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
        throw new AssertionError(
            "Seed %d: %s is stuck at\n%s\n%s"
                .formatted(seed, visitor, stack(visitor.getStackTrace()), dump()));
      }
    }
  }

  private static String dump() {
    return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
        .map(ThreadInfo::toString)
        .collect(Collectors.joining());
  }

  private static String stack(StackTraceElement[] frames) {
    return Arrays.stream(frames).map(Object::toString).collect(Collectors.joining("\n  "));
  }

  private void settle(Storm storm, Connections connections) {
    for (Class<? extends Connection> type :
        List.of(SnowparkConnection.class, SnowflakeConnection.class)) {
      check(connections.connection("snowpark", type).query(Storm.sql(-1)), -1);
    }
    await("no session is in use", () -> pool(connections).active() == 0);
    assertThat(pool(connections).waiting()).isZero();
    await(
        "opened = closed + free, of those since the last edit of the secrets",
        () -> pool(connections).opened() == pool(connections).closed() + pool(connections).idle());
    for (Class<? extends Connection> type :
        List.of(SnowparkConnection.class, SnowflakeConnection.class)) {
      connections.connection("snowpark", type).reset();
    }
    await("the server has none", () -> storm.sessionsOpen() == 0);
    System.out.printf(
        "ChaosTest: %,d answers, %,d refusals, %,d sessions opened, %d starts of the endpoint%n",
        answered.get(), refused.get(), pool(connections).opened(), storm.starts());
  }

  /** A driver that lost its answer pauses up to 16 s before it asks once more. */
  private void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Seed %d: in vain until %s\n%s".formatted(seed, what, dump()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static PoolStats pool(Connections connections) {
    return Objects.requireNonNull(connections.poolStats().get("snowpark"), "no pool");
  }
}

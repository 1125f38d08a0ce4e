package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.snowflake.Lease;
import dev.freshet.snowflake.SnowparkConnection;
import dev.snowglobe.Snowglobe;
import dev.snowglobe.fault.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers of one pool: of one query, of different ones, and of a session. */
final class Sharing implements Measurement {
  private static final int CALLERS = 1_000;
  private static final int QUERIES = 64;
  private static final int LOANS = 200;

  /** Before a loan is timed: as many as the compiler takes to be done with what they run. */
  private static final int WARM_LOANS = 30_000;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of(
            "connections.flight", "1,000 callers of one query: executions", "queries", atMost(1)),
        Figure.of("connections.pool", "64 queries of 300 ms, pool of 16", "s", atMost(1.56))
            .beside("the least possible is 1.2"),
        Figure.of("connections.borrow", "Session borrowed and returned", "µs", atMost(5)),
        Figure.of(
            "connections.borrow.session",
            "… with a Snowpark session made for the loan",
            "µs",
            Target.open()),
        Figure.of("connections.borrow.read", "… having read, without the reading", "µs", atMost(5)),
        Figure.of(
            "connections.borrow.use",
            "… having changed the schema, till it is free",
            "ms",
            Target.open()),
        Figure.of(
            "connections.borrow.set",
            "… having set a variable, till one is free",
            "ms",
            Target.open()));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Snowglobe snowglobe = Million.serve();
        LocalConnections local = LocalConnections.to(snowglobe)) {
      SnowparkConnection connection = local.snowpark();
      snowglobe.faults().on(Route.QUERY).matching("slow").delay(Duration.ofMillis(300));
      // Opens the sessions of the pool and warms the client up.
      together(QUERIES, connection, i -> "SELECT 'slow', 'warm', " + i);
      long before = local.all().cacheStats().executions();
      together(CALLERS, connection, _ -> "SELECT 'slow', 'same'");
      double executions = local.all().cacheStats().executions() - before;
      into.found("connections.flight", executions);
      long start = System.nanoTime();
      together(QUERIES, connection, i -> "SELECT 'slow', " + i);
      into.found("connections.pool", (System.nanoTime() - start) / 1e9);
      borrow(connection, WARM_LOANS, Use.NOTHING);
      into.found("connections.borrow", borrow(connection, 20 * LOANS, Use.NOTHING).median());
      borrow(connection, WARM_LOANS / 10, Use.SESSION);
      into.found("connections.borrow.session", borrow(connection, LOANS, Use.SESSION).median());
      borrow(connection, 5 * LOANS, Use.READING);
      into.found("connections.borrow.read", borrow(connection, LOANS, Use.READING).median());
    }
    try (Snowglobe snowglobe = Snowglobe.start();
        LocalConnections local = LocalConnections.to(snowglobe)) {
      local.snowpark().useSession(session -> session.sql("CREATE SCHEMA other").collect());
      into.found("connections.borrow.use", untilFree(local, "USE SCHEMA other"));
      into.found("connections.borrow.set", untilFree(local, "SET v = 1"));
    }
  }

  private static void together(int callers, SnowparkConnection connection, IntFunction<String> sql)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        String query = sql.apply(i);
        all.add(threads.submit(() -> connection.query(query)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /** What is done with a session that is lent. */
  private enum Use {
    NOTHING,
    SESSION,
    READING
  }

  /** Microseconds to take a session and to give it back; what is read with it is left out. */
  private static Samples borrow(SnowparkConnection connection, int times, Use use) {
    double[] micros = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      Lease lease = connection.safeSession();
      if (use == Use.SESSION) {
        lease.session();
      }
      long taken = System.nanoTime() - start;
      if (use == Use.READING) {
        lease.session().sql("SELECT 1").collect();
      }
      start = System.nanoTime();
      lease.close();
      micros[i] = (taken + System.nanoTime() - start) / 1e3;
    }
    return Samples.of(micros);
  }

  /** Milliseconds from the return of the only session of a pool until it can be had again. */
  private static double untilFree(LocalConnections local, String sql) {
    SnowparkConnection single = local.snowpark(1);
    double[] millis = new double[LOANS / 4];
    for (int i = 0; i < millis.length; i++) {
      Lease lease = single.safeSession();
      lease.session().sql(sql).collect();
      long start = System.nanoTime();
      lease.close();
      single.safeSession().close();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return Samples.of(millis).median();
  }
}

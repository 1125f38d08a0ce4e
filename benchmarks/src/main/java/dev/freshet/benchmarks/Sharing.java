package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

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

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of(
            "connections.flight", "1,000 callers of one query: executions", "queries", atMost(1)),
        Figure.of("connections.pool", "64 queries of 300 ms, pool of 16", "s", atMost(1.56))
            .beside("the least possible is 1.2"),
        Figure.of("connections.borrow", "Session borrowed and returned", "µs", atMost(5)));
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
      into.found("connections.borrow", borrow(connection));
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

  private static double borrow(SnowparkConnection connection) {
    double[] micros = new double[LOANS];
    for (int i = 0; i < LOANS; i++) {
      long start = System.nanoTime();
      connection.safeSession().close();
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    return Samples.of(micros).median();
  }
}

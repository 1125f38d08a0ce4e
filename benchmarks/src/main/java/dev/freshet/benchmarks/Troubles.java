package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.connection.ConnectionException;
import dev.freshet.snowflake.SnowparkConnection;
import dev.snowglobe.Snowglobe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** What happens to a query nobody wants any more, and to a connection whose server is gone. */
final class Troubles implements Measurement {
  private static final int TIMES = 5;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of(
                "connections.stop",
                "Superseded query: stopped in the warehouse after",
                "ms",
                atMost(200))
            .beside("Streamlit and Javelit run it to its end"),
        Figure.of("connections.reset", "reset with a dead server", "ms", atMost(50)),
        Figure.of("connections.back", "First good answer once it is back", "s", atMost(2)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Snowglobe snowglobe = Snowglobe.start();
        LocalConnections local = LocalConnections.to(snowglobe)) {
      SnowparkConnection connection = local.snowpark();
      // Opens the session, so that what runs later is the query and nothing of the client's own.
      connection.query("SELECT 1");
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        millis.add(supersede(snowglobe, connection));
      }
      into.found("connections.stop", Samples.of(millis).median());
    }
    reset(into);
  }

  /** Milliseconds from the interruption of whoever waits to the end of the statement. */
  private static double supersede(Snowglobe snowglobe, SnowparkConnection connection)
      throws InterruptedException, TimeoutException {
    Thread caller = Thread.ofVirtual().start(() -> queryUntilCancelled(connection));
    await("began", () -> snowglobe.stats().running() == 1);
    long start = System.nanoTime();
    caller.interrupt();
    await("ended", () -> snowglobe.stats().running() == 0);
    double millis = (System.nanoTime() - start) / 1e6;
    caller.join();
    return millis;
  }

  private static void queryUntilCancelled(SnowparkConnection connection) {
    try {
      connection.query("SELECT SYSTEM$WAIT(30)", Duration.ZERO);
      throw new IllegalStateException("A query of 30 s came to its end");
    } catch (ConnectionException _) {
      // It was cancelled, as it should be.
    }
  }

  private static void reset(Findings into) throws Exception {
    Snowglobe first = Snowglobe.start();
    int port = first.port();
    try (LocalConnections local = LocalConnections.to(first)) {
      SnowparkConnection connection = local.snowpark();
      connection.query("SELECT 1");
      first.close();
      long start = System.nanoTime();
      connection.reset();
      into.found("connections.reset", (System.nanoTime() - start) / 1e6);
      try (Snowglobe _ = Snowglobe.builder().port(port).start()) {
        long back = System.nanoTime();
        connection.query("SELECT 1");
        into.found("connections.back", (System.nanoTime() - back) / 1e9);
      }
    }
  }

  private static void await(String what, BooleanSupplier condition)
      throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("The statement has not %s in 15 s".formatted(what));
      }
      Thread.sleep(1);
    }
  }
}

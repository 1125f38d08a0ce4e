package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.data.Frame;
import dev.freshet.snowflake.SnowparkConnection;
import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 1,000,000 rows into a frame, beside the barest loop over the same driver. */
final class Fetches implements Measurement {
  private static final int PAIRS = 5;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("connections.fetch", "1M × 5 through the connection", "s", Target.open()),
        Figure.of("connections.fetch.bare", "… through a bare JDBC loop", "s", Target.open()),
        Figure.of("connections.fetch.ratio", "… the one by the other", "×", atMost(1.25)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    List<Double> through = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (Snowglobe snowglobe = Million.serve();
        LocalConnections local = LocalConnections.to(snowglobe);
        Connection jdbc = Million.connect(snowglobe)) {
      for (int i = 0; i <= PAIRS; i++) {
        through.add(fetch(local.snowpark()));
        bare.add(Million.read(jdbc));
        ratios.add(through.getLast() / bare.getLast());
      }
    }
    // The first pair is the warm-up.
    into.found("connections.fetch", median(through));
    into.found("connections.fetch.bare", median(bare));
    into.found("connections.fetch.ratio", median(ratios));
  }

  private static double median(List<Double> rounds) {
    return Samples.of(rounds.subList(1, rounds.size())).median();
  }

  private static double fetch(SnowparkConnection connection) throws SQLException {
    long start = System.nanoTime();
    Frame frame = connection.query(Million.QUERY, Duration.ZERO);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (frame.rowCount() != Million.ROWS) {
      throw new SQLException("%,d rows came instead of a million".formatted(frame.rowCount()));
    }
    return seconds;
  }
}

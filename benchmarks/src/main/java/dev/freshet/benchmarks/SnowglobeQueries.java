package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atLeast;
import static dev.freshet.benchmarks.Target.atMost;

import dev.snowglobe.Snowglobe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Queries through the real driver, beside the same on bare DuckDB. */
final class SnowglobeQueries implements Measurement {
  private static final int CLIENTS = 4;
  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 3;
  private static final long ROUND_NANOS = 1_000_000_000;
  private static final String SMALL = "SELECT name FROM small WHERE id = ";
  private static final String BARE_MILLION =
      """
      CREATE TABLE million AS
      SELECT i AS id, i % 1000 AS bucket, (i * 0.25)::DOUBLE AS price,
        'name ' || (i % 5000) AS name, DATE '2015-01-01' + (i % 3650)::INT AS born FROM range(1000000) t(i)
      """;
  private static final String BARE_SMALL =
      "CREATE TABLE small AS SELECT i AS id, 'name ' || i AS name FROM range(1000) t(i)";

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("snowglobe.query.p50", "Small query through the driver, p50", "ms", atMost(3)),
        Figure.of("snowglobe.query.bare", "… on bare DuckDB", "ms", Target.open()),
        Figure.of("snowglobe.query.rate", "Small queries, 4 clients", "queries/s", atLeast(1_500)),
        Figure.of("snowglobe.million", "1M × 5 through the driver", "s", atMost(0.7)),
        Figure.of("snowglobe.million.bare", "… on bare DuckDB", "s", Target.open()));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Snowglobe snowglobe = Million.serve();
        Connection bare = DriverManager.getConnection("jdbc:duckdb:");
        Connection connection = Million.connect(snowglobe)) {
      try (Statement statement = bare.createStatement()) {
        statement.execute(BARE_MILLION);
        statement.execute(BARE_SMALL);
      }
      small(connection, bare, into);
      into.found("snowglobe.query.rate", rate(snowglobe));
      million(connection, bare, into);
    }
  }

  private static void small(Connection connection, Connection bare, Findings into)
      throws SQLException {
    List<Double> through = new ArrayList<>();
    List<Double> directly = new ArrayList<>();
    // It takes the compiler some thousand queries to know all of the driver and the endpoint.
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      ask(connection);
    }
    ask(bare);
    for (int i = 0; i < ROUNDS; i++) {
      through.add(Samples.of(ask(connection)).median());
      directly.add(Samples.of(ask(bare)).median());
    }
    into.found("snowglobe.query.p50", Samples.of(through).median());
    into.found("snowglobe.query.bare", Samples.of(directly).median());
  }

  /** Asks for small things for a while; gives the milliseconds of each. */
  private static List<Double> ask(Connection connection) throws SQLException {
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + ROUND_NANOS;
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      int id = i % 1000;
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(SMALL + id)) {
        if (!rows.next() || !rows.getString(1).equals("name " + id)) {
          throw new IllegalStateException("The row %d came wrong".formatted(id));
        }
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private static double rate(Snowglobe snowglobe)
      throws SQLException, InterruptedException, ExecutionException {
    List<Connection> connections = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        connections.add(Million.connect(snowglobe));
      }
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        List<Future<List<Double>>> asking =
            connections.stream().map(one -> clients.submit(() -> ask(one))).toList();
        int asked = 0;
        for (Future<List<Double>> one : asking) {
          asked += one.get().size();
        }
        rates.add(asked / ((System.nanoTime() - start) / 1e9));
      }
      return Samples.of(rates).median();
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static void million(Connection connection, Connection bare, Findings into)
      throws SQLException {
    List<Double> through = new ArrayList<>();
    List<Double> directly = new ArrayList<>();
    Million.read(connection);
    Million.read(bare);
    for (int i = 0; i < ROUNDS; i++) {
      through.add(Million.read(connection));
      directly.add(Million.read(bare));
    }
    into.found("snowglobe.million", Samples.of(through).median());
    into.found("snowglobe.million.bare", Samples.of(directly).median());
  }
}

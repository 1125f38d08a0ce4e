package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atLeast;
import static dev.freshet.benchmarks.Target.atMost;

import dev.snowglobe.Snowglobe;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Queries through the real driver, beside the same on bare DuckDB. */
final class SnowglobeQueries implements Measurement {
  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 3;
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
        Figure.of("snowglobe.query.wire", "… of lean clients", "queries/s", atLeast(1_500)),
        Figure.of("snowglobe.query.duck", "… on bare DuckDB", "queries/s", Target.open()),
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
      rates(snowglobe, bare, into);
      million(connection, bare, into);
    }
  }

  private static void small(Connection connection, Connection bare, Findings into)
      throws SQLException, IOException {
    SmallQueries.Client driver = SmallQueries.over(connection);
    SmallQueries.Client duck = SmallQueries.over(bare);
    List<Double> through = new ArrayList<>();
    List<Double> directly = new ArrayList<>();
    // It takes the compiler some thousand queries to know all of the driver and the endpoint.
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      SmallQueries.ask(driver);
    }
    SmallQueries.ask(duck);
    for (int i = 0; i < ROUNDS; i++) {
      through.add(Samples.of(SmallQueries.ask(driver)).median());
      directly.add(Samples.of(SmallQueries.ask(duck)).median());
    }
    into.found("snowglobe.query.p50", Samples.of(through).median());
    into.found("snowglobe.query.bare", Samples.of(directly).median());
  }

  private static void rates(Snowglobe snowglobe, Connection bare, Findings into) throws Exception {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      SmallQueries.Opening driver =
          () -> SmallQueries.over(kept(Million.connect(snowglobe), opened));
      SmallQueries.Opening wire = () -> SmallQueries.over(kept(WireClient.of(snowglobe), opened));
      DuckDBConnection duck = bare.unwrap(DuckDBConnection.class);
      SmallQueries.Opening directly = () -> SmallQueries.over(kept(duck.duplicate(), opened));
      List<Double> rates = SmallQueries.rates(List.of(driver, wire, directly));
      into.found("snowglobe.query.rate", rates.get(0));
      into.found("snowglobe.query.wire", rates.get(1));
      into.found("snowglobe.query.duck", rates.get(2));
    } finally {
      for (AutoCloseable one : opened) {
        one.close();
      }
    }
  }

  private static <T extends AutoCloseable> T kept(T one, List<AutoCloseable> opened) {
    opened.add(one);
    return one;
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

package dev.freshet.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for one row at a time of the table called small, and looks whether it is the right one. */
final class SmallQueries {
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 3;
  private static final long ROUND_NANOS = 1_000_000_000;
  private static final String QUERY = "SELECT name FROM small WHERE id = ";

  private SmallQueries() {}

  /** Something that answers with the name of a row. */
  @FunctionalInterface
  interface Client {
    String name(String sql) throws SQLException, IOException;
  }

  /** Makes one client of several. */
  @FunctionalInterface
  interface Opening {
    Client open() throws SQLException, IOException;
  }

  /** A client over JDBC: the driver of Snowflake, or DuckDB itself. */
  static Client over(Connection connection) {
    return sql -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getString(1) : "";
      }
    };
  }

  /** A lean client; it gives the part of the answer with the row. */
  static Client over(WireClient wire) {
    return sql -> {
      String answer = wire.ask(sql);
      int row = answer.indexOf("\"rowset\":[[\"");
      return row < 0 ? answer : answer.substring(row + 12, answer.indexOf('"', row + 12));
    };
  }

  /** Asks for a second; gives the milliseconds of each query. */
  static List<Double> ask(Client client) throws SQLException, IOException {
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + ROUND_NANOS;
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      int id = i % 1000;
      String name = client.name(QUERY + id);
      if (!name.equals("name " + id)) {
        throw new IllegalStateException("Instead of the row %d came %s".formatted(id, name));
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  /** How many queries four clients of each kind have answered in a second; the kinds take turns. */
  static List<Double> rates(List<Opening> kinds)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    List<List<Client>> clients = new ArrayList<>();
    for (Opening kind : kinds) {
      List<Client> some = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        some.add(kind.open());
      }
      clients.add(some);
    }
    List<List<Double>> rates = kinds.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
    // In the first round the compiler gets to know each kind.
    for (int round = 0; round <= ROUNDS; round++) {
      for (int kind = 0; kind < kinds.size(); kind++) {
        double rate = rate(clients.get(kind));
        if (round > 0) {
          rates.get(kind).add(rate);
        }
      }
    }
    return rates.stream().map(some -> Samples.of(some).median()).toList();
  }

  private static double rate(List<Client> clients) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      long start = System.nanoTime();
      List<Future<List<Double>>> asking =
          clients.stream().map(client -> threads.submit(() -> ask(client))).toList();
      int asked = 0;
      for (Future<List<Double>> one : asking) {
        asked += one.get().size();
      }
      return asked / ((System.nanoTime() - start) / 1e9);
    }
  }
}

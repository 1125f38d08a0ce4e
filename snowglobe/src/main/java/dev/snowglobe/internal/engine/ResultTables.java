package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.OffsetTime;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Results of earlier statements as tables, for RESULT_SCAN inside a larger query. Each is made when
 * it is first asked for. Safe for use by any thread.
 */
final class ResultTables implements AutoCloseable {

  private static final String SCHEMA = "memory.results";

  private final DuckDBConnection connection;
  private final Function<String, Result> results;
  private final Set<String> made = new HashSet<>();

  /**
   * Over a connection of its own.
   *
   * @param results the result of a statement by its id; throws for one that is not known
   */
  ResultTables(DuckDBConnection connection, Function<String, Result> results) throws SQLException {
    this.connection = connection;
    this.results = results;
    execute("CREATE SCHEMA " + SCHEMA);
  }

  /**
   * The table, quoted, that holds the result of a statement. One that still runs is waited for, and
   * meanwhile nobody else has to wait.
   */
  String table(String queryId) {
    if (!isMade(queryId)) {
      Result result = results.apply(queryId);
      try {
        makeOnce(queryId, result);
      } catch (SQLException e) {
        throw DuckErrors.translate(e);
      }
    }
    return name(queryId);
  }

  private static String name(String queryId) {
    return SCHEMA + "." + Identifier.quoted(queryId);
  }

  private synchronized boolean isMade(String queryId) {
    return made.contains(queryId);
  }

  private synchronized void makeOnce(String queryId, Result result) throws SQLException {
    if (!made.contains(queryId)) {
      make(queryId, name(queryId), result);
    }
  }

  /** Drops what was made for a statement whose result is no longer kept. */
  synchronized void forget(String queryId) throws SQLException {
    if (made.remove(queryId)) {
      execute("DROP TABLE " + name(queryId));
    }
  }

  /** An appender cannot append what a TIMESTAMP_TZ is, so such a column is of text at first. */
  private void make(String queryId, String table, Result result) throws SQLException {
    String columns =
        result.columns().stream()
            .map(column -> Identifier.quoted(column.name()) + " " + duckType(column.type()))
            .collect(Collectors.joining(", "));
    // What is left of one that could not be filled is replaced.
    execute("CREATE OR REPLACE TABLE " + table + "(" + columns + ")");
    try (DuckDBAppender appender = connection.createAppender("memory", "results", queryId)) {
      for (Batch batch : result.batches()) {
        append(appender, result.columns(), batch);
      }
    }
    for (Column column : result.columns()) {
      if (column.type().equals(new DataType.Timestamp(DataType.Zone.TZ))) {
        String name = Identifier.quoted(column.name());
        execute("ALTER TABLE %s ALTER %s TYPE %s".formatted(table, name, OffsetTime.TYPE));
      }
    }
    made.add(queryId);
  }

  private static void append(DuckDBAppender appender, List<Column> columns, Batch batch)
      throws SQLException {
    for (int row = 0; row < batch.rows(); row++) {
      appender.beginRow();
      for (int i = 0; i < columns.size(); i++) {
        append(appender, columns.get(i).type(), batch.vectors().get(i), row);
      }
      appender.endRow();
    }
  }

  private static void append(DuckDBAppender appender, DataType type, Vector vector, int row)
      throws SQLException {
    if (vector.isNull(row)) {
      appender.appendNull();
      return;
    }
    switch (vector) {
      case Vector.Longs longs -> append(appender, type, longs, row);
      case Vector.Offsets offsets -> appender.append(offsets.time(row).interval());
      case Vector.Bigs bigs -> appender.append(new BigDecimal(bigs.values()[row], scale(type)));
      case Vector.Doubles doubles -> appender.append(doubles.values()[row]);
      case Vector.Texts texts -> appender.append(texts.text(row));
    }
  }

  private static void append(DuckDBAppender appender, DataType type, Vector.Longs longs, int row)
      throws SQLException {
    long value = longs.values()[row];
    switch (type) {
      case DataType.Bool() -> appender.append(value != 0);
      case DataType.Date() -> appender.append(LocalDate.ofEpochDay(value));
      case DataType.Time() -> appender.append(LocalTime.ofNanoOfDay(value));
      case DataType.Timestamp(var zone) -> {
        LocalDateTime time =
            LocalDateTime.ofEpochSecond(longs.epochSecond(row), longs.nano(row), ZoneOffset.UTC);
        if (zone == DataType.Zone.NTZ) {
          appender.append(time);
        } else {
          appender.append(time.atOffset(ZoneOffset.UTC));
        }
      }
      default -> appender.append(BigDecimal.valueOf(value, scale(type)));
    }
  }

  private static int scale(DataType type) {
    return type instanceof DataType.Fixed(_, int scale) ? scale : 0;
  }

  private static String duckType(DataType type) {
    return switch (type) {
      case DataType.Fixed(int precision, int scale) -> "DECIMAL(" + precision + "," + scale + ")";
      case DataType.Real() -> "DOUBLE";
      case DataType.Bool() -> "BOOLEAN";
      case DataType.Date() -> "DATE";
      case DataType.Time() -> "TIME";
      case DataType.Timestamp(var zone) ->
          switch (zone) {
            case NTZ -> "TIMESTAMP";
            case LTZ -> "TIMESTAMP WITH TIME ZONE";
            case TZ -> "VARCHAR";
          };
      case DataType.Text(), DataType.Binary(), DataType.Semistructured(_) -> "VARCHAR";
    };
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

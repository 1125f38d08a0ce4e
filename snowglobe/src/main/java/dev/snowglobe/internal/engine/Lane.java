package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.TargetColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSetMetaData;
import org.jspecify.annotations.Nullable;

/**
 * One connection to DuckDB. At most one statement runs on it at a time, by one platform thread: a
 * statement behind another on the same connection could not be cancelled for as long as the other
 * ran.
 */
public final class Lane implements AutoCloseable {

  private final DuckDBConnection connection;
  private LaneSettings applied = LaneSettings.NONE;
  private @Nullable Journal journal;

  Lane(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Makes names resolve, and times show, as a session has them. */
  void apply(LaneSettings settings) throws SQLException {
    if (settings.equals(applied)) {
      return;
    }
    try {
      execute(settings.sql(applied));
    } catch (SQLException e) {
      // The current schema may have been dropped by another session; one can still leave it.
      execute(settings.withoutPath().sql(applied));
    }
    applied = settings;
  }

  /** Notes what is changed from now on. */
  void recordIn(Journal transaction) {
    journal = transaction;
  }

  /** Notes nothing more. */
  void recordInNothing() {
    journal = null;
  }

  /** Whether a statement could run; in a transaction that DuckDB has given up none can. */
  boolean sound() {
    try {
      execute("SELECT 1");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Runs a statement whose result is of no interest. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs statements whose results are of no interest: all of them or none. */
  void executeAll(List<String> statements) throws SQLException {
    execute("BEGIN");
    try {
      for (String statement : statements) {
        execute(statement);
      }
      execute("COMMIT");
    } catch (SQLException e) {
      execute("ROLLBACK");
      throw e;
    }
  }

  /** Runs a statement that changes rows; returns how many. */
  public long update(String sql, Cancellation cancellation) throws SQLException {
    return update(sql, List.of(), cancellation);
  }

  /** The same with texts bound to its parameters. */
  long update(String sql, List<String> parameters, Cancellation cancellation) throws SQLException {
    long rows = run(sql, parameters, cancellation);
    note(sql, parameters, rows);
    return rows;
  }

  /** Runs a statement that changes rows and answers one for each of them. */
  Result change(String sql, Cancellation cancellation) throws SQLException {
    Result changed = query(sql, cancellation);
    note(sql, List.of(), changed.rows());
    return changed;
  }

  private void note(String sql, List<String> parameters, long rows) {
    if (journal != null) {
      journal.note(applied, sql, parameters, rows);
    }
  }

  /** Runs a statement that changes no rows of a table, or none for the first time. */
  long run(String sql, List<String> parameters, Cancellation cancellation) throws SQLException {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      cancellation.running(statement::cancel);
      try {
        return statement.execute() ? counted(statement) : statement.getLargeUpdateCount();
      } finally {
        cancellation.idle();
      }
    }
  }

  private static long counted(DuckDBPreparedStatement statement) throws SQLException {
    long rows = 0;
    try (ResultSet changed = statement.getResultSet()) {
      while (changed.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** Checks a statement without running it, as far as DuckDB can. */
  void check(String sql) throws SQLException {
    connection.prepare(sql).close();
  }

  /** Runs a query. */
  public Result query(String sql, Cancellation cancellation) throws SQLException {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      List<Column> columns = columns(statement);
      List<ColumnPlan> plans = plans(statement);
      if (plans.stream().noneMatch(ColumnPlan::needsCast)) {
        return read(statement, columns, plans, cancellation);
      }
      try (DuckDBPreparedStatement readable = connection.prepare(casting(sql, plans))) {
        return read(readable, columns, plans, cancellation);
      }
    }
  }

  /** The plan of a statement, as DuckDB writes it. */
  String explain(String sql, boolean json) throws SQLException {
    String format = json ? "EXPLAIN (FORMAT JSON) " : "EXPLAIN ";
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(format + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(2));
      }
    }
    return plan.toString();
  }

  /** The columns that a query would answer with. */
  Result describe(String sql) throws SQLException {
    try (DuckDBPreparedStatement statement = connection.prepare(sql)) {
      return new Result(StatementKind.SELECT, columns(statement), List.of(), 0);
    }
  }

  /** The columns of a table or view, with DuckDB's types. */
  List<TargetColumns.Column> columnsOf(String table) throws SQLException {
    try (DuckDBPreparedStatement statement = connection.prepare("SELECT * FROM " + table)) {
      var metadata = (DuckDBResultSetMetaData) statement.getMetaData();
      List<TargetColumns.Column> columns = new ArrayList<>();
      for (int i = 1; i <= metadata.getColumnCount(); i++) {
        columns.add(
            new TargetColumns.Column(metadata.getColumnLabel(i), metadata.getColumnTypeName(i)));
      }
      return columns;
    }
  }

  private static Result read(
      DuckDBPreparedStatement statement,
      List<Column> columns,
      List<ColumnPlan> plans,
      Cancellation cancellation)
      throws SQLException {
    cancellation.running(statement::cancel);
    try (var chunks = statement.query()) {
      return new Result(StatementKind.SELECT, columns, Batches.read(chunks, plans), 0);
    } finally {
      cancellation.idle();
    }
  }

  private static List<ColumnPlan> plans(DuckDBPreparedStatement statement) throws SQLException {
    var metadata = (DuckDBResultSetMetaData) statement.getMetaData();
    List<ColumnPlan> plans = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      plans.add(ColumnPlan.of(metadata.getColumnTypeName(i)));
    }
    return plans;
  }

  private static List<Column> columns(DuckDBPreparedStatement statement) throws SQLException {
    var metadata = (DuckDBResultSetMetaData) statement.getMetaData();
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= metadata.getColumnCount(); i++) {
      DataType type = ColumnPlan.of(metadata.getColumnTypeName(i)).type();
      columns.add(new Column(metadata.getColumnLabel(i), type));
    }
    return columns;
  }

  /** The query around the query that casts each column; aliases by place, for labels may repeat. */
  private static String casting(String sql, List<ColumnPlan> plans) {
    String casts =
        IntStream.range(0, plans.size())
            .mapToObj(i -> plans.get(i).cast().formatted("c" + i))
            .collect(Collectors.joining(", "));
    String aliases =
        IntStream.range(0, plans.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    return "SELECT " + casts + " FROM (" + sql + "\n) AS result(" + aliases + ")";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

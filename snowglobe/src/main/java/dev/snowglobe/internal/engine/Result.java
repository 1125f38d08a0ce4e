package dev.snowglobe.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a statement answered. Held in memory as a whole, for it may be asked for again.
 *
 * @param kind what kind of statement it was
 * @param columns its columns
 * @param batches its rows, in order
 * @param binds how many bind markers the statement has
 * @param extra what it asks of the client besides, for PUT, GET and several statements at once
 */
public record Result(
    StatementKind kind,
    List<Column> columns,
    List<Batch> batches,
    int binds,
    Optional<Extra> extra) {

  /** Copies the lists. */
  public Result {
    columns = List.copyOf(columns);
    batches = List.copyOf(batches);
  }

  /** A result that asks nothing of the client. */
  public Result(StatementKind kind, List<Column> columns, List<Batch> batches, int binds) {
    this(kind, columns, batches, binds, Optional.empty());
  }

  /** The whole number that is the only value of a query's rows. */
  long number() {
    return ((Vector.Longs) batches.getFirst().vectors().getFirst()).values()[0];
  }

  /** What PUT and GET answer: the client moves the files, and makes the rows itself. */
  public static Result transfer(StatementKind kind, Transfer transfer) {
    return new Result(kind, List.of(), List.of(), 0, Optional.of(transfer));
  }

  /** What a request of several statements answers. */
  public static Result several(Parts parts) {
    Result status = status(StatementKind.SEVERAL, "Multiple statements executed successfully.");
    return new Result(status.kind, status.columns, status.batches, 0, Optional.of(parts));
  }

  /** What a statement answers that has nothing to tell: one row in the column "status". */
  public static Result status(StatementKind kind, String message) {
    return Table.of("status").row(message).result(kind);
  }

  /** What a statement answers that changed rows: one row with a count in each column. */
  public static Result changes(StatementKind kind, List<String> labels, long... counts) {
    List<Column> columns =
        labels.stream().map(label -> new Column(label, DataType.INTEGER, false)).toList();
    List<Vector> vectors =
        Arrays.stream(counts)
            .mapToObj(count ->
                (Vector) new Vector.Longs(new long[] {count}, new Nulls(), Vector.Unit.PLAIN))
            .toList();
    return new Result(kind, columns, List.of(new Batch(1, vectors)), 0);
  }

  /** The type that a column of DuckDB's has in a result. */
  public static DataType typeOf(String duckType) {
    return ColumnPlan.of(duckType).type();
  }

  /** What the client is to do with files; empty unless the statement was PUT or GET. */
  public Optional<Transfer> transfer() {
    return extra.filter(Transfer.class::isInstance).map(Transfer.class::cast);
  }

  /** The number of rows. */
  public long rows() {
    return batches.stream().mapToLong(Batch::rows).sum();
  }

  /** About how many bytes of memory it takes. */
  public long bytes() {
    return batches.stream().mapToLong(Batch::bytes).sum();
  }

  /** The same rows under other labels, one for each column. */
  Result labelled(List<String> labels) {
    List<Column> renamed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      renamed.add(columns.get(i).named(labels.get(i)));
    }
    return new Result(kind, renamed, batches, binds);
  }

  /** The same result of a statement with so many bind markers. */
  public Result binding(int markers) {
    return new Result(kind, columns, batches, markers, extra);
  }

  /** The same rows, as the answer to another statement. */
  public Result as(StatementKind other) {
    return new Result(other, columns, batches, binds);
  }
}

package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way into a table. Used by one thread.
 *
 * @param load how their records become rows
 * @param files them
 * @param onError what is done with a file that has rows which the table does not take
 * @param force whether a file is loaded although it was before
 * @param purge whether files are removed once all of their rows are loaded
 * @param sizeLimit at how many bytes no further file is loaded
 * @param failedOnly whether only files that were not loaded as a whole are told of
 */
public record Loading(
    Load load,
    List<StageFile> files,
    OnError onError,
    boolean force,
    boolean purge,
    long sizeLimit,
    boolean failedOnly) {

  /** Copies the list. */
  public Loading {
    files = List.copyOf(files);
  }

  /** A file that is to be loaded, and what tells it from others of its name. */
  private record Candidate(StageFile file, String identity) {}

  /** What became of a file: how many rows it has, and those that were not loaded. */
  private record Outcome(Candidate candidate, long rows, long loaded, List<RowFault> faults) {
    boolean whole() {
      return faults.isEmpty();
    }

    String status() {
      return whole() ? "LOADED" : loaded == 0 ? "LOAD_FAILED" : "PARTIALLY_LOADED";
    }
  }

  /**
   * Loads them: all or none where a row that is wrong ends the statement.
   *
   * @throws SnowflakeError naming the file that cannot be loaded
   */
  public Result run(ClientSession session, Cancellation cancellation) throws SQLException {
    Stages stages = session.stages().stages();
    String target = identity(session);
    List<Candidate> candidates = limited(fresh(stages, target));
    if (candidates.isEmpty()) {
      return Result.status(StatementKind.COPY, "Copy executed with 0 files processed.");
    }
    if (!session.context().autocommit()) {
      session.begin();
    }
    boolean lasting = !session.inTransaction();
    List<Outcome> outcomes = session.whole(() -> all(candidates, session, cancellation));
    for (Outcome outcome : outcomes) {
      if (lasting && outcome.loaded > 0) {
        stages.noteLoaded(target, outcome.candidate.identity);
      }
      if (purge && outcome.whole()) {
        outcome.candidate.file.delete();
      }
    }
    return report(outcomes);
  }

  private List<Candidate> fresh(Stages stages, String target) {
    return files.stream()
        .map(file -> new Candidate(file, file.file() + " " + file.md5()))
        .filter(candidate -> force || !stages.loaded(target, candidate.identity))
        .toList();
  }

  private List<Candidate> limited(List<Candidate> candidates) {
    List<Candidate> taken = new ArrayList<>();
    long bytes = 0;
    for (Candidate candidate : candidates) {
      if (!taken.isEmpty() && bytes >= sizeLimit) {
        break;
      }
      taken.add(candidate);
      bytes += candidate.file.size();
    }
    return taken;
  }

  /** A table that is made anew is another one, though its name is the same. */
  private String identity(ClientSession session) {
    QualifiedName physical = session.physical(load.table());
    Result oid =
        session.catalog(
            "SELECT table_oid FROM duckdb_tables() WHERE database_name = %s AND schema_name = %s"
                    .formatted(
                        Identifier.literal(physical.database()),
                        Identifier.literal(physical.schema()))
                + " AND table_name = "
                + Identifier.literal(physical.name()));
    if (oid.rows() == 0) {
      throw SnowflakeError.unsupported("COPY INTO a view");
    }
    return physical + " " + oid.number();
  }

  private List<Outcome> all(
      List<Candidate> candidates, ClientSession session, Cancellation cancellation)
      throws SQLException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Candidate candidate : candidates) {
      outcomes.add(
          onError.kind() == OnError.Kind.ABORT
              ? whole(candidate, session, cancellation)
              : sifted(candidate, session, cancellation));
    }
    return outcomes;
  }

  /** All rows of a file; one that is wrong is looked for only when there is one. */
  private Outcome whole(Candidate candidate, ClientSession session, Cancellation cancellation)
      throws SQLException {
    try {
      long rows = insert(candidate.file, List.of(), session, cancellation);
      return new Outcome(candidate, rows, rows, List.of());
    } catch (SQLException e) {
      cancellation.check();
      Sieve.Found found = Sieve.sift(session, load, candidate.file, 1, cancellation);
      if (found.faults().isEmpty()) {
        throw e;
      }
      throw found.faults().getFirst().ending(candidate.file);
    }
  }

  private Outcome sifted(Candidate candidate, ClientSession session, Cancellation cancellation)
      throws SQLException {
    Sieve.Found found = Sieve.sift(session, load, candidate.file, Integer.MAX_VALUE, cancellation);
    List<RowFault> faults = found.faults();
    boolean skipped = onError.skips(faults.size(), found.rows());
    boolean nothing = skipped || faults.size() >= Math.max(1, found.rows());
    long loaded = nothing ? 0 : insert(candidate.file, faults, session, cancellation);
    return new Outcome(candidate, found.rows(), loaded, faults);
  }

  /** Puts the rows of a file into the table, but for those that are wrong. */
  private long insert(
      StageFile file, List<RowFault> faults, ClientSession session, Cancellation cancellation)
      throws SQLException {
    RowSource source = load.source(file, session);
    FileFormat format = load.format();
    String judged = format.judged(List.of(file), source.places(), source.exact());
    String records = FileFormat.faultless(judged + without(faults));
    String target = load.target(session);
    String insert =
        load.insert(target, source.over().apply("(" + records + ")"), session.columns(target));
    return session.onLane(load.settings(session), lane -> lane.update(insert, cancellation));
  }

  private static String without(List<RowFault> faults) {
    return faults.isEmpty()
        ? ""
        : faults.stream()
            .map(fault -> String.valueOf(fault.row()))
            .collect(
                Collectors.joining(", ", " WHERE \"" + FileFormat.ROW_NUMBER + "\" NOT IN (", ")"));
  }

  private Result report(List<Outcome> outcomes) {
    Table answer = answer();
    for (Outcome outcome : outcomes) {
      if (!failedOnly || !outcome.whole()) {
        @Nullable RowFault first = outcome.whole() ? null : outcome.faults.getFirst();
        answer.row(
            outcome.candidate.file.name(),
            outcome.status(),
            outcome.rows,
            outcome.loaded,
            onError.limit(outcome.rows),
            (long) outcome.faults.size(),
            first == null ? null : first.error().getMessage(),
            first == null ? null : first.line(),
            first == null ? null : first.character(),
            first == null ? null : first.column());
      }
    }
    return answer.result(StatementKind.COPY);
  }

  private static Table answer() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("file", DataType.TEXT));
    columns.add(new Column("status", DataType.TEXT));
    for (String count : List.of("rows_parsed", "rows_loaded", "error_limit", "errors_seen")) {
      columns.add(new Column(count, DataType.INTEGER));
    }
    columns.add(new Column("first_error", DataType.TEXT));
    columns.add(new Column("first_error_line", DataType.INTEGER));
    columns.add(new Column("first_error_character", DataType.INTEGER));
    columns.add(new Column("first_error_column_name", DataType.TEXT));
    return Table.of(columns);
  }
}

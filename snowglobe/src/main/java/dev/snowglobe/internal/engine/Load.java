package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Rewriter;
import dev.snowglobe.internal.dialect.StageTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files that are to be loaded into a table: all of them or none.
 *
 * @param table the table, which exists
 * @param columns those that are filled, in order
 * @param query what makes rows of a file; empty for the rows as they are
 * @param format how the files are read
 * @param files them
 * @param force whether a file is loaded although it was before
 * @param purge whether files are removed once they are loaded
 */
public record Load(
    QualifiedName table,
    List<String> columns,
    String query,
    FileFormat format,
    List<StageFile> files,
    boolean force,
    boolean purge) {

  /** Copies the lists. */
  public Load {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }

  /** A file that is to be loaded, and what tells it from others of its name. */
  private record Candidate(StageFile file, String identity) {}

  /**
   * Loads them.
   *
   * @throws SnowflakeError naming the file that cannot be loaded
   */
  public Result run(ClientSession session, Cancellation cancellation) throws SQLException {
    Stages stages = session.stages().stages();
    String target = identity(session);
    List<Candidate> candidates =
        files.stream()
            .map(file -> new Candidate(file, file.file() + " " + file.md5()))
            .filter(candidate -> force || !stages.loaded(target, candidate.identity))
            .toList();
    if (candidates.isEmpty()) {
      return Result.status(StatementKind.COPY, "Copy executed with 0 files processed.");
    }
    if (!session.context().autocommit()) {
      session.begin();
    }
    boolean lasting = !session.inTransaction();
    Table loaded = session.whole(() -> all(candidates, session, cancellation));
    if (lasting) {
      candidates.forEach(candidate -> stages.noteLoaded(target, candidate.identity));
    }
    if (purge) {
      candidates.forEach(candidate -> candidate.file.delete());
    }
    return loaded.result(StatementKind.COPY);
  }

  /** A table that is made anew is another one, though its name is the same. */
  private String identity(ClientSession session) {
    QualifiedName physical = session.physical(table);
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
    Vector.Longs values = (Vector.Longs) oid.batches().getFirst().vectors().getFirst();
    return physical + " " + values.values()[0];
  }

  private Table all(List<Candidate> candidates, ClientSession session, Cancellation cancellation)
      throws SQLException {
    Table answer = answer();
    for (Candidate candidate : candidates) {
      long rows = one(candidate.file, session, cancellation);
      answer.row(candidate.file.name(), "LOADED", rows, rows, 1L, 0L, null, null, null, null);
    }
    return answer;
  }

  private long one(StageFile file, ClientSession session, Cancellation cancellation)
      throws SQLException {
    String target = session.physical(table).sql();
    String names = columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    String rows = Rewriter.assigned(rows(file, session), columns, session.columns(target));
    String insert = "INSERT INTO " + target + " (" + names + ") " + rows;
    try {
      return session.onLane(session.settings(true), lane -> lane.update(insert, cancellation));
    } catch (SQLException e) {
      SnowflakeError error = DuckErrors.translate(e);
      throw new SnowflakeError(
          error.code(),
          error.sqlState(),
          error.getMessage() + "\n  File '" + file.name() + "'",
          error);
    }
  }

  private String rows(StageFile file, ClientSession session) {
    if (!query.isEmpty()) {
      StageTables tables = (_, _, count) -> "(" + format.rows(List.of(file), count, false) + ")";
      return StatementText.of(query).toDuck(session, _ -> Optional.empty(), tables);
    }
    String places =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(i -> "COLUMN" + i)
            .collect(Collectors.joining(", "));
    return "SELECT " + places + " FROM (" + format.rows(List.of(file), columns.size(), true) + ")";
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

package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Rewriter;
import dev.snowglobe.internal.dialect.TargetColumns;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the records of files become rows of a table.
 *
 * @param table the table, which exists
 * @param columns the names of those that are filled, in order
 * @param query what makes rows of a file; empty for the records as they are
 * @param matching how columns find what is theirs
 * @param format how the files are read
 * @param limits how many characters are kept of a longer text, by the names of the columns; none to
 *     refuse it
 */
public record Load(
    QualifiedName table,
    List<String> columns,
    String query,
    Matching matching,
    FileFormat format,
    Map<String, Long> limits) {

  /** How columns find what is theirs: MATCH_BY_COLUMN_NAME. */
  public enum Matching {
    /** By their places. */
    NONE,
    /** By their names. */
    CASE_SENSITIVE,
    /** By their names in any case. */
    CASE_INSENSITIVE
  }

  /** Copies the collections. */
  public Load {
    columns = List.copyOf(columns);
    limits = Map.copyOf(limits);
  }

  /** The table as SQL. */
  String target(ClientSession session) {
    return session.physical(table).sql();
  }

  /** How connections must be set where files of the format are read. */
  LaneSettings settings(ClientSession session) {
    return session.settings(true).with(format.reading());
  }

  /** How the rows of one file are made. */
  RowSource source(StageFile file, ClientSession session) {
    boolean converting = query.isEmpty() && (matching == Matching.NONE || !format.semistructured());
    if (!converting && format.values().beyondParameters()) {
      throw SnowflakeError.unsupported(
          "TIME_FORMAT and BINARY_FORMAT for a query over files, or names in JSON");
    }
    if (!query.isEmpty()) {
      return RowSource.query(query, session);
    }
    List<TargetColumns.Column> filled = filled(session);
    return matching == Matching.NONE
        ? RowSource.plain(filled, format)
        : RowSource.named(
            filled, format, format.header(file), matching == Matching.CASE_INSENSITIVE, session);
  }

  private List<TargetColumns.Column> filled(ClientSession session) {
    List<TargetColumns.Column> all = session.columns(target(session));
    return columns.stream().map(name -> TargetColumns.named(name, all)).toList();
  }

  /**
   * The statement that puts rows into a table which has the columns that are filled.
   *
   * @param targets all columns of the table
   */
  String insert(String into, String rows, List<TargetColumns.Column> targets) {
    String names = columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    String assigned = Rewriter.assigned(rows, columns, targets);
    return "INSERT INTO " + into + " (" + names + ") " + cut(assigned);
  }

  /** The rows with what is too long cut off. */
  private String cut(String rows) {
    if (limits.isEmpty()) {
      return rows;
    }
    String places =
        IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    String values =
        IntStream.range(0, columns.size())
            .mapToObj(i -> {
              Long limit = limits.get(columns.get(i));
              return limit == null ? "c" + i : "system.main.left(c" + i + ", " + limit + ")";
            })
            .collect(Collectors.joining(", "));
    return "SELECT " + values + " FROM (" + rows + ") AS r(" + places + ")";
  }
}

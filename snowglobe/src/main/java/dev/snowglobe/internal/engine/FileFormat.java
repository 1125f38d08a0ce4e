package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How files are read and written, in DuckDB's words. */
public sealed interface FileFormat permits CsvFormat, JsonFormat, ParquetFormat {

  /** The name of the column with a row's number in its file. */
  String ROW_NUMBER = "METADATA$FILE_ROW_NUMBER";

  /**
   * The format that options describe.
   *
   * @param options with TYPE among them, or without for CSV
   */
  static FileFormat of(Options options) {
    Options rest = options.without("TYPE").without("COMMENT");
    return switch (options.word("TYPE", "CSV")) {
      case "CSV" -> CsvFormat.of(rest);
      case "JSON" -> JsonFormat.of(rest);
      case "PARQUET" -> ParquetFormat.of(rest);
      case "AVRO", "ORC", "XML" ->
          throw SnowflakeError.unsupported("FILE_FORMAT TYPE = " + options.word("TYPE", ""));
      default -> throw SnowflakeError.invalidValue(options.word("TYPE", ""), "TYPE");
    };
  }

  /** Its name. */
  String type();

  /** Whether a row is a single value, rather than columns of texts. */
  boolean semistructured();

  /** What it says of dates, times and binary values. */
  ValueFormats values();

  /** The parameters of a session that it changes for what is read, as DuckDB's macros know them. */
  default SortedMap<String, String> reading() {
    return values().reading();
  }

  /**
   * A query of a file's rows, with the columns COLUMN1, COLUMN2, …, {@link #ROW_NUMBER}, and {@link
   * StagedCsv#FAULT}: what is wrong with the row, or NULL.
   *
   * @param columns how many columns there are to be
   * @param exact whether a row with another number of columns is wrong
   */
  String records(StageFile file, int columns, boolean exact);

  /**
   * The names that a file gives to its columns; empty when it gives none, or one to each value.
   *
   * @throws SnowflakeError when it cannot be read
   */
  default List<String> header(StageFile file) {
    return List.of();
  }

  /**
   * A query of the files' rows, with METADATA$FILENAME besides. It fails at a row that is wrong.
   *
   * @param files them, at least one
   */
  default String rows(List<StageFile> files, int columns, boolean exact) {
    return faultless(judged(files, columns, exact));
  }

  /** The same with what is wrong with each row, which does not fail. */
  default String judged(List<StageFile> files, int columns, boolean exact) {
    return files.stream()
        .map(file ->
            "SELECT *, %s AS \"METADATA$FILENAME\" FROM (%s)"
                .formatted(Identifier.literal(file.path()), records(file, columns, exact)))
        .collect(Collectors.joining(" UNION ALL "));
  }

  /**
   * The query that is to be written, from the one that was asked for.
   *
   * @param columns what that one answers
   * @param header whether the names of the columns are written
   */
  String unloading(String query, List<Column> columns, boolean header);

  /**
   * The options of DuckDB's COPY … TO.
   *
   * @param columns what is written
   * @param header whether the names of the columns are
   */
  String writing(List<Column> columns, boolean header);

  /** What the name of a file that is written ends with, from the first dot on. */
  String extension();

  /** The rows of a query that says what is wrong with each; it fails at the first that is. */
  static String faultless(String judged) {
    return "SELECT * EXCLUDE (%1$s) FROM (%2$s) WHERE CASE WHEN %1$s IS NULL THEN TRUE ELSE %3$s END"
        .formatted(StagedCsv.FAULT, judged, "system.main.error(" + StagedCsv.FAULT + ")::BOOLEAN");
  }

  /** The query with its columns under these names, for an expression has one of DuckDB's. */
  static String named(String query, List<String> names) {
    String list = names.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    return "SELECT * FROM (" + query + "\n) AS unloaded(" + list + ")";
  }
}

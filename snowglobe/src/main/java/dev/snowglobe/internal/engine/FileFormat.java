package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.stream.Collectors;

/** How files are read and written, in DuckDB's words. */
public sealed interface FileFormat permits CsvFormat, JsonFormat, ParquetFormat {

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

  /**
   * A query of the files' rows, with the columns COLUMN1, COLUMN2, … and METADATA$FILENAME.
   *
   * @param files them, at least one
   * @param columns how many columns there are to be
   * @param strict whether a row with another number of columns is an error
   */
  String rows(List<StageFile> files, int columns, boolean strict);

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

  /** The query with its columns under these names, for an expression has one of DuckDB's. */
  static String named(String query, List<String> names) {
    String list = names.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    return "SELECT * FROM (" + query + "\n) AS unloaded(" + list + ")";
  }

  /** The files as a list in DuckDB's SQL. */
  static String list(List<StageFile> files) {
    return files.stream()
        .map(file -> Identifier.literal(file.file().toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** What METADATA$FILENAME says of DuckDB's name for the file. */
  static String filename(List<StageFile> files) {
    StageFile first = files.getFirst();
    int folder = first.file().toString().length() - first.path().length();
    return "substr(filename, " + (folder + 1) + ") AS \"METADATA$FILENAME\"";
  }
}

package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parquet, of which each row is read as one object.
 *
 * @param compressed whether what is written is compressed, with Snappy
 */
record ParquetFormat(boolean compressed) implements FileFormat {

  private static final Set<String> KNOWN =
      Set.of(
          "COMPRESSION",
          "SNAPPY_COMPRESSION",
          "BINARY_AS_TEXT",
          "USE_LOGICAL_TYPE",
          "USE_VECTORIZED_SCANNER",
          "TRIM_SPACE",
          "REPLACE_INVALID_CHARACTERS",
          "NULL_IF");

  static ParquetFormat of(Options options) {
    options
        .only(KNOWN)
        .fixed("COMPRESSION", "AUTO", "SNAPPY", "NONE")
        .fixed("TRIM_SPACE", "FALSE")
        .fixed("REPLACE_INVALID_CHARACTERS", "FALSE");
    boolean compressed =
        !options.word("COMPRESSION", "AUTO").equals("NONE")
            && options.flag("SNAPPY_COMPRESSION", true);
    return new ParquetFormat(compressed);
  }

  @Override
  public String type() {
    return "PARQUET";
  }

  @Override
  public boolean semistructured() {
    return true;
  }

  @Override
  public ValueFormats values() {
    return ValueFormats.NONE;
  }

  @Override
  public String records(StageFile file, int columns, boolean exact) {
    return "SELECT rowobject::VARIANT AS COLUMN1, row_number() OVER () AS \""
        + ROW_NUMBER
        + "\", NULL::VARCHAR AS "
        + StagedCsv.FAULT
        + " FROM (SELECT rowobject FROM read_parquet("
        + Identifier.literal(file.file().toString())
        + ") AS rowobject)";
  }

  /** Columns are numbered unless their names are wanted. */
  @Override
  public String unloading(String query, List<Column> columns, boolean header) {
    Stream<String> names =
        header
            ? columns.stream().map(Column::name)
            : IntStream.range(0, columns.size()).mapToObj(i -> "_COL_" + i);
    return FileFormat.named(query, names.toList());
  }

  @Override
  public String writing(List<Column> columns, boolean header) {
    return "FORMAT parquet, COMPRESSION " + (compressed ? "snappy" : "uncompressed");
  }

  @Override
  public String extension() {
    return (compressed ? ".snappy" : "") + ".parquet";
  }
}

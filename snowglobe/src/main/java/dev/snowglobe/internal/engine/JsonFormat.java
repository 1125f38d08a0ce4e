package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Set;

/**
 * JSON values, one after the other.
 *
 * @param compression how the file is compressed
 * @param outerArrayStripped whether a list around all is opened
 * @param nullsStripped whether null is left out of objects and lists
 * @param values how the texts of dates, times and binary values are spelled
 */
record JsonFormat(
    Compression compression, boolean outerArrayStripped, boolean nullsStripped, ValueFormats values)
    implements FileFormat {

  private static final Set<String> KNOWN =
      Set.of(
          "COMPRESSION",
          "STRIP_OUTER_ARRAY",
          "STRIP_NULL_VALUES",
          "ALLOW_DUPLICATE",
          "ENABLE_OCTAL",
          "DATE_FORMAT",
          "TIME_FORMAT",
          "TIMESTAMP_FORMAT",
          "BINARY_FORMAT",
          "TRIM_SPACE",
          "NULL_IF",
          "IGNORE_UTF8_ERRORS",
          "REPLACE_INVALID_CHARACTERS",
          "SKIP_BYTE_ORDER_MARK",
          "FILE_EXTENSION");

  static JsonFormat of(Options options) {
    options
        .only(KNOWN)
        .fixed("ALLOW_DUPLICATE", "FALSE")
        .fixed("ENABLE_OCTAL", "FALSE")
        .fixed("TRIM_SPACE", "FALSE")
        .fixed("IGNORE_UTF8_ERRORS", "FALSE")
        .fixed("REPLACE_INVALID_CHARACTERS", "FALSE")
        .fixed("SKIP_BYTE_ORDER_MARK", "TRUE")
        .fixed("FILE_EXTENSION", "NONE");
    return new JsonFormat(
        Compression.of(options),
        options.flag("STRIP_OUTER_ARRAY", false),
        options.flag("STRIP_NULL_VALUES", false),
        ValueFormats.of(options));
  }

  @Override
  public String type() {
    return "JSON";
  }

  @Override
  public boolean semistructured() {
    return true;
  }

  @Override
  public String records(StageFile file, int columns, boolean exact) {
    String function = nullsStripped ? "SNOWGLOBE_STRIP_JSON" : "SNOWGLOBE_READ_JSON";
    return "SELECT SNOWGLOBE_OF_BYTES("
        + function
        + "(json::VARCHAR)) AS COLUMN1, row_number() OVER () AS \""
        + ROW_NUMBER
        + "\", NULL::VARCHAR AS "
        + StagedCsv.FAULT
        + " FROM read_json_objects("
        + Identifier.literal(file.file().toString())
        + ", format='"
        + (outerArrayStripped ? "auto" : "unstructured")
        + "', compression='"
        + compression.reading()
        + "')";
  }

  @Override
  public String unloading(String query, List<Column> columns, boolean header) {
    boolean fits =
        columns.size() == 1 && columns.getFirst().type() instanceof DataType.Semistructured;
    if (!fits) {
      throw new SnowflakeError(
          2019,
          "0A000",
          "SQL compilation error:\nJSON file format can produce one and only one column of type"
              + " variant, object, or array. Wrap the columns in OBJECT_CONSTRUCT.");
    }
    return "SELECT SNOWGLOBE_SHOWN(value::JSON::VARCHAR) FROM (" + query + "\n) AS unloaded(value)";
  }

  @Override
  public String writing(List<Column> columns, boolean header) {
    // One column of text that nothing encloses is a line for each value.
    return "FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\u0001', NULLSTR 'null',"
        + " COMPRESSION "
        + compression.writing();
  }

  @Override
  public String extension() {
    return ".json" + compression.extension();
  }
}

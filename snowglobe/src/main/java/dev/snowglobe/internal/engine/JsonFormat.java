package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Set;

/**
 * JSON values, one after the other.
 *
 * @param compression how the file is compressed
 * @param outerArrayStripped whether a list around all is opened
 */
record JsonFormat(Compression compression, boolean outerArrayStripped) implements FileFormat {

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
        .fixed("STRIP_NULL_VALUES", "FALSE")
        .fixed("ALLOW_DUPLICATE", "FALSE")
        .fixed("ENABLE_OCTAL", "FALSE")
        .fixed("DATE_FORMAT", "AUTO")
        .fixed("TIME_FORMAT", "AUTO")
        .fixed("TIMESTAMP_FORMAT", "AUTO")
        .fixed("BINARY_FORMAT", "HEX")
        .fixed("TRIM_SPACE", "FALSE")
        .fixed("IGNORE_UTF8_ERRORS", "FALSE")
        .fixed("REPLACE_INVALID_CHARACTERS", "FALSE")
        .fixed("SKIP_BYTE_ORDER_MARK", "TRUE")
        .fixed("FILE_EXTENSION", "NONE");
    return new JsonFormat(Compression.of(options), options.flag("STRIP_OUTER_ARRAY", false));
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
  public String rows(List<StageFile> files, int columns, boolean strict) {
    return "SELECT SNOWGLOBE_OF_BYTES(SNOWGLOBE_READ_JSON(json::VARCHAR)) AS COLUMN1, "
        + FileFormat.filename(files)
        + " FROM read_json_objects("
        + FileFormat.list(files)
        + ", filename=true, format='"
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

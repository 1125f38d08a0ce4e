package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of fields.
 *
 * @param compression how the file is compressed
 * @param delimiter what parts two fields
 * @param quote what a field may be enclosed by; empty for nothing
 * @param escape what takes its meaning from a quote in an enclosed field
 * @param skipped how many lines at the beginning are passed over
 * @param nulls what stands for NULL; the first is what is written
 * @param emptyIsNull whether a field of nothing does too
 * @param trimmed whether white space around fields is taken away
 * @param strict whether a line with another number of fields than the table has is an error
 */
record CsvFormat(
    Compression compression,
    String delimiter,
    String quote,
    String escape,
    int skipped,
    List<String> nulls,
    boolean emptyIsNull,
    boolean trimmed,
    boolean strict)
    implements FileFormat {

  private static final Set<String> KNOWN =
      Set.of(
          "COMPRESSION",
          "FIELD_DELIMITER",
          "RECORD_DELIMITER",
          "FIELD_OPTIONALLY_ENCLOSED_BY",
          "ESCAPE",
          "ESCAPE_UNENCLOSED_FIELD",
          "SKIP_HEADER",
          "PARSE_HEADER",
          "SKIP_BLANK_LINES",
          "NULL_IF",
          "EMPTY_FIELD_AS_NULL",
          "TRIM_SPACE",
          "ERROR_ON_COLUMN_COUNT_MISMATCH",
          "DATE_FORMAT",
          "TIME_FORMAT",
          "TIMESTAMP_FORMAT",
          "BINARY_FORMAT",
          "ENCODING",
          "VALIDATE_UTF8",
          "REPLACE_INVALID_CHARACTERS",
          "SKIP_BYTE_ORDER_MARK",
          "FILE_EXTENSION");

  /** What no file holds, for DuckDB must be told of some text that is NULL. */
  private static final String NEVER = "\u0001";

  CsvFormat {
    nulls = List.copyOf(nulls);
  }

  static CsvFormat of(Options options) {
    options
        .only(KNOWN)
        .fixed("RECORD_DELIMITER", "\n", "\r\n", "\r", "NONE", "\\N")
        .fixed("ESCAPE_UNENCLOSED_FIELD", "\\", "NONE")
        .fixed("PARSE_HEADER", "FALSE")
        .fixed("DATE_FORMAT", "AUTO")
        .fixed("TIME_FORMAT", "AUTO")
        .fixed("TIMESTAMP_FORMAT", "AUTO")
        .fixed("BINARY_FORMAT", "HEX")
        .fixed("ENCODING", "UTF8", "UTF-8")
        .fixed("VALIDATE_UTF8", "TRUE")
        .fixed("REPLACE_INVALID_CHARACTERS", "FALSE")
        .fixed("SKIP_BYTE_ORDER_MARK", "TRUE")
        .fixed("FILE_EXTENSION", "NONE");
    String quote = character(options, "FIELD_OPTIONALLY_ENCLOSED_BY");
    String escape = character(options, "ESCAPE");
    if (quote.isEmpty() && !escape.isEmpty()) {
      throw SnowflakeError.unsupported("ESCAPE without FIELD_OPTIONALLY_ENCLOSED_BY");
    }
    return new CsvFormat(
        Compression.of(options),
        delimiter(options),
        quote,
        escape.isEmpty() ? quote : escape,
        options.number("SKIP_HEADER", 0),
        options.list("NULL_IF").orElse(List.of("\\N")),
        options.flag("EMPTY_FIELD_AS_NULL", true),
        options.flag("TRIM_SPACE", false),
        options.flag("ERROR_ON_COLUMN_COUNT_MISMATCH", true));
  }

  private static String character(Options options, String key) {
    String text = options.text(key).orElse("NONE");
    if (text.equalsIgnoreCase("NONE")) {
      return "";
    }
    if (text.length() != 1) {
      throw SnowflakeError.invalidValue(text, key);
    }
    return text;
  }

  private static String delimiter(Options options) {
    String text = options.text("FIELD_DELIMITER").orElse(",");
    if (text.equalsIgnoreCase("NONE")) {
      return NEVER;
    }
    if (text.isEmpty() || text.length() > 4) {
      throw SnowflakeError.invalidValue(text, "FIELD_DELIMITER");
    }
    return text;
  }

  @Override
  public String type() {
    return "CSV";
  }

  @Override
  public boolean semistructured() {
    return false;
  }

  @Override
  public String rows(List<StageFile> files, int columns, boolean whole) {
    String fields =
        IntStream.rangeClosed(1, columns).mapToObj(this::field).collect(Collectors.joining(", "));
    return "SELECT "
        + fields
        + ", "
        + FileFormat.filename(files)
        + " FROM "
        + reader(FileFormat.list(files), columns, whole && strict);
  }

  private String field(int number) {
    String name = "COLUMN" + number;
    String value = trimmed ? "trim(" + name + ")" : name;
    String tests = nulls.stream().map(Identifier::literal).collect(Collectors.joining(", "));
    String cell =
        nulls.isEmpty()
            ? value
            : "CASE WHEN " + value + " IN (" + tests + ") THEN NULL ELSE " + value + " END";
    return cell + " AS " + name;
  }

  private String reader(String files, int columns, boolean exact) {
    String names =
        IntStream.rangeClosed(1, columns)
            .mapToObj(i -> "'COLUMN" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_csv("
        + files
        + ", auto_detect=false, header=false, filename=true, allow_quoted_nulls=false, delim="
        + Identifier.literal(delimiter)
        + ", quote="
        + Identifier.literal(quote)
        + ", escape="
        + Identifier.literal(escape)
        + ", skip="
        + skipped
        + ", nullstr="
        + Identifier.literal(emptyIsNull ? "" : NEVER)
        + ", compression='"
        + compression.reading()
        + "', columns="
        + names
        + (exact ? "" : ", strict_mode=false, null_padding=true, parallel=false")
        + ")";
  }

  @Override
  public String unloading(String query, List<Column> columns, boolean header) {
    return FileFormat.named(query, columns.stream().map(Column::name).toList());
  }

  @Override
  public String writing(List<Column> columns, boolean header) {
    String texts =
        columns.stream()
            .filter(column -> column.type() instanceof DataType.Text)
            .map(column -> Identifier.quoted(column.name()))
            .distinct()
            .collect(Collectors.joining(", "));
    return "FORMAT csv, HEADER "
        + header
        + ", DELIMITER "
        + Identifier.literal(delimiter)
        + ", QUOTE "
        + Identifier.literal(quote)
        + ", ESCAPE "
        + Identifier.literal(escape)
        + ", NULLSTR "
        + Identifier.literal(nulls.isEmpty() ? "" : nulls.getFirst())
        + ", TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S.%g', COMPRESSION "
        + compression.writing()
        + (quote.isEmpty() || texts.isEmpty() ? "" : ", FORCE_QUOTE (" + texts + ")");
  }

  @Override
  public String extension() {
    return ".csv" + compression.extension();
  }
}

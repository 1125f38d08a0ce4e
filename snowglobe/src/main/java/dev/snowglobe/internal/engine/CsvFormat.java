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
 * @param backslash whether a backslash changes the meaning of what follows in a field that nothing
 *     encloses, which DuckDB cannot
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
    boolean backslash,
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

  private static final String BACKSLASH =
      "A backslash in a field that nothing encloses is not resolved here."
          + " Set FIELD_OPTIONALLY_ENCLOSED_BY, or ESCAPE_UNENCLOSED_FIELD = NONE.";

  private static final String AMBIGUOUS =
      "A text holds the field delimiter, a line break or a backslash, and nothing encloses it."
          + " Set FIELD_OPTIONALLY_ENCLOSED_BY.";

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
        quote.isEmpty() && !options.word("ESCAPE_UNENCLOSED_FIELD", "\\").equals("NONE"),
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
    StringBuilder cell = new StringBuilder("CASE");
    if (!nulls.isEmpty()) {
      cell.append(" WHEN ").append(value).append(" IN (").append(tests).append(") THEN NULL");
    }
    if (backslash) {
      cell.append(" WHEN contains(")
          .append(name)
          .append(", '\\') THEN ")
          .append(refusal(BACKSLASH));
    }
    boolean plain = nulls.isEmpty() && !backslash;
    return (plain ? value : cell + " ELSE " + value + " END") + " AS " + name;
  }

  private static String refusal(String message) {
    return "error(" + Identifier.literal(message) + ")";
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
    String fields =
        IntStream.range(0, columns.size())
            .mapToObj(i -> written(columns.get(i), "c" + i))
            .collect(Collectors.joining(", "));
    String places =
        IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    return "SELECT " + fields + " FROM (" + query + "\n) AS unloaded(" + places + ")";
  }

  /** A text that could not be told from two fields is refused rather than written. */
  private String written(Column column, String place) {
    boolean risky = quote.isEmpty() && column.type() instanceof DataType.Text;
    String marks =
        "contains(%1$s, %2$s) OR contains(%1$s, E'\\n') OR contains(%1$s, '\\')"
            .formatted(place, Identifier.literal(delimiter));
    String value =
        risky
            ? "CASE WHEN " + marks + " THEN " + refusal(AMBIGUOUS) + " ELSE " + place + " END"
            : place;
    return value + " AS " + Identifier.quoted(column.name());
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

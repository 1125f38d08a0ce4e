package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of fields.
 *
 * @param layout how a file is parted into them
 * @param values how dates, times and binary values are spelled
 * @param headed whether the first line names the columns
 * @param strict whether a line with another number of fields than the table has is an error
 */
record CsvFormat(CsvLayout layout, ValueFormats values, boolean headed, boolean strict)
    implements FileFormat {

  private static final Set<String> KNOWN =
      Set.of(
          "COMPRESSION",
          "FIELD_DELIMITER",
          "RECORD_DELIMITER",
          "MULTI_LINE",
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

  private static final int LONGEST_DELIMITER = 20;

  private static final Pattern CODED =
      Pattern.compile("(?:0x|\\\\x)(?<hex>(?:[0-9A-Fa-f]{2}){1,4})|\\\\(?<octal>[0-7]{1,3})");

  /** What no file holds, for DuckDB writes nothing without a delimiter. */
  private static final String NEVER = "\u0001";

  static CsvFormat of(Options options) {
    options
        .only(KNOWN)
        .fixed("MULTI_LINE", "TRUE")
        .fixed("VALIDATE_UTF8", "TRUE")
        .fixed("SKIP_BYTE_ORDER_MARK", "TRUE")
        .fixed("FILE_EXTENSION", "NONE");
    boolean headed = options.flag("PARSE_HEADER", false);
    int skipped = options.number("SKIP_HEADER", 0);
    if (headed && skipped > 0) {
      throw SnowflakeError.invalidValue("TRUE", "PARSE_HEADER, which SKIP_HEADER excludes");
    }
    return new CsvFormat(
        layout(options, skipped),
        ValueFormats.of(options),
        headed,
        options.flag("ERROR_ON_COLUMN_COUNT_MISMATCH", true));
  }

  private static CsvLayout layout(Options options, int skipped) {
    String encoding = options.text("ENCODING").orElse("UTF8");
    if (Encodings.charset(encoding).isEmpty()) {
      throw SnowflakeError.invalidValue(encoding, "ENCODING");
    }
    return new CsvLayout(
        delimiter(options, "FIELD_DELIMITER", ","),
        terminator(options),
        character(options, "FIELD_OPTIONALLY_ENCLOSED_BY", "NONE"),
        character(options, "ESCAPE", "NONE"),
        character(options, "ESCAPE_UNENCLOSED_FIELD", "\\"),
        skipped,
        options.flag("SKIP_BLANK_LINES", false),
        options.flag("TRIM_SPACE", false),
        options.list("NULL_IF").orElse(List.of("\\N")),
        options.flag("EMPTY_FIELD_AS_NULL", true),
        Compression.of(options),
        encoding,
        options.flag("REPLACE_INVALID_CHARACTERS", false));
  }

  private static String character(Options options, String key, String otherwise) {
    String text = decoded(options.text(key).orElse(otherwise));
    if (text.length() > 1) {
      throw SnowflakeError.invalidValue(text, key);
    }
    return text;
  }

  private static String delimiter(Options options, String key, String otherwise) {
    String text = decoded(options.text(key).orElse(otherwise));
    if (text.length() > LONGEST_DELIMITER) {
      throw SnowflakeError.invalidValue(text, key);
    }
    return text;
  }

  /** A line feed stands for any end of a line. */
  private static String terminator(Options options) {
    String text = delimiter(options, "RECORD_DELIMITER", "\n");
    return text.equals("\r\n") || text.equals("\r") ? "\n" : text;
  }

  /** Characters written as themselves, in hexadecimal or in octal digits; NONE for none. */
  private static String decoded(String written) {
    if (written.equalsIgnoreCase("NONE")) {
      return "";
    }
    Matcher coded = CODED.matcher(written);
    if (!coded.matches()) {
      return written;
    }
    String hex = coded.group("hex");
    return hex == null
        ? Character.toString(Integer.parseInt(coded.group("octal"), 8))
        : new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
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
  public String records(StageFile file, int columns, boolean exact) {
    return "SELECT * FROM "
        + StagedCsv.call(file.file().toAbsolutePath(), rowsLayout(), columns, exact && strict);
  }

  /** The layout of what is behind the header. */
  CsvLayout rowsLayout() {
    return headed ? layout.skipping(1) : layout;
  }

  @Override
  public List<String> header(StageFile file) {
    if (!headed) {
      return List.of();
    }
    try (CsvReader reader = CsvReader.open(file.file(), layout)) {
      return reader.next().map(CsvRecord::fields).orElse(List.of()).stream()
          .map(CsvFormat::orEmpty)
          .toList();
    } catch (IOException e) {
      throw new SnowflakeError(100016, "22000", "Cannot read the header of " + file.name(), e);
    }
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
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

  private String written(Column column, String place) {
    boolean open = layout.quote().isEmpty() && column.type() instanceof DataType.Text;
    String value = values.written(place, column.type()).orElse(open ? escaped(place) : place);
    return value + " AS " + Identifier.quoted(column.name());
  }

  /** A text that nothing encloses; its delimiters lose their meaning by what is before them. */
  private String escaped(String place) {
    String escape = layout.openEscape();
    if (escape.isEmpty()) {
      return place;
    }
    String text = place;
    for (String special : List.of(escape, layout.delimiter(), "\n", "\r")) {
      if (!special.isEmpty()) {
        text =
            "system.main.replace(%s, %s, %s)"
                .formatted(text, Identifier.literal(special), Identifier.literal(escape + special));
      }
    }
    return text;
  }

  @Override
  public String writing(List<Column> columns, boolean header) {
    String texts =
        columns.stream()
            .filter(column -> column.type() instanceof DataType.Text)
            .map(column -> Identifier.quoted(column.name()))
            .distinct()
            .collect(Collectors.joining(", "));
    String escape = layout.escape().isEmpty() ? layout.quote() : layout.escape();
    return "FORMAT csv, HEADER "
        + header
        + ", DELIMITER "
        + Identifier.literal(layout.delimiter().isEmpty() ? NEVER : layout.delimiter())
        + ", QUOTE "
        + Identifier.literal(layout.quote())
        + ", ESCAPE "
        + Identifier.literal(escape)
        + ", NULLSTR "
        + Identifier.literal(layout.nulls().isEmpty() ? "" : layout.nulls().getFirst())
        + ", TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S.%g', COMPRESSION "
        + layout.compression().writing()
        + (layout.quote().isEmpty() || texts.isEmpty() ? "" : ", FORCE_QUOTE (" + texts + ")");
  }

  @Override
  public String extension() {
    return ".csv" + layout.compression().extension();
  }
}

package dev.snowglobe.internal.dialect;

import static dev.snowglobe.internal.dialect.Shape.ANY;
import static dev.snowglobe.internal.dialect.Shape.BYTES;
import static dev.snowglobe.internal.dialect.Shape.STRING;
import static dev.snowglobe.internal.dialect.Shape.TEXT;
import static java.util.Map.entry;

import dev.snowglobe.internal.dialect.Call.Argument;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** String functions, digests and encodings. */
final class StringForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("ASCII", Form.taking("ascii", TEXT)),
          entry("BASE64_DECODE_BINARY", Form.taking("BASE64_DECODE_BINARY", TEXT)),
          entry("BASE64_DECODE_STRING", Form.taking("BASE64_DECODE_STRING", TEXT)),
          entry("BASE64_ENCODE", Form.taking("BASE64_ENCODE", BYTES, ANY)),
          entry("BIT_LENGTH", call -> "(" + call.requires(1, 1).named("OCTET_LENGTH") + " * 8)"),
          entry("CHAR", Form.named("CHR")),
          entry("CHARINDEX", Form.taking("CHARINDEX", STRING, STRING, ANY)),
          entry("COLLATE", StringForms::collate),
          entry("COLLATION", Form.unsupported("COLLATION")),
          entry("CONCAT", StringForms::concat),
          entry("CONCAT_WS", StringForms::concatWithSeparator),
          entry("CONTAINS", Form.taking("contains", TEXT)),
          entry("EDITDISTANCE", Form.taking("EDITDISTANCE", TEXT, TEXT, ANY)),
          entry("ENDSWITH", Form.taking("ends_with", TEXT)),
          entry("HEX_ENCODE", Form.taking("HEX_ENCODE", BYTES, ANY)),
          entry("ILIKE", call -> like(call, "ILIKE")),
          entry("INITCAP", Form.taking("INITCAP", TEXT)),
          entry("INSERT", Form.taking("SNOWGLOBE_INSERT", STRING, ANY, ANY, STRING)),
          entry("JAROWINKLER_SIMILARITY", Form.taking("JAROWINKLER_SIMILARITY", TEXT)),
          entry(
              "LEFT",
              call ->
                  "SUBSTR(" + call.requires(2, 2).argument(0) + ", 1, " + call.argument(1) + ")"),
          entry("LEN", Form.named("LENGTH")),
          entry("LIKE", call -> like(call, "LIKE")),
          entry("LOWER", Form.taking("lower", TEXT)),
          entry("LPAD", Form.taking("LPAD", STRING, ANY, STRING)),
          entry("LTRIM", Form.taking("ltrim", TEXT)),
          entry("MD5", Form.taking("md5", TEXT)),
          entry("MD5_HEX", Form.taking("md5", TEXT)),
          entry("MD5_BINARY", Form.taking("MD5_BINARY", TEXT)),
          entry("PARSE_IP", Form.taking("PARSE_IP", TEXT, TEXT, ANY)),
          entry("PARSE_URL", Form.taking("PARSE_URL", TEXT, ANY)),
          entry("POSITION", Form.taking("CHARINDEX", STRING, STRING, ANY)),
          entry("REGEXP", Form.taking("REGEXP_LIKE", TEXT)),
          entry("REGEXP_COUNT", Form.taking("REGEXP_COUNT", TEXT, TEXT, ANY)),
          entry("REGEXP_EXTRACT_ALL", Form.taking("REGEXP_SUBSTR_ALL", TEXT, TEXT, ANY)),
          entry("REGEXP_INSTR", Form.taking("REGEXP_INSTR", TEXT, TEXT, ANY)),
          entry("REGEXP_LIKE", Form.taking("REGEXP_LIKE", TEXT)),
          entry("REGEXP_REPLACE", Form.taking("REGEXP_REPLACE", TEXT, TEXT, TEXT, ANY)),
          entry("REGEXP_SUBSTR", Form.taking("REGEXP_SUBSTR", TEXT, TEXT, ANY)),
          entry("REPEAT", Form.taking("REPEAT", TEXT, ANY)),
          entry("REPLACE", Form.taking("REPLACE", TEXT)),
          entry("REVERSE", Form.taking("REVERSE", STRING)),
          entry("RIGHT", Form.taking("SNOWGLOBE_RIGHT", STRING, ANY)),
          entry("REGEXP_SUBSTR_ALL", Form.taking("REGEXP_SUBSTR_ALL", TEXT, TEXT, ANY)),
          entry("RLIKE", Form.taking("REGEXP_LIKE", TEXT)),
          entry("RPAD", Form.taking("RPAD", STRING, ANY, STRING)),
          entry("RTRIM", Form.taking("rtrim", TEXT)),
          entry("SHA1", Form.taking("sha1", TEXT)),
          entry("SHA1_BINARY", Form.taking("SHA1_BINARY", TEXT)),
          entry("SHA1_HEX", Form.taking("sha1", TEXT)),
          entry("SHA2", Form.taking("SHA2", TEXT, ANY)),
          entry("SHA2_BINARY", Form.taking("SHA2_BINARY", TEXT, ANY)),
          entry("SHA2_HEX", Form.taking("SHA2", TEXT, ANY)),
          entry("SOUNDEX", Form.taking("SNOWGLOBE_SOUNDEX", TEXT)),
          entry("SOUNDEX_P123", Form.taking("SNOWGLOBE_SOUNDEX_P123", TEXT)),
          entry("SPACE", call -> "REPEAT(' ', " + call.requires(1, 1).argument(0) + ")"),
          entry("SPLIT", Form.taking("SPLIT", TEXT)),
          entry("SPLIT_PART", Form.taking("SPLIT_PART", TEXT, TEXT, ANY)),
          entry("STARTSWITH", Form.taking("starts_with", TEXT)),
          entry("STRTOK", Form.taking("STRTOK", TEXT, TEXT, ANY)),
          entry("STRTOK_TO_ARRAY", Form.taking("STRTOK_TO_ARRAY", TEXT)),
          entry("SUBSTRING", Form.named("SUBSTR")),
          entry("TRANSLATE", Form.taking("TRANSLATE", TEXT)),
          entry("TRIM", Form.taking("trim", TEXT)),
          entry("UNICODE", Form.taking("UNICODE", TEXT)),
          entry("UPPER", Form.taking("upper", TEXT)));

  private StringForms() {}

  private static String collate(Call call) {
    Argument specification = call.requires(2, 2).arguments().get(1);
    if (!specification.literal()) {
      throw SqlSyntaxException.unsupported("COLLATE by other than a constant");
    }
    return Collations.of(call.argument(0), specification.constant());
  }

  /** LIKE as a function, its third argument the sign that escapes. */
  private static String like(Call call, String operator) {
    List<String> texts = call.requires(2, 3).arguments().stream().map(TEXT::of).toList();
    String escape = texts.size() < 3 ? "" : " ESCAPE " + texts.getLast();
    return "(" + texts.get(0) + " " + operator + " " + texts.get(1) + escape + ")";
  }

  /** NULL if one of them is NULL: DuckDB's own would skip it. */
  private static String concat(Call call) {
    return call.arguments().stream().map(STRING::of).collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String concatWithSeparator(Call call) {
    String separator =
        " || " + STRING.of(call.requires(1, Integer.MAX_VALUE).arguments().getFirst()) + " || ";
    return call.arguments().stream()
        .skip(1)
        .map((Argument argument) -> STRING.of(argument))
        .collect(Collectors.joining(separator, "(", ")"));
  }
}

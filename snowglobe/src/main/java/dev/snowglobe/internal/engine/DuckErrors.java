package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB's errors, as Snowflake says the same. */
final class DuckErrors {

  private DuckErrors() {}

  /** A kind of error: how DuckDB says it, and how Snowflake does. */
  private record Rule(Pattern duck, Function<Matcher, SnowflakeError> snowflake) {
    static Rule of(String regex, Function<Matcher, SnowflakeError> snowflake) {
      return new Rule(Pattern.compile(regex, Pattern.DOTALL), snowflake);
    }
  }

  /** An INTERVAL, which is a TIMESTAMP_TZ, and another type, in either order. */
  private static final Pattern MIXES_OFFSETS =
      Pattern.compile(
          "^(?:Binder|Conversion|Mismatch Type) Error: [^\n]*(?:type(?:s of)? INTERVAL\\b|and"
              + " INTERVAL\\b|-> INTERVAL\\)|\\(INTERVAL ->|to INTERVAL\\b)");

  /** A text and another type, in either order. */
  private static final Pattern MIXES_TEXTS =
      Pattern.compile(
          "^Binder Error: (?:Cannot (?:compare|mix) values of type [^\n]*VARCHAR|Cannot deduce"
              + " template type 'T' in function: 'list_value)");

  private static final List<Rule> RULES =
      List.of(
          Rule.of("^INTERRUPT Error.*", _ -> SnowflakeError.cancelled()),
          Rule.of(
              "^Permission Error: Cannot access file \"(.*?)\".*",
              m -> SnowflakeError.missing("Object", m.group(1))),
          Rule.of(
              "^Invalid Input Error: No table, but a file: ([^\n]*).*",
              m -> SnowflakeError.missing("Object", m.group(1))),
          Rule.of(
              "^Invalid Input Error: Malformed JSON in file \"[^\"]*\", (.*)",
              m -> new SnowflakeError(100069, "22P02", "Error parsing JSON: " + line(m))),
          Rule.of(
              "^(?:Invalid Input|IO) Error: .*(?:[Pp]arquet|magic bytes).*",
              _ ->
                  new SnowflakeError(
                      100152, "22000", "Error parsing the file: it is no valid Parquet file")),
          Rule.of(
              "^(?:Invalid Input|IO) Error: .*(?:GZIP|gzip|miniz).*",
              _ ->
                  new SnowflakeError(
                      100016, "22000", "Error parsing the file: it is not compressed with gzip")),
          Rule.of(
              "^Catalog Error: (Table|View) with name \"?(.+?)\"? does not exist.*",
              m -> SnowflakeError.missing("Object", m.group(2))),
          Rule.of(
              "^(?:Catalog|Binder) Error: .*(?:Scalar |Aggregate |Table |Macro |)Function with name"
                  + " \"?(\\S+?)\"? (?:does not exist|is not in the catalog).*",
              m -> compilation(2140, "42601", "Unknown function " + upper(m.group(1)))),
          Rule.of(
              "^Catalog Error: .*?with name \"?(.+?)\"? already exists.*",
              m -> SnowflakeError.taken(m.group(1))),
          Rule.of(
              "^Catalog Error: (Schema|Sequence|Type|Index) with name \"?(.+?)\"? does not exist.*",
              m -> SnowflakeError.missing(m.group(1), m.group(2))),
          Rule.of(
              "^Binder Error: Referenced column \"(.+?)\" not found in FROM clause.*",
              m -> invalidIdentifier(m.group(1))),
          Rule.of(
              "^Binder Error: (?:Table|Values list) \"(.+?)\" does not have a column (?:with"
                  + " name|named) \"(.+?)\".*",
              m -> invalidIdentifier(m.group(2))),
          Rule.of(
              "^Binder Error: Referenced (?:table|update column) \"?(.+?)\"? not found.*",
              m -> invalidIdentifier(m.group(1))),
          Rule.of(
              "^Binder Error: Ambiguous reference to column name \"(.+?)\".*",
              m -> compilation(2028, "42601", "ambiguous column name '" + m.group(1) + "'")),
          Rule.of(
              "^Binder Error: [Cc]olumn \"(.+?)\" must appear in the GROUP BY clause.*",
              m ->
                  compilation(
                      979, "42601", "[" + m.group(1) + "] is not a valid group by expression")),
          Rule.of(
              "^Binder Error: table \\S+ has (\\d+) columns but (\\d+) values were supplied.*",
              m ->
                  compilation(
                      2057,
                      "21S01",
                      "Insert value list does not match column list expecting "
                          + m.group(1)
                          + " but got "
                          + m.group(2))),
          Rule.of(
              "^Binder Error: table \"SNOWGLOBE_ROWS\" has (\\d+) columns available but (\\d+)"
                  + " columns specified.*",
              m ->
                  compilation(
                      2057,
                      "21S01",
                      "Insert value list does not match column list expecting "
                          + m.group(2)
                          + " but got "
                          + m.group(1))),
          Rule.of(
              "^Binder Error: (?:No function matches the given name and argument types '(.+?)\\(|"
                  + "Macro (\\S+?)\\(\\) does not support the supplied arguments).*",
              m ->
                  compilation(
                      1044,
                      "42P13",
                      "Invalid argument types for function '"
                          + upper(m.group(1) != null ? m.group(1) : m.group(2))
                          + "'")),
          Rule.of(
              "^Binder Error: Could not choose a best candidate function for the function call"
                  + " \"(.+?)\\(.*",
              m ->
                  compilation(
                      1044, "42P13", "Invalid argument types for function '" + m.group(1) + "'")),
          Rule.of(
              "^Binder Error: The \"precision\" argument in function \"round\" must be.*",
              _ ->
                  compilation(
                      2, "0A000", "Unsupported feature 'ROUND to digits that are no constant'.")),
          Rule.of(
              "^Binder Error: Could not convert type VARIANT to a decimal.*",
              _ -> uncast("VARIANT in arithmetic")),
          Rule.of(
              MIXES_OFFSETS.pattern() + ".*",
              _ ->
                  SnowflakeError.unsupported(
                      "TIMESTAMP_TZ beside another type, without a cast to or from it")),
          Rule.of(
              "^Binder Error: Cannot compare values of type (\\S+) and type (\\S+) - .*",
              m ->
                  uncast(
                      "a comparison of %s and %s".formatted(kind(m.group(1)), kind(m.group(2))))),
          Rule.of(
              "^Binder Error: Cannot mix values of type (\\S+) and (\\S+) in (\\w+) .*",
              m ->
                  uncast(
                      "%s and %s in %s".formatted(kind(m.group(1)), kind(m.group(2)), m.group(3)))),
          Rule.of(
              "^Conversion Error: Unimplemented type for cast \\((.+?) -> (.+?)\\).*",
              m ->
                  compilation(
                      2016,
                      "22000",
                      "Can not convert parameter of type [%s] into expected type [%s]"
                          .formatted(kind(m.group(1)), kind(m.group(2))))),
          Rule.of(
              "^Invalid Input Error: More than one row returned by a subquery.*",
              _ ->
                  new SnowflakeError(
                      90150, "22000", "Single-row subquery returns more than one row.")),
          Rule.of(
              "^Constraint Error: NOT NULL constraint failed: (?:.*\\.)?(\\S+).*",
              m ->
                  new SnowflakeError(
                      100072, "22000", "NULL result in a non-nullable column: " + m.group(1))),
          Rule.of("^Constraint Error: (.*)", m -> new SnowflakeError(200001, "22000", line(m))),
          Rule.of(
              "^Catalog Error: Existing object \"?(.+?)\"? is of type (\\w+), trying to .* type"
                  + " (\\w+).*",
              m ->
                  compilation(
                      2203,
                      "42601",
                      "Object found is of type '%s', specified type '%s' is incorrect."
                          .formatted(upper(m.group(2)), upper(m.group(3))))),
          Rule.of(
              "^Parser Error: syntax error at or near \"(.*?)\".*?LINE (\\d+): (.*)",
              m -> syntax(m.group(2), position(m.group(3)), m.group(1))),
          Rule.of("^Parser Error: syntax error at end of input.*", _ -> syntax("1", "0", "<EOF>")),
          Rule.of(
              "^(?:Parser|Binder|Catalog) Error: (.*)", m -> compilation(1003, "42000", line(m))),
          Rule.of(
              "^(?:Conversion|Invalid Input|Out of Range) Error: (.*)",
              m -> new SnowflakeError(100132, "P0000", line(m))),
          Rule.of(
              "^TransactionContext Error: .*[Cc]onflict.*",
              _ ->
                  new SnowflakeError(
                      625,
                      "57014",
                      "Another transaction changed the same rows, and DuckDB gave this one up where"
                          + " Snowflake would have waited for a lock. Call ROLLBACK, then begin"
                          + " anew.")),
          Rule.of(
              "^TransactionContext Error: Current transaction is aborted.*",
              _ -> SnowflakeError.transactionLost()));

  /** The error to be answered. */
  static SnowflakeError translate(SQLException duck) {
    String message = String.valueOf(duck.getMessage());
    return ValueErrors.translate(message).orElseGet(() -> statement(duck, message));
  }

  private static SnowflakeError statement(SQLException duck, String message) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.duck.matcher(message);
      if (matcher.matches()) {
        return rule.snowflake.apply(matcher);
      }
    }
    return SnowflakeError.internal(duck);
  }

  /** Whether two transactions were in each other's way, so that one of them may try again. */
  static boolean conflict(SQLException duck) {
    String message = String.valueOf(duck.getMessage());
    return message.startsWith("TransactionContext Error") && message.contains("onflict");
  }

  /** Whether values of two types met, of which Snowflake would make one. */
  static boolean mixesTypes(SQLException duck) {
    String message = String.valueOf(duck.getMessage());
    return MIXES_OFFSETS.matcher(message).find() || MIXES_TEXTS.matcher(message).find();
  }

  private static SnowflakeError compilation(int code, String sqlState, String what) {
    return new SnowflakeError(code, sqlState, "SQL compilation error:\n" + what);
  }

  /** Operands of two kinds that Snowflake makes one of by itself. */
  private static SnowflakeError uncast(String what) {
    return compilation(
        2,
        "0A000",
        "Unsupported feature '" + what + " without a cast'. Write the cast: x::NUMBER.");
  }

  /** A type of DuckDB's by the name of its kind. */
  private static String kind(String duckType) {
    return duckType.matches("(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|INTEGER|DECIMAL|DOUBLE|FLOAT).*")
        ? "NUMBER"
        : duckType.replace("STRING_LITERAL", "VARCHAR").replace("BLOB", "BINARY");
  }

  private static SnowflakeError syntax(String line, String position, String unexpected) {
    return compilation(
        1003,
        "42000",
        "syntax error line %s at position %s unexpected '%s'."
            .formatted(line, position, unexpected));
  }

  private static SnowflakeError invalidIdentifier(String name) {
    return compilation(904, "42000", "invalid identifier '" + name + "'");
  }

  /** Where DuckDB's caret stands under the quoted line. */
  private static String position(String quoted) {
    int lineEnd = quoted.indexOf('\n');
    int caret = quoted.indexOf('^', Math.max(lineEnd, 0));
    int indent = "LINE 1: ".length();
    return String.valueOf(lineEnd < 0 || caret < 0 ? 0 : Math.max(0, caret - lineEnd - 1 - indent));
  }

  /** The first line of what DuckDB said. */
  private static String line(Matcher matcher) {
    String said = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    return said.lines().findFirst().orElse(said);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}

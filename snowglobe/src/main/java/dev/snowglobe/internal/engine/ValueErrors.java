package dev.snowglobe.internal.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that cannot be what a statement makes of them, as Snowflake refuses them: by DuckDB's own
 * message, or by that of one of the dialect's functions.
 */
final class ValueErrors {

  private ValueErrors() {}

  /**
   * One kind of refusal.
   *
   * @param duck how DuckDB says it; its first group is the value, or all that is to be said
   * @param message what Snowflake says, with {@code %s} for that group
   */
  private record Rule(Pattern duck, int code, String sqlState, String message) {

    /** A message of the dialect's own, which says it already. */
    static Rule said(String regex, int code, String sqlState) {
      return of("^Invalid Input Error: (" + regex + ").*", code, sqlState, "%s");
    }

    static Rule of(String regex, int code, String sqlState, String message) {
      return new Rule(Pattern.compile(regex, Pattern.DOTALL), code, sqlState, message);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.said("Date '.*?' is not recognized", 100040, "22007"),
          Rule.said("Timestamp '.*?' is not recognized", 100035, "22007"),
          Rule.said("Time '.*?' is not recognized", 100108, "22007"),
          Rule.said("Can't parse '.*?' as \\w+ with format '.*?'", 100096, "22007"),
          Rule.of(
              "^Invalid Input Error: ((?:Arithmetic with a|DATEDIFF of two) TIMESTAMP_TZ [^\n]*).*",
              2,
              "0A000",
              "SQL compilation error:\nUnsupported feature: %s"),
          Rule.said("Boolean value '.*?' is not recognized", 100037, "22018"),
          Rule.said("Numeric value '.*?' is not recognized", 100038, "22018"),
          Rule.said("Numeric value '.*?' is out of range", 100039, "22003"),
          Rule.said("Error parsing JSON: [^\n]*", 100069, "22P02"),
          Rule.said("Error parsing (?:URL|IP): [^\n]*", 100139, "22000"),
          Rule.said("String '.*' is too long and would be truncated", 100078, "22000"),
          Rule.of(
              "^Constraint Error: .*\\(Error: (String '.*' is too long and would be truncated)\\).*",
              100078,
              "22000",
              "%s"),
          Rule.said("Number of columns in file [^\n]*", 100080, "22000"),
          Rule.said("Invalid UTF8 detected in the file[^\n]*", 100144, "22000"),
          Rule.said(
              "(?:Found character '.*' instead of field delimiter|Error parsing (?:CSV|the file:"
                  + " it (?:is not compressed|ends)))[^\n]*",
              100016,
              "22000"),
          Rule.said("Failed to cast variant value .*? to \\w+", 100071, "22000"),
          variant("(?:DECIMAL|BIGINT|HUGEINT|INTEGER)", "FIXED"),
          variant("DOUBLE", "REAL"),
          variant("BOOLEAN", "BOOLEAN"),
          variant("DATE", "DATE"),
          variant("TIME", "TIME"),
          variant("TIMESTAMP", "TIMESTAMP"),
          Rule.of(
              "^(?:Conversion|Out of Range) Error: Overflow in \\w+ of \\w+ \\((.*?)\\)!.*",
              100046,
              "22003",
              "Number out of representable range: %s"),
          Rule.said(
              "The following string is not a legal hex-encoded value: '.*?'", 100115, "22000"),
          Rule.said("Duplicate row detected during DML action[^\n]*", 100090, "42P18"),
          Rule.of(
              "^(?:Invalid Input|Out of Range) Error: (?:cannot take )?((?:square root|logarithm) of [a-z ]+"
                  + "|A(?:COS|SIN|TANH) is undefined[^\n]*|input value \\S+ is out of range for"
                  + " numeric function \\w+).*",
              100046,
              "22003",
              "Invalid floating point operation: %s"),
          Rule.of(
              "^(?:Invalid Input|Out of Range) Error: .*([Dd]ivision by zero).*",
              100051,
              "22012",
              "Division by zero"),
          Rule.of(
              "^Conversion Error: .*?[Cc]ould not convert string ['\"](.*?)['\"] to"
                  + " (?:U?INT(?!ERVAL)|DECIMAL|DOUBLE|FLOAT|BIGINT|INTEGER|HUGEINT).*",
              100038,
              "22018",
              "Numeric value '%s' is not recognized"),
          Rule.of(
              "^Conversion Error: .*?[Cc]ould not convert string ['\"](.*?)['\"] to BOOL.*",
              100037,
              "22018",
              "Boolean value '%s' is not recognized"),
          Rule.of(
              "^Conversion Error: .*?date field[^\"]*\"(.*?)\".*",
              100040,
              "22007",
              "Date '%s' is not recognized"),
          Rule.of(
              "^Conversion Error: .*?timestamp field[^\"]*\"(.*?)\".*",
              100035,
              "22007",
              "Timestamp '%s' is not recognized"),
          Rule.of(
              "^Conversion Error: .*?time field[^\"]*\"(.*?)\".*",
              100108,
              "22007",
              "Time '%s' is not recognized"),
          Rule.of(
              "^(?:Conversion|Invalid Input) Error: Casting value \"(.*?)\" to type DECIMAL.*",
              100039,
              "22003",
              "Numeric value '%s' is out of range"),
          Rule.of(
              "^(?:Conversion|Invalid Input) Error: Could not cast value (\\S+) to DECIMAL.*",
              100039,
              "22003",
              "Numeric value '%s' is out of range"),
          Rule.of(
              "^((?:Conversion|Out of Range) Error: [^\n]*?(?:out of range|Overflow)[^\n]*).*",
              100046,
              "22003",
              "Number out of representable range: %s"));

  /** A variant that holds something else than the type that is wanted. */
  private static Rule variant(String duckType, String type) {
    return Rule.of(
        "^Conversion Error: Can't convert VARIANT\\(\\w+(?:\\(.*?\\))?\\) value '(.*?)' to '"
            + duckType
            + ".*",
        100071,
        "22000",
        "Failed to cast variant value %s to " + type);
  }

  /** The refusal of a value; empty for an error that is about something else. */
  static Optional<SnowflakeError> translate(String duck) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.duck.matcher(duck);
      if (matcher.matches()) {
        String message = rule.message.formatted(matcher.group(1));
        return Optional.of(new SnowflakeError(rule.code, rule.sqlState, message));
      }
    }
    return Optional.empty();
  }
}

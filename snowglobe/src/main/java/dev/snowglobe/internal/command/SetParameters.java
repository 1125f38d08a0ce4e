package dev.snowglobe.internal.command;

import dev.snowglobe.internal.engine.Parameter;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.TokenCursor;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * ALTER SESSION SET.
 *
 * @param values what is set, by name in upper case
 */
record SetParameters(Map<String, String> values) implements Command {

  /** Parameters that change nothing here. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "ENABLE_UNLOAD_PHYSICAL_TYPE_OPTIMIZATION",
          "GEOGRAPHY_OUTPUT_FORMAT",
          "GEOMETRY_OUTPUT_FORMAT",
          "LOG_LEVEL",
          "METRIC_LEVEL",
          "S3_STAGE_VPCE_DNS_NAME",
          "STRICT_JSON_OUTPUT",
          "TRACE_LEVEL",
          "USE_CACHED_RESULT");

  /** Parameters that can keep their default only. */
  private static final Set<String> NOT_OFFERED =
      Set.of("BINARY_INPUT_FORMAT", "TIMESTAMP_TYPE_MAPPING", "TIME_INPUT_FORMAT");

  /** The greatest values of those that have few. */
  private static final Map<String, Integer> MOST =
      Map.of("WEEK_START", 7, "WEEK_OF_YEAR_POLICY", 1);

  static SetParameters parse(TokenCursor cursor) {
    Map<String, String> values = new LinkedHashMap<>();
    do {
      String name = Names.folded(cursor.identifier());
      cursor.expect("=");
      String sign = cursor.take("-") ? "-" : "";
      values.put(name, sign + cursor.text());
      cursor.take(",");
    } while (cursor.more() && !cursor.at(";"));
    cursor.end();
    return new SetParameters(values);
  }

  @Override
  public Result run(Call call) throws SQLException {
    values.forEach(SetParameters::check);
    boolean was = call.context().autocommit();
    call.session().update(context -> context.withParameters(values));
    if (!was && call.context().autocommit()) {
      call.session().commit();
    }
    return Result.status(StatementKind.ALTER_SESSION, "Statement executed successfully.");
  }

  private static void check(String name, String value) {
    boolean known = Parameter.KNOWN.stream().anyMatch(parameter -> parameter.name().equals(name));
    if (!known && !WITHOUT_EFFECT.contains(name)) {
      throw SnowflakeError.invalidOption(name);
    }
    if (NOT_OFFERED.contains(name) && !value.equalsIgnoreCase(initial(name))) {
      throw SnowflakeError.unsupported(name + " = " + value);
    }
    int most = MOST.getOrDefault(name, Integer.MAX_VALUE);
    if (value.matches("\\d{1,9}") && Integer.parseInt(value) > most) {
      throw invalid(name, value);
    }
    Parameter.KNOWN.stream()
        .filter(parameter -> parameter.name().equals(name))
        .forEach(parameter -> check(parameter, value));
    if (name.equals("TIMEZONE")) {
      checkZone(value);
    }
  }

  private static void check(Parameter parameter, String value) {
    boolean fits =
        switch (parameter.kind()) {
          case BOOLEAN -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
          case NUMBER -> value.matches("-?\\d+");
          case STRING -> true;
        };
    if (!fits) {
      throw invalid(parameter.name(), value);
    }
  }

  private static String initial(String name) {
    return Parameter.KNOWN.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::initial)
        .findFirst()
        .orElse("");
  }

  private static void checkZone(String value) {
    try {
      ZoneId.of(value);
    } catch (DateTimeException e) {
      throw invalid("TIMEZONE", value);
    }
  }

  private static SnowflakeError invalid(String name, String value) {
    return new SnowflakeError(
        1008,
        "22023",
        "SQL compilation error:\ninvalid value [" + value + "] for parameter '" + name + "'");
  }
}

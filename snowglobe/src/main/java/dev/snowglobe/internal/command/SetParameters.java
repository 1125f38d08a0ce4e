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

/**
 * ALTER SESSION SET.
 *
 * @param values what is set, by name in upper case
 */
record SetParameters(Map<String, String> values) implements Command {

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

package dev.snowglobe.internal.engine;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What USE, SET and ALTER SESSION have made of a session. A value: a statement sees the one that
 * was current when it began. Empty text stands for "none".
 *
 * @param database the current database
 * @param schema the current schema
 * @param warehouse the current warehouse
 * @param role the current role
 * @param parameters the parameters that were set, by their names in upper case
 * @param variables the session variables as SQL literals, by their names in upper case
 */
public record SessionContext(
    String database,
    String schema,
    String warehouse,
    String role,
    SortedMap<String, String> parameters,
    SortedMap<String, String> variables) {

  private static final List<String> FORMATS =
      List.of(
          "DATE_INPUT_FORMAT",
          "DATE_OUTPUT_FORMAT",
          "TIMESTAMP_INPUT_FORMAT",
          "TIMESTAMP_LTZ_OUTPUT_FORMAT",
          "TIMESTAMP_NTZ_OUTPUT_FORMAT",
          "TIMESTAMP_TZ_OUTPUT_FORMAT",
          "TIME_OUTPUT_FORMAT");

  /** Copies the maps. */
  public SessionContext {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /** A session in which nothing is set. */
  public static SessionContext empty() {
    return new SessionContext("", "", "", "", new TreeMap<>(), new TreeMap<>());
  }

  /** With another current database and schema. */
  public SessionContext in(String newDatabase, String newSchema) {
    return new SessionContext(newDatabase, newSchema, warehouse, role, parameters, variables);
  }

  /** With another warehouse. */
  public SessionContext withWarehouse(String name) {
    return new SessionContext(database, schema, name, role, parameters, variables);
  }

  /** With another role. */
  public SessionContext withRole(String name) {
    return new SessionContext(database, schema, warehouse, name, parameters, variables);
  }

  /** With parameters set besides those that are. */
  public SessionContext withParameters(Map<String, String> set) {
    TreeMap<String, String> merged = new TreeMap<>(parameters);
    set.forEach((name, value) -> merged.put(name.toUpperCase(Locale.ROOT), value));
    return new SessionContext(database, schema, warehouse, role, merged, variables);
  }

  /** With a parameter back at its default. */
  public SessionContext withoutParameter(String name) {
    TreeMap<String, String> rest = new TreeMap<>(parameters);
    rest.remove(name.toUpperCase(Locale.ROOT));
    return new SessionContext(database, schema, warehouse, role, rest, variables);
  }

  /** With a session variable set. */
  public SessionContext withVariable(String name, String literal) {
    TreeMap<String, String> merged = new TreeMap<>(variables);
    merged.put(name, literal);
    return new SessionContext(database, schema, warehouse, role, parameters, merged);
  }

  /** Without a session variable. */
  public SessionContext withoutVariable(String name) {
    TreeMap<String, String> rest = new TreeMap<>(variables);
    rest.remove(name);
    return new SessionContext(database, schema, warehouse, role, parameters, rest);
  }

  /** A parameter's value: as set, or its default, or empty for one that is not known. */
  public String parameter(String name) {
    String set = parameters.get(name);
    return set != null ? set : Parameter.defaultOf(name);
  }

  /** The parameters that change what functions answer, where they are set, each value as SQL. */
  SortedMap<String, String> variablesOfMacros() {
    TreeMap<String, String> variables = new TreeMap<>();
    for (String number : List.of("WEEK_START", "WEEK_OF_YEAR_POLICY")) {
      if (differs(number)) {
        variables.put(number.toLowerCase(Locale.ROOT), parameter(number));
      }
    }
    for (String format : FORMATS) {
      if (differs(format)) {
        variables.put(format.toLowerCase(Locale.ROOT), Identifier.literal(parameter(format)));
      }
    }
    if (differs("TIMESTAMP_OUTPUT_FORMAT")) {
      String all = Identifier.literal(parameter("TIMESTAMP_OUTPUT_FORMAT"));
      variables.putIfAbsent("timestamp_ltz_output_format", all);
      variables.putIfAbsent("timestamp_tz_output_format", all);
    }
    return variables;
  }

  private boolean differs(String parameter) {
    String set = parameters.get(parameter);
    return set != null && !set.isEmpty() && !set.equalsIgnoreCase(Parameter.defaultOf(parameter));
  }

  /** Whether each statement is its own transaction. */
  public boolean autocommit() {
    return Boolean.parseBoolean(parameter("AUTOCOMMIT"));
  }
}

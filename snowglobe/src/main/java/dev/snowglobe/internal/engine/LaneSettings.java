package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Functions;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a connection to DuckDB must be set to before a statement of a session runs on it.
 *
 * @param path the schemas in which an unqualified name is looked for, each as quoted SQL; the first
 *     takes what is created
 * @param zone the time zone
 * @param generation grows when a database is dropped, after which a path must be resolved anew
 * @param variables what the macros are told of the session's parameters, each value as SQL
 */
public record LaneSettings(
    List<String> path, String zone, long generation, SortedMap<String, String> variables) {

  /** Where DuckDB's own connection begins. */
  static final LaneSettings NONE =
      new LaneSettings(List.of(), "", -1, Collections.emptySortedMap());

  /** The schema that holds the functions; at the end of every path. */
  private static final String FUNCTIONS = Identifier.quoted(Functions.CATALOG) + ".main";

  /** Copies the path. */
  public LaneSettings {
    path = List.copyOf(path);
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /** The same with variables put over its own. */
  LaneSettings with(SortedMap<String, String> others) {
    TreeMap<String, String> merged = new TreeMap<>(variables);
    merged.putAll(others);
    return new LaneSettings(path, zone, generation, merged);
  }

  /** The same without a current schema. */
  LaneSettings withoutPath() {
    return new LaneSettings(List.of(), zone, generation, variables);
  }

  /**
   * The statements that set a connection so.
   *
   * @param before how it is set now
   */
  String sql(LaneSettings before) {
    String schemas =
        Stream.concat(path.stream(), Stream.of(FUNCTIONS)).collect(Collectors.joining(","));
    return "SET search_path="
        + Identifier.literal(schemas)
        + "; SET TimeZone="
        + Identifier.literal(zone)
        + variables(before);
  }

  private String variables(LaneSettings before) {
    StringBuilder out = new StringBuilder();
    for (String name : before.variables.keySet()) {
      if (!variables.containsKey(name)) {
        out.append("; RESET VARIABLE ").append(name);
      }
    }
    variables.forEach(
        (name, value) -> out.append("; SET VARIABLE ").append(name).append(" = ").append(value));
    return out.toString();
  }
}

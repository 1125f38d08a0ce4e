package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Functions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a connection to DuckDB must be set to before a statement of a session runs on it.
 *
 * @param path the schemas in which an unqualified name is looked for, each as quoted SQL; the first
 *     takes what is created
 * @param zone the time zone
 * @param generation grows when a database is dropped, after which a path must be resolved anew
 */
public record LaneSettings(List<String> path, String zone, long generation) {

  /** Where DuckDB's own connection begins. */
  static final LaneSettings NONE = new LaneSettings(List.of(), "", -1);

  /** The schema that holds the functions; at the end of every path. */
  private static final String FUNCTIONS = Identifier.quoted(Functions.CATALOG) + ".main";

  /** Copies the path. */
  public LaneSettings {
    path = List.copyOf(path);
  }

  /** The same without a current schema. */
  LaneSettings withoutPath() {
    return new LaneSettings(List.of(), zone, generation);
  }

  String sql() {
    String schemas =
        Stream.concat(path.stream(), Stream.of(FUNCTIONS)).collect(Collectors.joining(","));
    return "SET search_path="
        + Identifier.literal(schemas)
        + "; SET TimeZone="
        + Identifier.literal(zone);
  }
}

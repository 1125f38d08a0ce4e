package dev.snowglobe.internal.dialect;

import java.util.Map;

/**
 * What a statement can refer to and only its session knows.
 *
 * @param variables session variables by upper-case name, each as a SQL literal such as {@code 42}
 *     or {@code 'text'}
 * @param stages what the files of a stage are
 * @param tables what is known of the tables
 * @param targets what is known of the columns of tables that are changed
 * @param instants whether a value that is compared becomes an instant if it is a TIMESTAMP_TZ, so
 *     that it can be compared with a value of another type
 */
public record RewriteContext(
    Map<String, String> variables,
    StageTables stages,
    TableNotes tables,
    TargetColumns targets,
    boolean instants) {

  /** A session that has set nothing. */
  public static final RewriteContext EMPTY = new RewriteContext(Map.of());

  /** Copies the map. */
  public RewriteContext {
    variables = Map.copyOf(variables);
  }

  /** A session without stages and tables. */
  public RewriteContext(Map<String, String> variables) {
    this(variables, StageTables.NONE, TableNotes.NONE, TargetColumns.NONE, false);
  }
}

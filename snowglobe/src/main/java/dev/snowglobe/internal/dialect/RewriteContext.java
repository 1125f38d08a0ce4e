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
 * @param alike whether operands of different types are made alike: a text becomes what it is
 *     compared or combined with, and a TIMESTAMP_TZ that is compared an instant
 */
public record RewriteContext(
    Map<String, String> variables,
    StageTables stages,
    TableNotes tables,
    TargetColumns targets,
    boolean alike) {

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

package dev.snowglobe.internal.dialect;

import java.util.List;

/**
 * An INSERT that DuckDB has no single statement for: one that overwrites, or fills several tables.
 *
 * @param source the query whose rows are inserted, in DuckDB's words; empty where each part has its
 *     own
 * @param parts what is inserted, in order
 * @param overwrite whether the rows that were there are deleted
 */
public record Inserts(String source, List<Part> parts, boolean overwrite) {

  /** What the rows of the source are called in the parts. */
  public static final String SOURCE = "SNOWGLOBE_SOURCE";

  /** Copies the list. */
  public Inserts {
    parts = List.copyOf(parts);
  }

  /**
   * One INTO.
   *
   * @param table its table, as SQL
   * @param insert the statement, in DuckDB's words
   */
  public record Part(String table, String insert) {

    /** The table without its schema and its quotes, as the answer names it. */
    public String name() {
      return Lexer.tokens(table).getLast().name();
    }
  }

  /** Whether all rows go into one table. */
  public boolean single() {
    return source.isEmpty();
  }
}

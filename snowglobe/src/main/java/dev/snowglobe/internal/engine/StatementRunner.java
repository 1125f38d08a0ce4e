package dev.snowglobe.internal.engine;

import java.sql.SQLException;

/** What carries out a statement. Called on a platform thread that may block. */
@FunctionalInterface
public interface StatementRunner {

  /**
   * Carries out a statement and answers its whole result.
   *
   * @param cancellation is told how to stop it, while it can be stopped
   * @throws SnowflakeError when it is refused or cancelled
   * @throws SQLException when DuckDB refused it
   */
  Result run(Request request, ClientSession session, Cancellation cancellation) throws SQLException;
}

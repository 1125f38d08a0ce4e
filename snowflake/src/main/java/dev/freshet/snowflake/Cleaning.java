package dev.freshet.snowflake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a session back to where it stood after its login, in as few round trips as there are kinds
 * of change.
 *
 * @param connection that of the session
 * @param first where it stood
 * @param login what its login gave it
 */
record Cleaning(Connection connection, Standing first, LoginParameters login) {
  private static final String TAG = "QUERY_TAG";

  /** Whether nothing has to be done. */
  boolean isNeedless(Traces traces) throws SQLException {
    return traces.isEmpty() && !connection.isClosed() && stands();
  }

  /**
   * Undoes what was left behind.
   *
   * @return whether the session is as it was; if not, it can't be used again
   */
  boolean undo(Traces traces) throws SQLException {
    if (!traces.isKnown() || !first.autoCommit() || !canUnset(traces.parameters())) {
      return false;
    }
    if (traces.hasTransaction()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    connection.setNetworkTimeout(Runnable::run, first.networkTimeout());
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(traces.parameters())) {
        statement.execute(sql);
      }
    }
    return stands();
  }

  private boolean stands() throws SQLException {
    return Standing.of(connection).equals(first);
  }

  /** The value that another parameter had at the login is not known any more. */
  private boolean canUnset(Set<String> parameters) {
    return parameters.stream().allMatch(name -> name.equals(TAG) || !login.names().contains(name));
  }

  private List<String> statements(Set<String> parameters) throws SQLException {
    List<String> statements = new ArrayList<>();
    Set<String> unset = new TreeSet<>(parameters);
    if (unset.contains(TAG) && login.queryTag().isPresent()) {
      unset.remove(TAG);
      statements.add("ALTER SESSION SET QUERY_TAG = " + literal(login.queryTag().get()));
    }
    if (!unset.isEmpty()) {
      statements.add("ALTER SESSION UNSET " + String.join(", ", unset));
    }
    statements.addAll(first.from(Standing.of(connection)));
    return statements;
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}

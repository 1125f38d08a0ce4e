package dev.freshet.snowflake;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;

/**
 * Puts a session back to where it stood after its login, in as few round trips as there are kinds
 * of change.
 *
 * @param connection that of the session, which nobody watches
 * @param first where it stood
 * @param login what its login gave it
 */
record Cleaning(SnowflakeConnectionV1 connection, Standing first, LoginParameters login) {
  private static final String TAG = "QUERY_TAG";

  /** Whether the session is open and stands where it stood. */
  boolean isNeedless() throws SQLException {
    return !connection.isClosed() && stands();
  }

  /**
   * Undoes what was left behind.
   *
   * @return whether the session is as it was; if not, it can't be used again
   */
  boolean undo(Watch borrower) throws SQLException {
    if (!borrower.isKnown() || !first.autoCommit() || !canUnset(borrower.parameters())) {
      return false;
    }
    if (borrower.hasTransaction()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(borrower.parameters())) {
        statement.execute(sql);
      }
    }
    return stands();
  }

  private boolean stands() {
    return Standing.of(connection).equals(first);
  }

  /** The value that another parameter had at the login is not known any more. */
  private boolean canUnset(Set<String> parameters) {
    return parameters.stream().allMatch(name -> name.equals(TAG) || !login.names().contains(name));
  }

  private List<String> statements(Set<String> parameters) {
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

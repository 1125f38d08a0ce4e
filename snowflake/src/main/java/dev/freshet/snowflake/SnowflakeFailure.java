package dev.freshet.snowflake;

import com.snowflake.snowpark.SnowparkClientException;
import dev.freshet.connection.spi.Failure;
import java.sql.SQLException;
import java.util.Set;

/**
 * Reads what the Snowpark client and the JDBC driver under it throw. Errors of the server arrive as
 * undeclared {@link SQLException}s, those of the client as {@link SnowparkClientException} with a
 * code of four digits.
 */
final class SnowflakeFailure {
  /** The session can't be renewed; it was closed. */
  private static final Set<String> CLIENT_MENDABLE = Set.of("0408", "0414");

  /** Expired tokens, a session that is gone, and answers that never came whole. */
  private static final Set<Integer> MENDABLE =
      Set.of(
          390104, 390110, 390111, 390112, 390113, 390114, 390115, 390195, 390318, 200015, 200002,
          200036, 200052);

  /** A wrong user or password: trying again locks the account out. */
  private static final Set<Integer> REFUSED =
      Set.of(390100, 390102, 390144, 394300, 394304, 394400);

  private SnowflakeFailure() {}

  static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return server(sql);
      }
      if (cause instanceof SnowparkClientException client) {
        return new Failure(
            client.message(),
            CLIENT_MENDABLE.contains(client.errorCode()),
            "",
            Integer.parseInt(client.errorCode()));
      }
    }
    return Failure.of(thrown);
  }

  private static Failure server(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    int code = sql.getErrorCode();
    boolean mendable =
        !REFUSED.contains(code)
            && (MENDABLE.contains(code) || state.startsWith("08") || state.equals("58030"));
    return new Failure(String.valueOf(sql.getMessage()), mendable, state, code);
  }
}

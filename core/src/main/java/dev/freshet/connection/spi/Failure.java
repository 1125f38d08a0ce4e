package dev.freshet.connection.spi;

import java.sql.SQLException;

/**
 * What went wrong on the other side, in its own words.
 *
 * @param message its message
 * @param mendable whether the same statement on a new session may well succeed
 * @param sqlState the SQLState, or empty
 * @param code the vendor's code, or 0
 */
public record Failure(String message, boolean mendable, String sqlState, int code) {

  /**
   * Reads the first {@link SQLException} in the chain of causes. It is mendable when the SQLState
   * is of class 08 (connection) or 58030 (I/O).
   */
  public static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        boolean mendable = state.startsWith("08") || state.equals("58030");
        return new Failure(message(sql), mendable, state, sql.getErrorCode());
      }
    }
    return new Failure(message(thrown), false, "", 0);
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getTypeName() : thrown.getMessage();
  }
}

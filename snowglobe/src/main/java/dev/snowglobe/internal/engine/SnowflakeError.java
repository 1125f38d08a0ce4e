package dev.snowglobe.internal.engine;

import java.sql.SQLException;

/** A statement or a request refused, with the code, the SQL state and the words of Snowflake. */
public final class SnowflakeError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The session token is unknown, or its session has ended. */
  public static final int SESSION_GONE = 390111;

  private final int code;
  private final String sqlState;

  /** An error as it goes to the client. */
  public SnowflakeError(int code, String sqlState, String message) {
    super(message);
    this.code = code;
    this.sqlState = sqlState;
  }

  /** An error that another failure caused. */
  public SnowflakeError(int code, String sqlState, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.sqlState = sqlState;
  }

  /** What DuckDB refused, in Snowflake's words. */
  public static SnowflakeError of(SQLException duck) {
    return DuckErrors.translate(duck);
  }

  /** Brackets in brackets in brackets. */
  static SnowflakeError tooDeep() {
    return new SnowflakeError(
        1003,
        "54001",
        "SQL compilation error:\nThe statement is nested too deeply. Divide it, or keep a part of it in"
            + " a table.");
  }

  /** The open transaction cannot go on. */
  static SnowflakeError transactionLost() {
    return new SnowflakeError(
        90231,
        "25000",
        "The transaction was lost with an earlier statement that failed in it. Call ROLLBACK, then"
            + " begin anew.");
  }

  /** An object that the statement needs is not there. */
  public static SnowflakeError missing(String kind, String name) {
    return new SnowflakeError(
        2003,
        "42S02",
        "SQL compilation error:\n%s '%s' does not exist or not authorized.".formatted(kind, name));
  }

  /** A stage or a file format that the statement needs is not there. */
  public static SnowflakeError noSuch(String kind, QualifiedName name) {
    return new SnowflakeError(
        2003,
        "02000",
        "SQL compilation error:\n%s '%s' does not exist or not authorized.".formatted(kind, name));
  }

  /** An option that the statement does not know. */
  public static SnowflakeError invalidOption(String name) {
    return new SnowflakeError(
        1420, "22023", "SQL compilation error:\ninvalid parameter '" + name + "'");
  }

  /** An option with a value that it cannot have. */
  public static SnowflakeError invalidValue(String value, String option) {
    return new SnowflakeError(
        1008,
        "22023",
        "SQL compilation error:\ninvalid value ['%s'] for parameter '%s'".formatted(value, option));
  }

  /** An object that USE, SHOW or ALTER names is not there. */
  public static SnowflakeError inoperable() {
    return new SnowflakeError(
        2043,
        "02000",
        "SQL compilation error:\nObject does not exist, or operation cannot be performed.");
  }

  /** An object that is to be made is there. */
  public static SnowflakeError taken(String name) {
    return new SnowflakeError(
        2002, "42710", "SQL compilation error:\nObject '" + name + "' already exists.");
  }

  /** There is no current database, and the statement needs one. */
  public static SnowflakeError noDatabase(String statement) {
    return new SnowflakeError(
        90105,
        "22000",
        "Cannot perform "
            + statement
            + ". This session does not have a current database. Call 'USE DATABASE', or use a"
            + " qualified name.");
  }

  /** A statement or a clause of Snowflake's that is not offered here. */
  public static SnowflakeError unsupported(String feature) {
    return new SnowflakeError(
        2, "0A000", "SQL compilation error:\nUnsupported feature '" + feature + "'.");
  }

  /** The statement was cancelled. */
  public static SnowflakeError cancelled() {
    return new SnowflakeError(604, "57014", "SQL execution canceled");
  }

  /** Something broke that is no fault of the statement's. */
  public static SnowflakeError internal(Throwable cause) {
    return new SnowflakeError(
        603,
        "XX000",
        "SQL execution internal error:\nProcessing aborted by error 300010: " + cause,
        cause);
  }

  /** Snowflake's code, without leading zeros. */
  public int code() {
    return code;
  }

  /** The five characters of the SQL state. */
  public String sqlState() {
    return sqlState;
  }
}

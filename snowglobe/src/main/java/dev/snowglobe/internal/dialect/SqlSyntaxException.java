package dev.snowglobe.internal.dialect;

/**
 * A statement that is refused before DuckDB sees it, with the code and SQLState that Snowflake
 * answers in the same case.
 */
public final class SqlSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A word that cannot stand where it stands. */
  private static final int SYNTAX_ERROR = 1003;

  /** A word that is understood, and not offered here. */
  private static final int UNSUPPORTED = 2;

  private final int code;
  private final String sqlState;

  private SqlSyntaxException(int code, String sqlState, String message) {
    super(message);
    this.code = code;
    this.sqlState = sqlState;
  }

  /**
   * A syntax error at a place in the statement.
   *
   * @param sql the whole statement
   * @param offset where the unexpected text begins
   * @param unexpected the text as Snowflake quotes it, such as {@code FRM} or {@code <EOF>}
   */
  static SqlSyntaxException unexpected(String sql, int offset, String unexpected) {
    Place place = Place.of(sql, offset);
    return new SqlSyntaxException(
        SYNTAX_ERROR,
        "42000",
        "SQL compilation error:\nsyntax error line %d at position %d unexpected '%s'."
            .formatted(place.line(), place.position(), unexpected));
  }

  /** A syntax error of a statement that ends too early. */
  static SqlSyntaxException unexpectedEnd(String sql) {
    return unexpected(sql, sql.stripTrailing().length(), "<EOF>");
  }

  /** A feature of Snowflake that is not offered here, by its name. */
  static SqlSyntaxException unsupported(String feature) {
    return new SqlSyntaxException(
        UNSUPPORTED, "0A000", "SQL compilation error:\nUnsupported feature '" + feature + "'.");
  }

  /** A query that contradicts itself, in Snowflake's words. */
  static SqlSyntaxException contradiction(String message) {
    return new SqlSyntaxException(UNSUPPORTED, "0A000", "SQL compilation error:\n" + message + ".");
  }

  /** A session variable that was never set. */
  static SqlSyntaxException unsetVariable(String name) {
    return new SqlSyntaxException(
        2211,
        "02000",
        "SQL compilation error: error line 0 at position -1\nSession variable '$%s' does not exist"
            .formatted(name));
  }

  /** An object that is not there. */
  static SqlSyntaxException missing(String name) {
    return new SqlSyntaxException(
        2003,
        "42S02",
        "SQL compilation error:\nObject '%s' does not exist or not authorized.".formatted(name));
  }

  /** The name of a column that is not there. */
  static SqlSyntaxException invalidIdentifier(String name) {
    return new SqlSyntaxException(
        904, "42000", "SQL compilation error:\ninvalid identifier '%s'".formatted(name));
  }

  /** A constraint that a table has not. */
  static SqlSyntaxException missingConstraint(String table) {
    return new SqlSyntaxException(
        2003,
        "42S02",
        "SQL compilation error:\nTable '%s' has no such constraint.".formatted(table));
  }

  /** The name of something that a table has already, or cannot have twice. */
  static SqlSyntaxException taken(String name) {
    return new SqlSyntaxException(
        2002, "42710", "SQL compilation error:\nObject '%s' already exists.".formatted(name));
  }

  /** A named argument that the function does not take. */
  static SqlSyntaxException unknownArgument(String function, String name) {
    return new SqlSyntaxException(
        1044,
        "42P13",
        "SQL compilation error:\nInvalid argument '%s' for function '%s'"
            .formatted(name, function));
  }

  /** A table function that is not known. */
  static SqlSyntaxException unknownTableFunction(String name) {
    return new SqlSyntaxException(
        2141,
        "42601",
        "SQL compilation error:\nUnknown user-defined table function %s".formatted(name));
  }

  /** An argument that has no meaning to the function it is given to. */
  static SqlSyntaxException invalidArgument(String function, String argument) {
    return new SqlSyntaxException(
        1015,
        "22023",
        "SQL compilation error:\ninvalid value [%s] for parameter of function '%s'"
            .formatted(argument, function));
  }

  /** A number that is greater than any of its type. */
  static SqlSyntaxException outOfRange(String number) {
    return new SqlSyntaxException(
        100039, "22003", "Numeric value '%s' is out of range".formatted(number));
  }

  /** A word that should name a part of a date or time and does not. */
  static SqlSyntaxException invalidDatePart(String name) {
    return new SqlSyntaxException(
        1015,
        "22023",
        "SQL compilation error:\n'%s' is not a valid date/time component.".formatted(name));
  }

  /** A call with too few or too many arguments. */
  static SqlSyntaxException argumentCount(String function, int count) {
    return new SqlSyntaxException(
        938,
        "22023",
        "SQL compilation error:\n%s arguments for function [%s], got %d"
            .formatted(count == 0 ? "not enough" : "wrong number of", function, count));
  }

  /** The code that Snowflake gives such an error, without its leading zeros. */
  public int code() {
    return code;
  }

  /** The five characters of the SQLState. */
  public String sqlState() {
    return sqlState;
  }
}

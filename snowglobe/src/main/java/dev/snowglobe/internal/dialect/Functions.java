package dev.snowglobe.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The functions that Snowflake has and DuckDB lacks or computes otherwise.
 *
 * <p>They live in a catalog of their own, so a database file stays free of them. A connection finds
 * them when that catalog is in its search path behind the session's schema: see {@link #searchPath}.
 */
public final class Functions {
  /** The catalog that holds the functions. */
  public static final String CATALOG = "SNOWGLOBE$";

  private Functions() {}

  /**
   * Defines the functions, once for each DuckDB instance; all connections of the instance see them.
   * Sets the options of the instance that the rewritten statements rely on.
   *
   * @param duckdb a connection of the instance; its search path becomes that of {@code memory.main}
   */
  public static void install(Connection duckdb) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("ATTACH ':memory:' AS " + Identifiers.quote(CATALOG));
      statement.execute("SET GLOBAL default_null_order='nulls_last_on_asc_first_on_desc'");
    }
  }

  /**
   * The statement that makes a schema the current one of a connection, with the functions behind it.
   * DuckDB's own {@code USE} would hide them.
   */
  public static String searchPath(String database, String schema) {
    String path = Identifiers.quote(database) + "." + Identifiers.quote(schema) + "," + Identifiers.quote(CATALOG) + ".main";
    return "SET search_path=" + Literals.quote(path);
  }
}

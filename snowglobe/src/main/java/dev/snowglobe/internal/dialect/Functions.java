package dev.snowglobe.internal.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions that Snowflake has and DuckDB lacks or computes otherwise.
 *
 * <p>They live in a catalog of their own, so a database file stays free of them. A connection finds
 * them when that catalog is in its search path behind the session's schema: see {@link
 * #searchPath}. The macros are in the resources beside this class, a file for each family; what SQL
 * cannot do is a {@link ScalarFunction}.
 */
public final class Functions {
  /** The catalog that holds the functions. */
  public static final String CATALOG = "SNOWGLOBE$";

  /** The resources with the macros, in an order in which each knows those before it. */
  static final List<String> FAMILIES =
      List.of(
          "variant",
          "conditional",
          "numeric",
          "offset",
          "conversion",
          "string",
          "hash",
          "datetime",
          "semistructured",
          "aggregate",
          "sketch",
          "table",
          "files",
          "context",
          "information");

  private Functions() {}

  /**
   * Defines the functions, once for each DuckDB instance; all connections of the instance see them.
   * Sets the options of the instance that the rewritten statements rely on.
   *
   * @param duckdb a connection of the instance; its search path is left at DuckDB's own
   */
  public static void install(Connection duckdb) throws SQLException {
    for (ScalarFunction function : inJava()) {
      function.register(duckdb);
    }
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("ATTACH ':memory:' AS " + Identifiers.quote(CATALOG));
      statement.execute("SET search_path=" + Literals.quote(Identifiers.quote(CATALOG) + ".main"));
      for (String family : FAMILIES) {
        statement.execute(script(family));
      }
      statement.execute(keepingBytes(script("conversion")));
      statement.execute("RESET search_path");
      statement.execute("SET GLOBAL default_null_order='nulls_last_on_asc_first_on_desc'");
      // The root of -1 and the logarithm of 0 are errors, not NaN and infinity.
      statement.execute("SET GLOBAL ieee_floating_point_ops=false");
    }
  }

  /**
   * The statement that makes a schema the current one of a connection, with the functions behind
   * it. DuckDB's own {@code USE} would hide them.
   */
  public static String searchPath(String database, String schema) {
    String path =
        "%s.%s,%s.main"
            .formatted(
                Identifiers.quote(database), Identifiers.quote(schema), Identifiers.quote(CATALOG));
    return "SET search_path=" + Literals.quote(path);
  }

  private static List<ScalarFunction> inJava() {
    return Stream.of(
            new Regexps().functions(),
            new Times().functions(),
            Texts.functions(),
            Similarity.functions(),
            NumberFormat.functions(),
            Variants.functions(),
            UrlParts.functions(),
            IpParts.functions(),
            Compressions.functions(),
            HyperLogLog.functions(),
            Arithmetic.functions())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The macro SNOWGLOBE_STRING: TO_VARCHAR, but bytes stay bytes. A macro cannot call one that has
   * overloads, so these are all written a second time.
   */
  private static String keepingBytes(String conversion) {
    int begin = conversion.indexOf("CREATE MACRO TO_VARCHAR\n");
    String macro = conversion.substring(begin, conversion.indexOf(";\n", begin));
    return macro
        .replace("CREATE MACRO TO_VARCHAR\n", "CREATE MACRO SNOWGLOBE_STRING\n")
        .replace("(x BLOB) AS hex(x)", "(x BLOB) AS x");
  }

  private static String script(String family) {
    try (InputStream in = Functions.class.getResourceAsStream(family + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The macros " + family + ".sql are not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

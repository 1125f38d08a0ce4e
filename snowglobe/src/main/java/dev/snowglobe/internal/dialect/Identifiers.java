package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Set;

/** Names as DuckDB must read them. */
final class Identifiers {
  /** Names that Snowflake takes bare and DuckDB only in quotes. */
  private static final Set<String> RESERVED_IN_DUCKDB =
      Set.of(
          "ANALYSE",
          "ANALYZE",
          "ANTI",
          "ARRAY",
          "ASOF",
          "ASYMMETRIC",
          "AT",
          "AUTHORIZATION",
          "BINARY",
          "BOTH",
          "COLLATION",
          "COLUMNS",
          "CONCURRENTLY",
          "DEFERRABLE",
          "DESCRIBE",
          "DO",
          "FOREIGN",
          "FREEZE",
          "GENERATED",
          "GLOB",
          "INITIALLY",
          "ISNULL",
          "LAMBDA",
          "LEADING",
          "MAP",
          "NOTNULL",
          "ONLY",
          "OVERLAPS",
          "PIVOT",
          "PIVOT_LONGER",
          "PIVOT_WIDER",
          "PLACING",
          "POSITIONAL",
          "PRIMARY",
          "REFERENCES",
          "RETURNING",
          "SEMI",
          "SHOW",
          "SIMILAR",
          "STRUCT",
          "SUMMARIZE",
          "SYMMETRIC",
          "TRAILING",
          "TUPLE",
          "UNPACK",
          "UNPIVOT",
          "USER",
          "VARIADIC",
          "VERBOSE");

  private Identifiers() {}

  /** An unquoted name in upper case, in quotes where DuckDB would take it for a keyword. */
  static String folded(String name) {
    return RESERVED_IN_DUCKDB.contains(name) ? quote(name) : name;
  }

  /** A name in quotes. */
  static String quote(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** The parts of a name that is written as SQL, each as Snowflake keeps it. */
  static List<String> parts(String name) {
    return Lexer.tokens(name).stream().filter(Token::named).map(Token::name).toList();
  }

  /** A name token as DuckDB must read it. */
  static String written(Token token) {
    return token.kind() == Token.Kind.WORD ? folded(token.name()) : token.text();
  }
}

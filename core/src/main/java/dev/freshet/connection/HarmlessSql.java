package dev.freshet.connection;

import dev.freshet.connection.spi.SqlSyntax;
import dev.freshet.connection.spi.SqlText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows statements that surely leave nothing behind in their session under auto-commit, whatever
 * the database. A {@code SELECT} alone is no such proof: {@code SELECT set_config(…)} and {@code
 * SELECT … INTO} are settings and tables. So only what all databases read alike and what calls
 * nothing but the functions below is harmless; of the rest nothing is said.
 */
final class HarmlessSql {
  /** Outside of quotes, databases differ on what these mean or where they end. */
  private static final Pattern ODD = Pattern.compile("[\\\\$`#\\[@{]|/\\*|--|//");

  private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\")*\"");

  /** The table that a statement writes to, with its columns, looks like a call. */
  private static final Pattern TARGET =
      Pattern.compile("(?iU)\\bINTO\\s+(?:[\\w\"]+\\s*\\.\\s*)*[\\w\"]+\\s*\\(");

  private static final Pattern CALL = Pattern.compile("(?U)(\\.\\s*)?([\\w\"]+)\\s*\\(");
  private static final Pattern INTO = Pattern.compile("(?iU)\\bINTO\\b");

  private static final Set<String> READING =
      Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE", "SHOW");
  private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private static final Set<String> BEFORE_PARENTHESES =
      Set.of(
          // words of the language
          "ALL",
          "AND",
          "ANY",
          "AS",
          "BETWEEN",
          "BY",
          "CASE",
          "DISTINCT",
          "ELSE",
          "EXCEPT",
          "EXISTS",
          "FILTER",
          "FROM",
          "HAVING",
          "IN",
          "INTERSECT",
          "INTO",
          "JOIN",
          "LIKE",
          "LIMIT",
          "NOT",
          "OFFSET",
          "ON",
          "OR",
          "OVER",
          "SELECT",
          "SET",
          "SOME",
          "THEN",
          "UNION",
          "USING",
          "VALUES",
          "WHEN",
          "WHERE",
          // types
          "CHAR",
          "DECIMAL",
          "NUMERIC",
          "TIME",
          "TIMESTAMP",
          "VARCHAR",
          // functions
          "ABS",
          "AVG",
          "CAST",
          "CEIL",
          "CEILING",
          "CHAR_LENGTH",
          "COALESCE",
          "CONCAT",
          "COUNT",
          "DATE_TRUNC",
          "DENSE_RANK",
          "EXTRACT",
          "FIRST_VALUE",
          "FLOOR",
          "GREATEST",
          "LAG",
          "LAST_VALUE",
          "LEAD",
          "LEAST",
          "LENGTH",
          "LOWER",
          "LTRIM",
          "MAX",
          "MIN",
          "MOD",
          "NOW",
          "NULLIF",
          "POSITION",
          "POWER",
          "RANK",
          "REPLACE",
          "ROUND",
          "ROW_NUMBER",
          "RTRIM",
          "SIGN",
          "SQRT",
          "SUBSTR",
          "SUBSTRING",
          "SUM",
          "TRIM",
          "UPPER");

  private HarmlessSql() {}

  /** Whether a statement surely leaves nothing behind. */
  static boolean isHarmless(String sql) {
    if (ODD.matcher(sql).find()) {
      return false;
    }
    SqlText text = SqlText.of(sql, SqlSyntax.STANDARD);
    String first = text.leadingWords().stream().findFirst().orElse("");
    String bare = NAME.matcher(TEXT.matcher(sql).replaceAll("''")).replaceAll("\"\"");
    if (WRITING.contains(first)) {
      return text.isSingle() && callsNothing(TARGET.matcher(bare).replaceAll("INTO ("));
    }
    return READING.contains(first)
        && text.isReading()
        && !INTO.matcher(bare).find()
        && callsNothing(bare);
  }

  private static boolean callsNothing(String bare) {
    Matcher call = CALL.matcher(bare);
    return call.results()
        .allMatch(found ->
            found.group(1) == null
                && BEFORE_PARENTHESES.contains(found.group(2).toUpperCase(Locale.ROOT)));
  }
}

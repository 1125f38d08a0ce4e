package dev.freshet.snowflake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the random aliases in Snowpark's statements by numbered ones, so that the same DataFrame
 * defined again is the same statement. Only names that the statement itself introduces and that do
 * not leave it are replaced: aliases of subqueries, and the columns of a join that would otherwise
 * collide. What stands in quotes is passed over. Used by one thread.
 */
final class SettledAliases {
  /** A text, a quoted name, or the random name of a subquery. */
  private static final Pattern NAME =
      Pattern.compile(
          "'(?:[^'\\\\]|''|\\\\.)*'|\"((?:[^\"]|\"\")*)\"|\\b(SNOWPARK_TEMP_TABLE_[A-Z0-9]{15})\\b",
          Pattern.DOTALL);

  private static final Pattern SUBQUERY =
      Pattern.compile("\\) +AS +(SNOWPARK_TEMP_TABLE_[A-Z0-9]{15})\\b");

  /** {@code "ID" AS "l_Ab3x_ID"}. */
  private static final Pattern JOINED =
      Pattern.compile("\"([^\"]+)\" AS \"([lr]_[A-Za-z0-9]{4}_\\1)\"");

  private final Set<String> introduced = new HashSet<>();
  private final Map<String, String> settled = new HashMap<>();

  private SettledAliases() {}

  /**
   * The statement with settled aliases.
   *
   * @param columns the names of its result, quoted or not, which stay as they are
   */
  static String in(String sql, List<String> columns) {
    var aliases = new SettledAliases();
    aliases.introduced(SUBQUERY.matcher(sql), 1);
    aliases.introduced(JOINED.matcher(sql), 2);
    columns.forEach(column -> aliases.introduced.remove(column.replaceAll("^\"|\"$", "")));
    return NAME.matcher(sql).replaceAll(match -> Matcher.quoteReplacement(aliases.settle(match)));
  }

  private void introduced(Matcher names, int group) {
    while (names.find()) {
      introduced.add(names.group(group));
    }
  }

  private String settle(MatchResult match) {
    String name = match.group(1) == null ? match.group(2) : match.group(1);
    return name == null || !introduced.contains(name)
        ? match.group()
        : settled.computeIfAbsent(name, _ -> "\"freshet alias %d\"".formatted(settled.size() + 1));
  }
}

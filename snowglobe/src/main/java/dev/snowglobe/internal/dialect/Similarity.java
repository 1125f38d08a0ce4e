package dev.snowglobe.internal.dialect;

import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;

/**
 * How alike two strings are. Both count characters of Unicode; DuckDB's own functions count bytes.
 */
final class Similarity {
  private static final double PREFIX_WEIGHT = 0.1;

  /** Winkler stops at 4; the values in Snowflake's reference come out without that limit. */
  private static final int LONGEST_PREFIX = 10;

  private Similarity() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType number = DuckDBColumnType.BIGINT;
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_DISTANCE",
            2,
            number,
            row -> Optional.of((long) distance(points(row.text(0)), points(row.text(1))))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_JARO_WINKLER",
            2,
            number,
            row -> Optional.of(percent(points(row.text(0)), points(row.text(1))))));
  }

  private static int[] points(String text) {
    return text.codePoints().toArray();
  }

  /** Levenshtein's distance: insertions, deletions and substitutions. */
  static int distance(int[] from, int[] to) {
    int[] above = new int[to.length + 1];
    for (int j = 0; j <= to.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length; i++) {
      int[] row = new int[to.length + 1];
      row[0] = i;
      for (int j = 1; j <= to.length; j++) {
        int substituted = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length];
  }

  /** The similarity of Jaro and Winkler, whatever the case, as a whole number up to 100. */
  private static long percent(int[] one, int[] other) {
    for (int[] points : List.of(one, other)) {
      for (int i = 0; i < points.length; i++) {
        points[i] = Character.toUpperCase(points[i]);
      }
    }
    double jaro = jaro(one, other);
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(one.length, other.length));
    while (prefix < most && one[prefix] == other[prefix]) {
      prefix++;
    }
    return (long) (100 * (jaro + prefix * PREFIX_WEIGHT * (1 - jaro)) + 1e-9);
  }

  private static double jaro(int[] one, int[] other) {
    int reach = Math.max(0, Math.max(one.length, other.length) / 2 - 1);
    boolean[] used = new boolean[other.length];
    boolean[] matched = new boolean[one.length];
    double matches = 0;
    for (int i = 0; i < one.length; i++) {
      int end = Math.min(other.length, i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end && !matched[i]; j++) {
        matched[i] = !used[j] && one[i] == other[j];
        used[j] |= matched[i];
      }
      matches += matched[i] ? 1 : 0;
    }
    if (matches == 0) {
      return 0;
    }
    int moved = displaced(one, matched, other, used) / 2;
    return (matches / one.length + matches / other.length + (matches - moved) / matches) / 3;
  }

  /** How many of the characters that are in both stand in another order. */
  private static int displaced(int[] one, boolean[] matched, int[] other, boolean[] used) {
    int displaced = 0;
    int j = 0;
    for (int i = 0; i < one.length; i++) {
      if (matched[i]) {
        while (!used[j]) {
          j++;
        }
        displaced += one[i] == other[j] ? 0 : 1;
        j++;
      }
    }
    return displaced;
  }
}

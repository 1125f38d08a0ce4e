package dev.freshet.connection.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one probably meant, for messages. */
public final class Nearest {
  private Nearest() {}

  /**
   * The word at the smallest edit distance, if that is at most two letters or a third of the word.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String folded = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(folded, candidate) <= Math.max(2, word.length() / 3))
        .min(Comparator.comparingInt((String candidate) -> distance(folded, candidate)));
  }

  /** {@code " Did you mean \"x\"?"}, or nothing. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String folded, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= folded.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = previous[j - 1] + (folded.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(same, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[other.length()];
  }
}

package dev.freshet.internal.tree;

import static dev.freshet.internal.tree.Matching.NEW;

/**
 * Marks a longest increasing subsequence (patience sorting, O(n log n)): the most siblings that can
 * stay where they are.
 */
final class LongestIncrease {
  private LongestIncrease() {}

  /**
   * Says which places belong to the subsequence.
   *
   * @param origins old positions, or {@link Matching#NEW} for places to be left out
   */
  static boolean[] of(int[] origins) {
    int[] tails = new int[origins.length];
    int[] previous = new int[origins.length];
    int length = 0;
    for (int i = 0; i < origins.length; i++) {
      if (origins[i] != NEW) {
        int pile = pile(origins, tails, length, origins[i]);
        previous[i] = pile == 0 ? -1 : tails[pile - 1];
        tails[pile] = i;
        length = Math.max(length, pile + 1);
      }
    }
    return marked(previous, length == 0 ? -1 : tails[length - 1]);
  }

  /** The first pile whose top is greater than the value. */
  private static int pile(int[] origins, int[] tails, int length, int value) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[tails[middle]] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean[] marked(int[] previous, int end) {
    boolean[] marks = new boolean[previous.length];
    for (int i = end; i >= 0; i = previous[i]) {
      marks[i] = true;
    }
    return marks;
  }
}

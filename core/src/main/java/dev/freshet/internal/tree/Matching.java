package dev.freshet.internal.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises, among the siblings that a script has written, those that are on the page already.
 *
 * <ol>
 *   <li>Widgets by their key.
 *   <li>Everything else by being equal, in order: a longest common subsequence after what is equal
 *       at both ends has been set aside.
 *   <li>What is left between two such, by type and in order: those have changed their content.
 * </ol>
 *
 * <p>So an element inserted in front of others costs one insertion, and a text that changes is
 * updated in place. Beyond {@link #LARGEST_TABLE} comparisons the second step is left out.
 */
final class Matching {
  /** The origin of a branch that is not on the page yet. */
  static final int NEW = -1;

  /** The most comparisons spent on a common subsequence: a millisecond or two. */
  private static final int LARGEST_TABLE = 250_000;

  private final List<Node> old;
  private final List<Branch> next;
  private final int[] origins;
  private final boolean[] taken;

  private Matching(List<Node> old, List<Branch> next) {
    this.old = old;
    this.next = next;
    this.origins = new int[next.size()];
    this.taken = new boolean[old.size()];
    Arrays.fill(origins, NEW);
  }

  /** Gives for each branch the position of the node it continues, or {@link #NEW}. */
  static int[] of(List<Node> old, List<Branch> next) {
    Matching matching = new Matching(old, next);
    matching.match();
    return matching.origins;
  }

  private void match() {
    int from = matchStart();
    int[] end = matchEnd(from);
    if (from < end[0] && from < end[1]) {
      matchKeys(from, end[0], end[1]);
      matchEqual(from, end[0], end[1]);
      matchTypes(from, end[0], end[1]);
    }
  }

  private int matchStart() {
    int i = 0;
    while (i < old.size() && i < next.size() && alike(old.get(i), next.get(i))) {
      take(i, i);
      i++;
    }
    return i;
  }

  /** Matches what is alike at the end, and gives where it begins among the old and the next. */
  private int[] matchEnd(int from) {
    int o = old.size();
    int n = next.size();
    while (o > from && n > from && alike(old.get(o - 1), next.get(n - 1))) {
      take(--o, --n);
    }
    return new int[] {o, n};
  }

  private void matchKeys(int from, int oldEnd, int nextEnd) {
    Map<String, Integer> positions = new HashMap<>();
    for (int o = from; o < oldEnd; o++) {
      int position = o;
      old.get(o).key().ifPresent(key -> positions.put(key, position));
    }
    for (int n = from; n < nextEnd; n++) {
      int branch = n;
      next.get(n)
          .key()
          .map(positions::get)
          .filter(o -> sameType(old.get(o), next.get(branch)))
          .ifPresent(o -> take(o, branch));
    }
  }

  private void matchEqual(int from, int oldEnd, int nextEnd) {
    int rows = oldEnd - from;
    int columns = nextEnd - from;
    if ((long) rows * columns > LARGEST_TABLE) {
      return;
    }
    int[][] lengths = commonLengths(from, rows, columns);
    int o = 0;
    int n = 0;
    while (o < rows && n < columns) {
      if (equalAnonymous(from + o, from + n)) {
        take(from + o++, from + n++);
      } else if (lengths[o + 1][n] >= lengths[o][n + 1]) {
        o++;
      } else {
        n++;
      }
    }
  }

  /** At [o][n]: how long the longest common subsequence of what follows o and n is. */
  private int[][] commonLengths(int from, int rows, int columns) {
    int[][] lengths = new int[rows + 1][columns + 1];
    for (int o = rows - 1; o >= 0; o--) {
      for (int n = columns - 1; n >= 0; n--) {
        lengths[o][n] =
            equalAnonymous(from + o, from + n)
                ? lengths[o + 1][n + 1] + 1
                : Math.max(lengths[o + 1][n], lengths[o][n + 1]);
      }
    }
    return lengths;
  }

  /** Pairs what is left, never across a pair of equals. */
  private void matchTypes(int from, int oldEnd, int nextEnd) {
    int[] ceilings = ceilings(from, oldEnd, nextEnd);
    int lowest = from;
    for (int n = from; n < nextEnd; n++) {
      if (next.get(n).key().isPresent()) {
        continue;
      }
      int o = origins[n] == NEW ? freeOfType(lowest, ceilings[n - from], n) : origins[n];
      if (o != NEW) {
        take(o, n);
        lowest = o + 1;
      }
    }
  }

  /** For each branch the old position of the next equal pair, which bounds where it may look. */
  private int[] ceilings(int from, int oldEnd, int nextEnd) {
    int[] ceilings = new int[nextEnd - from];
    int ceiling = oldEnd;
    for (int n = nextEnd - 1; n >= from; n--) {
      ceilings[n - from] = ceiling;
      if (next.get(n).key().isEmpty() && origins[n] != NEW) {
        ceiling = origins[n];
      }
    }
    return ceilings;
  }

  private int freeOfType(int lowest, int ceiling, int branch) {
    for (int o = lowest; o < ceiling; o++) {
      if (!taken[o] && old.get(o).key().isEmpty() && sameType(old.get(o), next.get(branch))) {
        return o;
      }
    }
    return NEW;
  }

  private void take(int o, int n) {
    origins[n] = o;
    taken[o] = true;
  }

  private boolean equalAnonymous(int o, int n) {
    return old.get(o).key().isEmpty()
        && next.get(n).key().isEmpty()
        && old.get(o).element().equals(next.get(n).element());
  }

  /** Whether a branch can only be this node. */
  private static boolean alike(Node node, Branch branch) {
    return node.key().equals(branch.key())
        && (node.key().isPresent()
            ? sameType(node, branch)
            : node.element().equals(branch.element()));
  }

  private static boolean sameType(Node node, Branch branch) {
    return node.element().getClass() == branch.element().getClass();
  }
}

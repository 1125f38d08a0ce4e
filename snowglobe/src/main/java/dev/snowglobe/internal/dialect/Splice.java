package dev.snowglobe.internal.dialect;

import java.util.Comparator;
import java.util.List;

/**
 * A place of a statement that is to be written otherwise, before the statement is rewritten.
 *
 * @param start offset of its first character
 * @param end offset behind its last character; {@code start} to put something in between
 * @param text what stands there instead
 */
record Splice(int start, int end, String text) {

  /** A place from the first of some nodes to the last. */
  static Splice over(List<Node> nodes, String text) {
    return new Splice(nodes.getFirst().start(), nodes.getLast().end(), text);
  }

  /** The text of nodes as it was written, but for these places, which do not overlap. */
  static String apply(String sql, List<Node> nodes, List<Splice> splices) {
    if (nodes.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    int at = nodes.getFirst().start();
    int end = nodes.getLast().end();
    List<Splice> ordered =
        splices.stream()
            .filter(splice -> splice.start() >= nodes.getFirst().start() && splice.end() <= end)
            .sorted(Comparator.comparingInt(Splice::start))
            .toList();
    for (Splice splice : ordered) {
      out.append(sql, at, splice.start()).append(splice.text());
      at = splice.end();
    }
    return out.append(sql, at, end).toString();
  }
}

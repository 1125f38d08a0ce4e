package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rewrites the rows of VALUES. */
final class Values {
  private final Translation translation;

  Values(Translation translation) {
    this.translation = translation;
  }

  /** Takes {@code VALUES (…), (…)}. */
  String rewrite(Cursor cursor) {
    cursor.expect("VALUES");
    List<String> rows = new ArrayList<>();
    do {
      rows.add("(" + translation.expression(cursor.group().body()) + ")");
    } while (cursor.symbolAt(0, ",") && cursor.parenthesisAt(1) && cursor.acceptSymbol(","));
    return "VALUES " + String.join(", ", rows);
  }

  /** Whether these nodes are {@code VALUES (…), (…)} with an alias: a table, not a query. */
  static boolean aliased(List<Node> nodes) {
    int end = 1;
    while (end < nodes.size() && (nodes.get(end).parenthesis() || nodes.get(end).symbol(","))) {
      end++;
    }
    return nodes.getFirst().is("VALUES") && end < nodes.size() && nodes.get(end).is("AS");
  }

  /** The names of so many columns where the statement gives none. */
  static String columns(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "COLUMN" + i)
        .collect(Collectors.joining(", "));
  }
}

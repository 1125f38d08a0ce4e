package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.List;

/** Parts of one level between commas. */
final class Lists {
  private Lists() {}

  /** The items between the commas of this level; none for an empty level. */
  static List<List<Node>> items(List<Node> nodes) {
    List<List<Node>> items = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).symbol(",")) {
        items.add(nodes.subList(begin, i));
        begin = i + 1;
      }
    }
    if (!nodes.isEmpty()) {
      items.add(nodes.subList(begin, nodes.size()));
    }
    return items;
  }

  /** The comma of this number, counted from 1. */
  static Node comma(List<Node> nodes, int number) {
    return nodes.stream()
        .filter(node -> node.symbol(","))
        .skip(number - 1L)
        .findFirst()
        .orElseThrow();
  }
}

package dev.freshet.internal.tree;

import dev.freshet.element.Element;
import dev.freshet.element.Value;
import java.util.List;
import java.util.Optional;

/**
 * An element in its place on a page that a browser shows. Immutable.
 *
 * @param id its number, unique in the page; what patches refer to
 * @param key a widget's identity, which outlives the page: with it the browser sends values
 * @param element what it shows
 * @param value a widget's current value
 * @param children what a container holds, in order
 */
public record Node(
    int id, Optional<String> key, Element element, Optional<Value> value, List<Node> children) {
  public Node {
    children = List.copyOf(children);
  }
}

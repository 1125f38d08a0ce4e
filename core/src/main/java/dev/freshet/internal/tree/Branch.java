package dev.freshet.internal.tree;

import dev.freshet.element.Element;
import dev.freshet.element.Value;
import java.util.List;
import java.util.Optional;

/**
 * An element as a script has written it: a {@link Node} that has no number yet. Immutable.
 *
 * @param key a widget's identity; none for everything else
 * @param element what it shows
 * @param value a widget's current value
 * @param children what a container holds, in order
 */
public record Branch(
    Optional<String> key, Element element, Optional<Value> value, List<Branch> children) {
  public Branch {
    children = List.copyOf(children);
  }
}

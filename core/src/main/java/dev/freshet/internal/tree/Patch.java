package dev.freshet.internal.tree;

import dev.freshet.element.Element;
import dev.freshet.element.Value;
import java.util.Optional;

/** One step from the page that a browser shows to the next; steps are applied in order. */
public sealed interface Patch {

  /**
   * Puts a node, with all it holds, into a container.
   *
   * @param parent the container's id
   * @param before the id of the sibling it comes before; 0 to come last
   * @param node the new node
   */
  record Insert(int parent, int before, Node node) implements Patch {}

  /**
   * Changes what a node shows; its children stay.
   *
   * @param id the node
   * @param element what it shows now
   * @param value the value it holds now, for a widget
   */
  record Update(int id, Element element, Optional<Value> value) implements Patch {}

  /**
   * Moves a node among its siblings.
   *
   * @param id the node
   * @param before the id of the sibling it comes before; 0 to come last
   */
  record Move(int id, int before) implements Patch {}

  /**
   * Takes a node away, with all it holds.
   *
   * @param id the node
   */
  record Remove(int id) implements Patch {}
}

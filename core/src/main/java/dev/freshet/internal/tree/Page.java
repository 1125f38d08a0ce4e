package dev.freshet.internal.tree;

import dev.freshet.element.Region;
import dev.freshet.element.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A whole page as a browser shows it. Immutable.
 *
 * @param main the region in the middle
 * @param sidebar the bar at the side
 */
public record Page(Node main, Node sidebar) {
  /** The id of the main region's node. */
  public static final int MAIN = 1;

  /** The id of the sidebar's node. */
  public static final int SIDEBAR = 2;

  /** The least id that a node of a page's content can have. */
  public static final int FIRST_FREE = 3;

  /** A page with nothing on it. */
  public static Page empty() {
    return new Page(region(MAIN, Region.Kind.MAIN), region(SIDEBAR, Region.Kind.SIDEBAR));
  }

  private static Node region(int id, Region.Kind kind) {
    return new Node(id, Optional.empty(), new Region(kind), Optional.empty(), List.of());
  }

  /** The widget of that key, if the page shows it. */
  public Optional<Node> widget(String key) {
    return find(node -> node.key().filter(key::equals).isPresent());
  }

  /** The node of that id, if the page has it. */
  public Optional<Node> node(int id) {
    return find(node -> node.id() == id);
  }

  /** All nodes, parents before children. */
  public Stream<Node> nodes() {
    return Stream.of(main, sidebar).flatMap(Page::withDescendants);
  }

  private Optional<Node> find(Predicate<Node> wanted) {
    return nodes().filter(wanted).findFirst();
  }

  private static Stream<Node> withDescendants(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(Page::withDescendants));
  }

  /** This page with another value for one of its widgets. */
  public Page withValue(Node widget, Value value) {
    return new Page(replace(main, widget, value), replace(sidebar, widget, value));
  }

  private static Node replace(Node at, Node widget, Value value) {
    if (at.id() == widget.id()) {
      return new Node(at.id(), at.key(), at.element(), Optional.of(value), at.children());
    }
    if (at.children().isEmpty()) {
      return at;
    }
    List<Node> children =
        at.children().stream().map(child -> replace(child, widget, value)).toList();
    return new Node(at.id(), at.key(), at.element(), at.value(), children);
  }
}

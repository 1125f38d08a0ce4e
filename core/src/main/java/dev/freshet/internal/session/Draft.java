package dev.freshet.internal.session;

import dev.freshet.element.ColumnArea;
import dev.freshet.element.Container;
import dev.freshet.element.Element;
import dev.freshet.element.Expander;
import dev.freshet.element.Region;
import dev.freshet.element.Value;
import dev.freshet.element.Widget;
import dev.freshet.internal.tree.Branch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page that a run is writing. Safe for use by several threads: the script writes, the session
 * takes snapshots.
 */
final class Draft {
  private final Entry main = region(Region.Kind.MAIN);
  private final Entry sidebar = region(Region.Kind.SIDEBAR);
  private final Map<String, String> places = new HashMap<>();
  private long version;

  /** The page as written so far. */
  record Snapshot(Branch main, Branch sidebar, long version) {}

  private static Entry region(Region.Kind kind) {
    return new Entry(kind.name(), Optional.empty(), new Region(kind), Optional.empty());
  }

  Entry main() {
    return main;
  }

  /** How often it has been written to. */
  synchronized long version() {
    return version;
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(main.snapshot(), sidebar.snapshot(), version);
  }

  /** Writes an element that is not a widget. */
  synchronized Entry add(Entry parent, Element element) {
    return append(parent, new Entry(parent.path(), Optional.empty(), element, Optional.empty()));
  }

  /** Gives the entry of a container, written anew unless it is a region. */
  synchronized Entry open(Entry parent, Container container) {
    return switch (container) {
      case Region(Region.Kind kind) -> kind == Region.Kind.MAIN ? main : sidebar;
      case Container other ->
          append(
              parent, new Entry(pathOf(parent, other), Optional.empty(), other, Optional.empty()));
    };
  }

  /**
   * Writes a widget.
   *
   * @param place where in the user's source
   * @throws IllegalStateException if there is one of that key already
   */
  synchronized void add(
      Entry parent, String key, Widget<?> widget, Optional<Value> value, String place) {
    String earlier = places.putIfAbsent(key, place);
    if (earlier != null) {
      throw new IllegalStateException(duplicate(widget, earlier, place));
    }
    append(parent, new Entry(parent.path(), Optional.of(key), widget, value));
  }

  synchronized void replace(Entry entry, Element element) {
    entry.show(element);
    version++;
  }

  synchronized void remove(Entry parent, Entry entry) {
    parent.remove(entry);
    version++;
  }

  /** What a widget is recognised by from run to run. */
  static String keyOf(Entry parent, Widget<?> widget) {
    return widget
        .key()
        .map(key -> "#" + key)
        .orElseGet(
            () -> parent.path() + "/" + widget.getClass().getSimpleName() + ":" + widget.label());
  }

  private Entry append(Entry parent, Entry child) {
    parent.append(child);
    version++;
    return child;
  }

  /**
   * Tells the widgets of a container from those of another: by the label of an expander, by the
   * position of a column. Groups and rows of columns have nothing that lasts when something is
   * written before them, so they count as their parent.
   */
  private static String pathOf(Entry parent, Container container) {
    return switch (container) {
      case Expander expander -> parent.path() + "/" + expander.label();
      case ColumnArea _ -> parent.path() + "/" + (parent.size() + 1);
      default -> parent.path();
    };
  }

  private static String duplicate(Widget<?> widget, String earlier, String place) {
    String type = widget.getClass().getSimpleName();
    return widget.key().isPresent()
        ? "Two widgets have the key \"%s\": at %s and at %s. Give one of them another key."
            .formatted(widget.key().get(), earlier, place)
        : ("Two widgets in the same place are a %s labelled \"%s\": at %s and at %s."
                + " Give one of them a key: %s(\"%s\", s -> s.key(\"second\")).")
            .formatted(type, widget.label(), earlier, place, decapitalized(type), widget.label());
  }

  private static String decapitalized(String type) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }
}

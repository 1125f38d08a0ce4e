package dev.freshet.internal.session;

import dev.freshet.element.Element;
import dev.freshet.element.Value;
import dev.freshet.internal.tree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element that a script has written, with what it has put into it. Guarded by its {@link Draft}.
 */
final class Entry {
  private final String path;
  private final Optional<String> key;
  private final Optional<Value> value;
  private final List<Entry> children = new ArrayList<>();
  private Element element;

  /**
   * Makes one without children.
   *
   * @param path where it is, as far as that tells widgets apart
   */
  Entry(String path, Optional<String> key, Element element, Optional<Value> value) {
    this.path = path;
    this.key = key;
    this.element = element;
    this.value = value;
  }

  String path() {
    return path;
  }

  int size() {
    return children.size();
  }

  void append(Entry child) {
    children.add(child);
  }

  void remove(Entry child) {
    children.removeIf(candidate -> candidate == child);
  }

  void show(Element other) {
    element = other;
  }

  Branch snapshot() {
    return new Branch(key, element, value, children.stream().map(Entry::snapshot).toList());
  }
}

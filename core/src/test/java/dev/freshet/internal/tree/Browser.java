package dev.freshet.internal.tree;

import dev.freshet.element.Element;
import dev.freshet.element.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies patches as a browser does, naively: the reference that the diff is checked against. */
final class Browser {
  private final Map<Integer, Item> items = new HashMap<>();

  private static final class Item {
    final int id;
    final Optional<String> key;
    final List<Item> children = new ArrayList<>();
    Element element;
    Optional<Value> value;
    Optional<Item> parent = Optional.empty();

    Item(Node node) {
      this.id = node.id();
      this.key = node.key();
      this.element = node.element();
      this.value = node.value();
    }
  }

  Browser(Page page) {
    put(page.main());
    put(page.sidebar());
  }

  private Item put(Node node) {
    Item item = new Item(node);
    if (items.put(node.id(), item) != null) {
      throw new AssertionError("Node " + node.id() + " was inserted twice");
    }
    for (Node child : node.children()) {
      Item made = put(child);
      made.parent = Optional.of(item);
      item.children.add(made);
    }
    return item;
  }

  Page apply(List<Patch> patches) {
    patches.forEach(this::apply);
    return new Page(node(item(Page.MAIN)), node(item(Page.SIDEBAR)));
  }

  private void apply(Patch patch) {
    switch (patch) {
      case Patch.Insert(int parent, int before, Node node) -> {
        Item made = put(node);
        place(made, item(parent), before);
      }
      case Patch.Update(int id, Element element, Optional<Value> value) -> {
        item(id).element = element;
        item(id).value = value;
      }
      case Patch.Move(int id, int before) -> {
        Item moved = item(id);
        Item parent = moved.parent.orElseThrow();
        parent.children.remove(moved);
        place(moved, parent, before);
      }
      case Patch.Remove(int id) -> {
        Item gone = item(id);
        gone.parent.orElseThrow().children.remove(gone);
        forget(gone);
      }
    }
  }

  private void place(Item item, Item parent, int before) {
    item.parent = Optional.of(parent);
    if (before == 0) {
      parent.children.add(item);
      return;
    }
    int index = parent.children.indexOf(item(before));
    if (index < 0) {
      throw new AssertionError("Node " + before + " is not in container " + parent.id);
    }
    parent.children.add(index, item);
  }

  private void forget(Item item) {
    items.remove(item.id);
    item.children.forEach(this::forget);
  }

  private Item item(int id) {
    Item found = items.get(id);
    if (found == null) {
      throw new AssertionError("There is no node " + id);
    }
    return found;
  }

  private static Node node(Item item) {
    List<Node> children = item.children.stream().map(Browser::node).toList();
    return new Node(item.id, item.key, item.element, item.value, children);
  }
}

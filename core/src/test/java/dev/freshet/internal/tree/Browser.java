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
    Optional<String> key = Optional.empty();
    Element element;
    Optional<Value> value;
    Item parent;
    final List<Item> children = new ArrayList<>();

    Item(int id) {
      this.id = id;
    }
  }

  Browser(Page page) {
    put(page.main());
    put(page.sidebar());
  }

  private Item put(Node node) {
    Item item = new Item(node.id());
    item.key = node.key();
    item.element = node.element();
    item.value = node.value();
    if (items.put(node.id(), item) != null) {
      throw new AssertionError("Node " + node.id() + " was inserted twice");
    }
    for (Node child : node.children()) {
      Item made = put(child);
      made.parent = item;
      item.children.add(made);
    }
    return item;
  }

  Page apply(List<Patch> patches) {
    patches.forEach(this::apply);
    return new Page(node(items.get(Page.MAIN)), node(items.get(Page.SIDEBAR)));
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
        moved.parent.children.remove(moved);
        place(moved, moved.parent, before);
      }
      case Patch.Remove(int id) -> {
        Item gone = item(id);
        gone.parent.children.remove(gone);
        forget(gone);
      }
    }
  }

  private void place(Item item, Item parent, int before) {
    item.parent = parent;
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

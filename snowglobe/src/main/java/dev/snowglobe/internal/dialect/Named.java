package dev.snowglobe.internal.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arguments that may carry names.
 *
 * @param unnamed those without, in order
 * @param named those with, by name in upper case
 */
record Named(List<String> unnamed, Map<String, String> named) {

  Named {
    unnamed = List.copyOf(unnamed);
    named = Map.copyOf(named);
  }

  static Named of(Translation translation, Node.Group group) {
    List<String> unnamed = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (List<Node> item : Lists.items(group.body())) {
      if (item.size() > 2 && item.get(0).named() && item.get(1).symbol("=>")) {
        String name = ((Node.Leaf) item.getFirst()).token().name();
        named.put(name, translation.expression(item.subList(2, item.size())));
      } else {
        unnamed.add(translation.expression(item));
      }
    }
    return new Named(unnamed, named);
  }

  /** Refuses a name that the function does not know. */
  void only(String function, Set<String> names) {
    for (String name : named.keySet()) {
      if (!names.contains(name)) {
        throw SqlSyntaxException.unknownArgument(function, name);
      }
    }
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  String get(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  /** The first argument without a name; NULL without one. */
  String first() {
    return unnamed.isEmpty() ? "NULL" : unnamed.getFirst();
  }

  /** The arguments without names, as a list. */
  String positional() {
    return String.join(", ", unnamed);
  }
}

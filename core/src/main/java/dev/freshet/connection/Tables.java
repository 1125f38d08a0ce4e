package dev.freshet.connection;

import dev.freshet.connection.spi.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nested maps with text keys, whose leaves are {@link Setting}s; pure functions over them. */
final class Tables {
  private Tables() {}

  @SuppressWarnings("unchecked") // every map of secrets has text keys
  static Map<String, Object> of(Object map) {
    return (Map<String, Object>) map;
  }

  /** Puts the one into the other, table by table; the later value wins. */
  static void merge(Map<String, Object> into, Map<String, Object> from) {
    from.forEach((key, value) -> {
      if (value instanceof Map && into.get(key) instanceof Map<?, ?> below) {
        Map<String, Object> both = new LinkedHashMap<>(of(below));
        merge(both, of(value));
        into.put(key, both);
      } else {
        into.put(key, value);
      }
    });
  }

  /** The table or leaf at a path such as {@code weather.key}. */
  static Optional<Object> node(Map<String, Object> tables, String path) {
    Object node = tables;
    for (String part : path.split("\\.", -1)) {
      if (!(node instanceof Map<?, ?> table) || !table.containsKey(part)) {
        return Optional.empty();
      }
      node = table.get(part);
    }
    return Optional.of(node);
  }

  /** The paths of all tables and leaves. */
  static List<String> paths(Map<String, Object> tables) {
    List<String> paths = new ArrayList<>();
    collect("", tables, paths);
    return paths;
  }

  private static void collect(String prefix, Map<String, Object> table, List<String> paths) {
    table.forEach((key, value) -> {
      paths.add(prefix + key);
      if (value instanceof Map<?, ?> nested) {
        collect(prefix + key + ".", of(nested), paths);
      }
    });
  }
}

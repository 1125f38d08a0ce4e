package dev.freshet.connection.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The configuration of one connection, merged from all its sources. Keys are compared without
 * regard to case. Immutable. Its text names the keys and where they came from, never a value.
 */
public final class Settings {
  private final String name;
  private final Path folder;
  private final Map<String, Setting> values;
  private final List<String> looked;

  private Settings(String name, Path folder, Map<String, Setting> values, List<String> looked) {
    this.name = name;
    this.folder = folder;
    this.values = values;
    this.looked = looked;
  }

  /**
   * Settings of a connection.
   *
   * @param name of the connection
   * @param folder of the app, which relative paths start from
   * @param looked the places that were looked at, for messages
   */
  public static Settings of(
      String name, Path folder, Map<String, Setting> values, List<String> looked) {
    return new Settings(
        name, folder, Collections.unmodifiableMap(sorted(values)), List.copyOf(looked));
  }

  /** The name of the connection. */
  public String name() {
    return name;
  }

  /** The folder of the app. */
  public Path folder() {
    return folder;
  }

  /** All keys with their values and origins. */
  public Map<String, Setting> values() {
    return values;
  }

  /** Whether nothing is configured at all. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The places that were looked at. */
  public List<String> looked() {
    return looked;
  }

  /** The value as text, when there is one. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(setting -> setting.value().toString());
  }

  /**
   * The value as text.
   *
   * @throws IllegalArgumentException when there is none, naming the key, what there is, and the
   *     places looked at
   */
  public String require(String key) {
    return text(key).orElseThrow(() -> missing(key));
  }

  /**
   * The value as a whole number, or another.
   *
   * @throws IllegalArgumentException when it is no number
   */
  public int number(String key, int otherwise) {
    return Optional.ofNullable(values.get(key)).map(found -> parse(key, found)).orElse(otherwise);
  }

  /**
   * The value as a length of time, when there is one: a number of seconds, or with a unit as in
   * {@code "30s"}, {@code "10m"}, {@code "2h"} and {@code "1d"}.
   *
   * @throws IllegalArgumentException when it is none, or negative
   */
  public Optional<Duration> duration(String key) {
    return Optional.ofNullable(values.get(key))
        .map(found ->
            Lengths.of(found.value())
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "the setting \"%s\" (from %s) is no length of time: write a number of seconds, or \"30s\", \"10m\", \"2h\", \"1d\""
                            .formatted(key, found.origin()))));
  }

  /** The keys that are set, and the places they came from; for messages. */
  public String summary() {
    if (values.isEmpty()) {
      return "Nothing is set; looked at " + String.join(", ", looked);
    }
    return "Set are %s, from %s"
        .formatted(
            String.join(", ", values.keySet()),
            values.values().stream()
                .map(Setting::origin)
                .distinct()
                .collect(Collectors.joining(" and ")));
  }

  /** These settings with others put over them. */
  public Settings with(Map<String, ?> others, String origin) {
    Map<String, Setting> merged = sorted(values);
    others.forEach((key, value) -> merged.put(key, new Setting(value, origin)));
    return new Settings(name, folder, Collections.unmodifiableMap(merged), looked);
  }

  /** These settings without some keys. */
  public Settings without(String... keys) {
    Map<String, Setting> rest = sorted(values);
    for (String key : keys) {
      rest.remove(key);
    }
    return new Settings(name, folder, Collections.unmodifiableMap(rest), looked);
  }

  @Override
  public String toString() {
    return "Settings[%s, %s]".formatted(name, values);
  }

  private IllegalArgumentException missing(String key) {
    return new IllegalArgumentException(
        "the setting \"%s\" is missing.%s %s. Write it under [connections.%s]"
            .formatted(key, Nearest.hint(key, values.keySet()), summary(), name));
  }

  private static int parse(String key, Setting setting) {
    try {
      return Integer.parseInt(setting.value().toString().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the setting \"%s\" (from %s) is no whole number".formatted(key, setting.origin()));
    }
  }

  private static Map<String, Setting> sorted(Map<String, Setting> values) {
    Map<String, Setting> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    return sorted;
  }
}

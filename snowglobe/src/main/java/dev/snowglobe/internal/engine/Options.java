package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a statement on stages says behind its names: {@code KEY = value …}.
 *
 * @param values the values by their keys in upper case
 */
public record Options(SortedMap<String, Value> values) {

  /** Nothing said. */
  public static final Options NONE = new Options(new TreeMap<>());

  /** Copies the map. */
  public Options {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** What stands behind the equals sign. */
  public sealed interface Value {
    /**
     * A word, a number or a string.
     *
     * @param text what it says
     */
    record Text(String text) implements Value {}

    /**
     * A list in brackets.
     *
     * @param texts its items
     */
    record Many(List<String> texts) implements Value {
      /** Copies the list. */
      public Many {
        texts = List.copyOf(texts);
      }
    }

    /**
     * Options in brackets.
     *
     * @param options them
     */
    record Nested(Options options) implements Value {}
  }

  /** Reads what is left of a statement. */
  public static Options parse(TokenCursor cursor) {
    TreeMap<String, Value> values = new TreeMap<>();
    while (cursor.more() && !cursor.at(";")) {
      cursor.take(",");
      String key = cursor.identifier().toUpperCase(Locale.ROOT);
      cursor.expect("=");
      values.put(key, value(cursor));
    }
    cursor.end();
    return new Options(values);
  }

  private static Value value(TokenCursor cursor) {
    if (!cursor.at("(")) {
      return new Value.Text(scalar(cursor));
    }
    String inside = cursor.bracketed();
    TokenCursor inner = TokenCursor.over(inside);
    boolean nested = inner.more() && inner.next().kind() == Token.Kind.WORD && inner.at("=");
    return nested
        ? new Value.Nested(parse(TokenCursor.over(inside)))
        : new Value.Many(list(TokenCursor.over(inside)));
  }

  private static List<String> list(TokenCursor cursor) {
    List<String> texts = new ArrayList<>();
    while (cursor.more()) {
      texts.add(scalar(cursor));
      if (cursor.more()) {
        cursor.expect(",");
      }
    }
    return texts;
  }

  /** A word, a string, a number, or a name of several parts as it was written. */
  private static String scalar(TokenCursor cursor) {
    Token first = cursor.next();
    StringBuilder text =
        new StringBuilder(first.kind() == Token.Kind.QUOTED ? first.text() : first.value());
    while (first.named() && cursor.at(".")) {
      text.append(cursor.next().text()).append(cursor.next().text());
    }
    return text.toString();
  }

  /** Refuses every key but these. */
  public Options only(Set<String> known) {
    values.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(key -> {
          throw SnowflakeError.invalidOption(key);
        });
    return this;
  }

  /**
   * Refuses every value but one: what an option is here, where Snowflake offers more.
   *
   * @param allowed what changes nothing, in upper case
   */
  public Options fixed(String key, String... allowed) {
    text(key)
        .filter(value -> !List.of(allowed).contains(value.toUpperCase(Locale.ROOT)))
        .ifPresent(value -> {
          throw SnowflakeError.unsupported(key + " = " + value);
        });
    return this;
  }

  /** The text of an option; empty when it is not given. */
  public Optional<String> text(String key) {
    Value value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Value.Text(String text)) {
      return Optional.of(text);
    }
    throw SnowflakeError.invalidValue("(…)", key);
  }

  /** The word of an option in upper case. */
  public String word(String key, String otherwise) {
    return text(key).orElse(otherwise).toUpperCase(Locale.ROOT);
  }

  /** An option that is TRUE or FALSE. */
  public boolean flag(String key, boolean otherwise) {
    String word = word(key, otherwise ? "TRUE" : "FALSE");
    return switch (word) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      default -> throw SnowflakeError.invalidValue(word, key);
    };
  }

  /** An option that is a whole number from zero. */
  public int number(String key, int otherwise) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("\\d{1,9}")) {
      throw SnowflakeError.invalidValue(text.get(), key);
    }
    return Integer.parseInt(text.get());
  }

  /** The items of an option, one alone or several in brackets; empty when it is not given. */
  public Optional<List<String>> list(String key) {
    Value value = values.get(key);
    return switch (value) {
      case null -> Optional.empty();
      case Value.Text(String text) -> Optional.of(List.of(text));
      case Value.Many(List<String> texts) -> Optional.of(texts);
      case Value.Nested _ -> throw SnowflakeError.invalidValue("(…)", key);
    };
  }

  /** The same with those of others put over them. */
  public Options with(Options others) {
    TreeMap<String, Value> merged = new TreeMap<>(values);
    merged.putAll(others.values);
    return new Options(merged);
  }

  /** The same without one. */
  public Options without(String key) {
    TreeMap<String, Value> rest = new TreeMap<>(values);
    rest.remove(key);
    return new Options(rest);
  }
}

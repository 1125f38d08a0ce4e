package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON value, as Snowflake's VARIANT knows it. */
sealed interface JsonValue {

  /** The order of names in a VARIANT: that of their bytes in UTF-8. */
  Comparator<String> BY_BYTES = JsonValue::compare;

  /** The value {@code null}, which is not SQL's NULL. */
  record Null() implements JsonValue {}

  /** Nothing: the element between two commas. SQL's NULL. */
  record Missing() implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements JsonValue {}

  /** A number, digit by digit. */
  record Numeral(BigDecimal value) implements JsonValue {}

  /** A string, its escapes resolved. */
  record Text(String value) implements JsonValue {}

  /** A list. */
  record Array(List<JsonValue> elements) implements JsonValue {

    /** Copies the list. */
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** Names and values, in the order of the names' bytes. */
  record Fields(SortedMap<String, JsonValue> values) implements JsonValue {

    /** Shields the map. */
    public Fields {
      values = Collections.unmodifiableSortedMap(values);
    }
  }

  /** The same without the nulls in its objects and lists, at any depth. */
  default JsonValue withoutNulls() {
    return switch (this) {
      case Array(List<JsonValue> elements) ->
          new Array(
              elements.stream()
                  .filter(element -> !(element instanceof Null))
                  .map(JsonValue::withoutNulls)
                  .toList());
      case Fields(SortedMap<String, JsonValue> values) -> {
        TreeMap<String, JsonValue> kept = new TreeMap<>(BY_BYTES);
        values.forEach((name, value) -> {
          if (!(value instanceof Null)) {
            kept.put(name, value.withoutNulls());
          }
        });
        yield new Fields(kept);
      }
      default -> this;
    };
  }

  /** By code points, which UTF-8 keeps in order. */
  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Integer.compare(one.codePointAt(i), other.codePointAt(i));
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}

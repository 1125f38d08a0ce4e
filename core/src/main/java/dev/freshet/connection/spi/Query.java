package dev.freshet.connection.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the values bound to it. Two are equal, and share one result, when the text is the
 * same to the letter and the values are the same in type and content.
 *
 * @param text the statement
 * @param parameters the values of the {@code ?} in it, in order
 * @param named the values of the {@code :name} in it
 */
public record Query(
    String text, List<@Nullable Object> parameters, Map<String, @Nullable Object> named) {

  /** Copies the values. {@code byte[]} becomes {@link Bytes}, so that content is what counts. */
  public Query {
    if (!parameters.isEmpty() && !named.isEmpty()) {
      throw new IllegalArgumentException(
          "A statement takes either positional parameters (?) or named ones (:name), not both: %s"
              .formatted(text));
    }
    parameters = copy(parameters);
    named = copy(named);
  }

  /** A statement without parameters. */
  public static Query of(String text) {
    return new Query(text, List.of(), Map.of());
  }

  private static List<@Nullable Object> copy(List<@Nullable Object> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> copy = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      copy.add(Parameters.check("parameter " + (i + 1), values.get(i)));
    }
    return Collections.unmodifiableList(copy);
  }

  private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(name, Parameters.check("parameter :" + name, value)));
    return Collections.unmodifiableMap(copy);
  }
}

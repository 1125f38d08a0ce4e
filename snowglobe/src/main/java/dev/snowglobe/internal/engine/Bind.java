package dev.snowglobe.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bound to one marker: one value, or a whole column of them for an array bind.
 *
 * @param type the type as the client names it, such as FIXED or TEXT
 * @param values the values in the wire's spelling, null for NULL
 * @param array whether it is a column, even if of one row
 */
public record Bind(String type, List<@Nullable String> values, boolean array) {

  /** Copies the list. */
  public Bind {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    if (values.isEmpty()) {
      throw new IllegalArgumentException("A bind of type " + type + " has no value");
    }
  }
}

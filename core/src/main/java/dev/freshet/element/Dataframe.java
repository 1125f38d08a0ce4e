package dev.freshet.element;

import dev.freshet.data.Table;
import java.util.Optional;

/**
 * A table that the visitor scrolls, of any length: the browser gets its shape and asks for the rows
 * it shows.
 *
 * @param table the rows; two elements are equal if they show the same table
 * @param height in pixels; none for up to ten rows
 */
public record Dataframe(Table table, Optional<Integer> height) implements Element {
  public Dataframe {
    if (height.isPresent() && height.get() < 60) {
      throw new IllegalArgumentException(
          "A dataframe's height is at least 60 pixels, not " + height.get());
    }
  }
}

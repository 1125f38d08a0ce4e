package dev.freshet.ui;

import dev.freshet.element.ColumnArea;
import dev.freshet.element.Columns;
import dev.freshet.element.Expander;
import dev.freshet.element.Group;
import dev.freshet.element.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Parts of a page, each of which is written to like the page. */
public interface Layouts extends Canvas {

  /** The bar at the side; the same one at each call. */
  default Ui sidebar() {
    return within(new Region(Region.Kind.SIDEBAR));
  }

  /** Columns of equal width side by side. */
  default List<Ui> columns(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("columns: at least 1 is needed, not " + count);
    }
    return columns(DoubleStream.generate(() -> 1).limit(count).toArray());
  }

  /** Columns side by side, as wide as the weights say relative to each other. */
  default List<Ui> columns(double... weights) {
    Ui row = within(new Columns());
    return Arrays.stream(weights).mapToObj(weight -> row.within(new ColumnArea(weight))).toList();
  }

  /** A group of elements; writing to it later still puts them here. */
  default Ui container() {
    return within(new Group(false, Optional.empty()));
  }

  /** A group of elements with a line around it. */
  default Ui card() {
    return within(new Group(true, Optional.empty()));
  }

  /** Elements that are folded away until the visitor unfolds them. */
  default Ui expander(String label) {
    return within(new Expander(label, false));
  }

  /** Elements that the visitor can fold away, unfolded at first or not. */
  default Ui expander(String label, boolean expanded) {
    return within(new Expander(label, expanded));
  }
}

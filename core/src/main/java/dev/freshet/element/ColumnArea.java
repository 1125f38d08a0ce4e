package dev.freshet.element;

/**
 * One of several columns side by side.
 *
 * @param weight its share of the width, relative to its neighbours; above 0
 */
public record ColumnArea(double weight) implements Container {
  public ColumnArea {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("A column's weight is above 0, not " + weight);
    }
  }
}

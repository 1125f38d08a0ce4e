package dev.freshet.element;

/** A fixed part of every page. */
public record Region(Kind kind) implements Container {

  /** Which part. */
  public enum Kind {
    /** The column in the middle. */
    MAIN,
    /** The bar at the side, which folds away on narrow screens. */
    SIDEBAR
  }
}

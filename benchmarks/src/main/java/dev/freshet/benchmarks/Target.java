package dev.freshet.benchmarks;

/** What a figure should be. */
sealed interface Target {

  /** Small is good. */
  record AtMost(double limit) implements Target {}

  /** Great is good. */
  record AtLeast(double limit) implements Target {}

  /** It is told for comparison only. */
  record Open() implements Target {}

  static Target atMost(double limit) {
    return new AtMost(limit);
  }

  static Target atLeast(double limit) {
    return new AtLeast(limit);
  }

  static Target open() {
    return new Open();
  }
}

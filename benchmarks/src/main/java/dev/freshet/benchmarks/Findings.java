package dev.freshet.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of measuring, by figure in the order of the figures. Safe for use by several threads.
 */
final class Findings {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  Findings(List<Figure> expected) {
    expected.forEach(figure -> figures.put(figure.key(), figure));
  }

  /** Keeps a value, in the unit of its figure. */
  synchronized void found(String key, double value) {
    if (!figures.containsKey(key)) {
      throw new IllegalArgumentException("No figure is called " + key);
    }
    outcomes.put(key, new Outcome.Value(value));
  }

  /** Gives a reason for what has no value yet among these. */
  synchronized void missing(List<Figure> some, String reason) {
    some.forEach(figure -> outcomes.putIfAbsent(figure.key(), new Outcome.Missing(reason)));
  }

  synchronized List<Finding> all() {
    return figures.values().stream().map(this::finding).toList();
  }

  private Finding finding(Figure figure) {
    Outcome none = new Outcome.Missing("it gave no value");
    return new Finding(figure, outcomes.getOrDefault(figure.key(), none));
  }
}

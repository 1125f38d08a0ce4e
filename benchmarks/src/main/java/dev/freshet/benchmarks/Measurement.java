package dev.freshet.benchmarks;

import java.util.List;

/** One thing that is set up and measured, which may give several figures. */
interface Measurement {

  /** What it measures. */
  List<Figure> figures();

  /**
   * Measures. What it has found before it fails counts. It is interrupted when it takes too long.
   *
   * @param into takes the values
   * @throws Exception why it could not go on
   */
  void measure(Findings into) throws Exception;
}

package dev.freshet.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What a crowd of visitors saw in a stretch of time.
 *
 * @param rerunsPerSecond of all visitors together
 * @param median milliseconds from sending a value to the last change it caused
 * @param slow the same, which 99 of 100 do not exceed
 * @param bytes that a rerun sent
 * @param frames that a rerun sent
 * @param floor milliseconds of a round trip between the same processes without a server: the median
 */
record Round(
    double rerunsPerSecond, double median, double slow, double bytes, double frames, double floor) {

  /** As one line, for the process that reads it. */
  String line() {
    return DoubleStream.of(rerunsPerSecond, median, slow, bytes, frames, floor)
        .mapToObj(number -> String.format(Locale.ROOT, "%.6f", number))
        .collect(Collectors.joining(" "));
  }

  static Round parse(String line) {
    double[] n = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Round(n[0], n[1], n[2], n[3], n[4], n[5]);
  }
}

package dev.freshet.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Findings as a table for people. */
final class Report {
  private static final List<String> HEAD =
      List.of("key", "what", "value", "target", "met", "others");

  private Report() {}

  static String table(List<Finding> findings) {
    List<List<String>> rows =
        Stream.concat(Stream.of(HEAD), findings.stream().map(Report::row)).toList();
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder out = new StringBuilder();
    rows.forEach(row -> out.append(line(row, widths)).append('\n'));
    findings.forEach(finding -> reason(finding, out));
    return out.toString();
  }

  private static List<String> row(Finding finding) {
    Figure figure = finding.figure();
    return List.of(
        figure.key(), figure.title(), value(finding), target(figure), met(finding), figure.peers());
  }

  private static String value(Finding finding) {
    return switch (finding.outcome()) {
      case Outcome.Value(double number) -> number(number) + " " + finding.figure().unit();
      case Outcome.Missing _ -> "not measured";
    };
  }

  static String target(Figure figure) {
    return switch (figure.target()) {
      case Target.AtMost(double limit) -> "≤ " + number(limit);
      case Target.AtLeast(double limit) -> "≥ " + number(limit);
      case Target.Open _ -> "";
    };
  }

  private static String met(Finding finding) {
    return finding
        .outcome()
        .meets(finding.figure().target())
        .map(met -> met ? "yes" : "NO")
        .orElse("");
  }

  /** Three digits that matter, or all of a whole number. */
  static String number(double number) {
    if (number == Math.rint(number) || Math.abs(number) >= 100) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    return new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      int width = Math.max(1, widths[column]);
      String format = column == 2 || column == 3 ? "%" + width + "s  " : "%-" + width + "s  ";
      line.append(String.format(Locale.ROOT, format, row.get(column)));
    }
    return line.toString().stripTrailing();
  }

  private static void reason(Finding finding, StringBuilder out) {
    if (finding.outcome() instanceof Outcome.Missing(String reason)) {
      out.append("\n%s was not measured: %s".formatted(finding.figure().key(), reason));
    }
  }
}

package dev.freshet.benchmarks;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Findings for programs: an object with a member for each key. */
final class JsonReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonReport() {}

  static String of(List<Finding> findings) {
    ObjectNode all = JSON.createObjectNode();
    findings.forEach(finding -> all.set(finding.figure().key(), one(finding)));
    return all.toPrettyString() + "\n";
  }

  private static ObjectNode one(Finding finding) {
    ObjectNode one = JSON.createObjectNode();
    switch (finding.outcome()) {
      case Outcome.Value(double number) -> one.put("value", number);
      case Outcome.Missing(String reason) -> one.putNull("value").put("reason", reason);
    }
    one.put("unit", finding.figure().unit());
    switch (finding.figure().target()) {
      case Target.AtMost(double limit) -> one.put("target", limit);
      case Target.AtLeast(double limit) -> one.put("target", limit);
      case Target.Open _ -> one.putNull("target");
    }
    finding
        .outcome()
        .meets(finding.figure().target())
        .ifPresentOrElse(met -> one.put("met", met), () -> one.putNull("met"));
    return one;
  }
}

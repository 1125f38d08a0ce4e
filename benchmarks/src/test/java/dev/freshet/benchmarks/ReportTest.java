package dev.freshet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final Figure FAST =
      Figure.of("a.fast", "Fast", "ms", Target.atMost(0.8)).beside("others 2");
  private static final Figure MANY = Figure.of("a.many", "Many", "a second", Target.atLeast(1_500));
  private static final Figure KNOWN = Figure.of("a.known", "Known", "s", Target.open());

  private static List<Finding> findings() {
    Findings findings = new Findings(List.of(FAST, MANY, KNOWN));
    findings.found("a.fast", 0.11834);
    findings.found("a.many", 1_211);
    findings.missing(List.of(FAST, MANY, KNOWN), "there was no time");
    return findings.all();
  }

  @Test
  void tellsValueTargetAndWhetherItIsMet() {
    assertThat(Report.table(findings()).lines())
        .anySatisfy(line ->
            assertThat(line).containsSubsequence("a.fast", "0.118 ms", "≤ 0.8", "yes", "others 2"))
        .anySatisfy(line ->
            assertThat(line).containsSubsequence("a.many", "1,211 a second", "≥ 1,500", "NO"));
  }

  @Test
  void doesNotInventWhatWasNotMeasured() {
    assertThat(Report.table(findings()))
        .contains("not measured")
        .contains("a.known was not measured: there was no time")
        .doesNotContain("a.fast was not measured");
  }

  @Test
  void writesAnObjectForEachKey() {
    JsonNode json = JsonMapper.builder().build().readTree(JsonReport.of(findings()));
    assertThat(json.get("a.fast").get("value").asDouble()).isEqualTo(0.11834);
    assertThat(json.get("a.fast").get("unit").asString()).isEqualTo("ms");
    assertThat(json.get("a.fast").get("target").asDouble()).isEqualTo(0.8);
    assertThat(json.get("a.fast").get("met").asBoolean()).isTrue();
    assertThat(json.get("a.many").get("met").asBoolean()).isFalse();
    assertThat(json.get("a.known").get("value").isNull()).isTrue();
    assertThat(json.get("a.known").get("reason").asString()).isEqualTo("there was no time");
  }

  @Test
  void roundsToThreeDigitsThatMatter() {
    assertThat(Report.number(0.001234)).isEqualTo("0.00123");
    assertThat(Report.number(0.8)).isEqualTo("0.8");
    assertThat(Report.number(12.345)).isEqualTo("12.3");
    assertThat(Report.number(36_081.4)).isEqualTo("36,081");
    assertThat(Report.number(0)).isEqualTo("0");
  }

  @Test
  void refusesAFigureThatNobodyHasAnnounced() {
    Findings findings = new Findings(List.of(FAST));
    assertThatThrownBy(() -> findings.found("a.fsat", 1)).hasMessageContaining("a.fsat");
  }

  @Test
  void takesMedianAndQuantile() {
    assertThat(Samples.of(3, 1, 2).median()).isEqualTo(2);
    assertThat(Samples.of(4, 1, 2, 3).median()).isEqualTo(2.5);
    double[] hundred = new double[100];
    for (int i = 0; i < 100; i++) {
      hundred[i] = i + 1;
    }
    assertThat(Samples.of(hundred).quantile(0.99)).isEqualTo(99);
    assertThatThrownBy(Samples::of).hasMessageContaining("Nothing was measured");
  }
}

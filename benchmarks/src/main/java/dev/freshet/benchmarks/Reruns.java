package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atLeast;
import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.ui.Script;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How fast the page follows a slider, for few and for many visitors. */
final class Reruns implements Measurement {

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of(
            "page.loopback.p50", "Bare round trip between two processes", "ms", Target.open()),
        Figure.of("page.rerun.p50", "Slider + text: move to last patch, p50", "ms", atMost(0.8))
            .beside("Javelit 0.86; Streamlit 47 of CPU"),
        Figure.of("page.rerun.p99", "Slider + text: move to last patch, p99", "ms", atMost(5))
            .beside("Javelit 5–7"),
        Figure.of("page.reruns.1", "Slider + text: 1 visitor", "reruns/s", atLeast(1_500))
            .beside("Javelit 1,211; Streamlit 15–21"),
        Figure.of("page.reruns.10", "Slider + text: 10 visitors", "reruns/s", atLeast(4_000))
            .beside("Javelit 2,698; Streamlit 15–21"),
        Figure.of("page.reruns.100", "Slider + text: 100 visitors", "reruns/s", atLeast(4_000))
            .beside("Javelit 2,041; Streamlit 15–21"),
        Figure.of("page.fifty.bytes", "50 elements, one changes: sent", "bytes", atMost(300))
            .beside("Javelit 13,800; Streamlit the whole page"),
        Figure.of("page.fifty.frames", "50 elements, one changes: sent", "frames", atMost(2))
            .beside("Javelit 52"),
        Figure.of("page.fifty.reruns.1", "50 elements: 1 visitor", "reruns/s", atLeast(1_000))
            .beside("Javelit 103"),
        Figure.of("page.fifty.reruns.10", "50 elements: 10 visitors", "reruns/s", atLeast(2_500))
            .beside("Javelit 200"));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Echo echo = Echo.start()) {
      List<Round> alone = play(LoadApps.sliderAndText(), 1, echo);
      into.found("page.loopback.p50", median(alone, Round::floor));
      into.found("page.rerun.p50", median(alone, Round::median));
      into.found("page.rerun.p99", median(alone, Round::slow));
      into.found("page.reruns.1", median(alone, Round::rerunsPerSecond));
      into.found("page.reruns.10", rate(play(LoadApps.sliderAndText(), 10, echo)));
      into.found("page.reruns.100", rate(play(LoadApps.sliderAndText(), 100, echo)));
      List<Round> fifty = play(LoadApps.oneOfFifty(), 1, echo);
      into.found("page.fifty.bytes", median(fifty, Round::bytes));
      into.found("page.fifty.frames", median(fifty, Round::frames));
      into.found("page.fifty.reruns.1", rate(fifty));
      into.found("page.fifty.reruns.10", rate(play(LoadApps.oneOfFifty(), 10, echo)));
    }
  }

  private static List<Round> play(Script script, int visitors, Echo echo) throws Exception {
    try (App app = Freshet.start(script, spec -> spec.port(0))) {
      return CrowdProcess.play(app.url(), visitors, echo);
    }
  }

  private static double rate(List<Round> rounds) {
    return median(rounds, Round::rerunsPerSecond);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> number) {
    return Samples.of(rounds.stream().mapToDouble(number).toArray()).median();
  }
}

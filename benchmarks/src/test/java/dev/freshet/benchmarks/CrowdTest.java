package dev.freshet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.App;
import dev.freshet.Freshet;
import org.junit.jupiter.api.Test;

/** The lean client against the real server: it would be worth nothing if it counted wrongly. */
class CrowdTest {

  @Test
  void countsOneFrameForOneOfFiftyElements() throws Exception {
    try (App app = Freshet.start(LoadApps.oneOfFifty(), spec -> spec.port(0));
        Crowd crowd = Crowd.gather(app.url(), 3)) {
      Round round = crowd.play(0.2, 0);
      // One, but for runs that are held up, which send their page in parts.
      assertThat(round.frames()).isBetween(1.0, 3.0);
      assertThat(round.bytes()).isBetween(50.0, 500.0);
      assertThat(round.median()).isPositive().isLessThanOrEqualTo(round.slow());
      assertThat(Round.parse(round.line()))
          .usingRecursiveComparison()
          .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-5, Double.class)
          .isEqualTo(round);
    }
  }

  @Test
  void doesNotCountAChangeThatIsNotTheRightOne() throws Exception {
    try (App app =
            Freshet.start(
                st -> st.text("Nothing follows " + st.slider("Level", 0, 100)),
                spec -> spec.port(0));
        Crowd crowd = Crowd.gather(app.url(), 1)) {
      assertThatThrownBy(() -> crowd.play(0.2, 0))
          .hasMessageContaining("The slider was moved to 1, and came at last");
    }
  }

  @Test
  void doesNotCountARunThatFails() throws Exception {
    try (App app =
        Freshet.start(
            st -> {
              throw new IllegalStateException("no");
            },
            spec -> spec.port(0))) {
      assertThatThrownBy(() -> Crowd.gather(app.url(), 1)).hasMessageContaining("did not end well");
    }
  }
}

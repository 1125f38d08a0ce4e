package dev.freshet.ui;

import dev.freshet.element.Slider;
import java.util.OptionalDouble;

/** The options of a slider: from 0 to 100 in steps of 1 (0.01 for fractions) unless said. */
public final class SliderSpec extends WidgetSpec<SliderSpec> {
  private final boolean whole;
  private double min;
  private double max = 100;
  private double step;
  private OptionalDouble start = OptionalDouble.empty();

  SliderSpec(boolean whole) {
    this.whole = whole;
    this.step = whole ? 1 : 0.01;
  }

  /** The least value. */
  public SliderSpec min(double least) {
    min = least;
    return this;
  }

  /** The greatest value. */
  public SliderSpec max(double greatest) {
    max = greatest;
    return this;
  }

  /** The distance from one value to the next. */
  public SliderSpec step(double distance) {
    step = distance;
    return this;
  }

  /** The value at first; the least one unless said. */
  public SliderSpec value(double initial) {
    start = OptionalDouble.of(initial);
    return this;
  }

  Slider build(String label) {
    if (whole) {
      requireWhole(label, min, "min");
      requireWhole(label, max, "max");
      requireWhole(label, step, "the step");
      requireWhole(label, start.orElse(min), "the first value");
    }
    return new Slider(label, min, max, step, start.orElse(min), whole, help, disabled, key);
  }

  private static void requireWhole(String label, double number, String what) {
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Slider \"%s\" gives an int, but %s is %s; for fractions: st.slider(label, 0.0, 1.0)"
              .formatted(label, what, number));
    }
  }

  @Override
  SliderSpec self() {
    return this;
  }
}

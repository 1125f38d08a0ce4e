package dev.freshet.element;

import java.util.Optional;

/**
 * A number chosen by sliding.
 *
 * @param min the least value
 * @param max the greatest value, above {@code min}
 * @param step the distance between two values, counted from {@code min}; above 0
 * @param start the value at first, from {@code min} to {@code max}
 * @param whole whether only whole numbers are meant
 */
public record Slider(
    String label,
    double min,
    double max,
    double step,
    double start,
    boolean whole,
    Optional<String> help,
    boolean disabled,
    Optional<String> key)
    implements Widget<Double> {

  /** How far, in steps, a value may lie beside the grid of steps: browsers compute with doubles. */
  private static final double TOLERANCE = 1e-6;

  public Slider {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException(
          "Slider \"%s\": min must be below max, but they are %s and %s"
              .formatted(label, min, max));
    }
    if (!(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException(
          "Slider \"%s\": the step must be above 0, not %s".formatted(label, step));
    }
    if (!(start >= min && start <= max)) {
      throw new IllegalArgumentException(
          "Slider \"%s\": it starts at %s, but goes from %s to %s"
              .formatted(label, start, min, max));
    }
  }

  @Override
  public Value initial() {
    return Value.of(start);
  }

  @Override
  public Double accept(Value value) {
    if (value instanceof Value.Numeric(double number) && inRange(number) && reachable(number)) {
      return number;
    }
    throw new InvalidValueException(
        this, "a number from %s to %s in steps of %s".formatted(min, max, step), value);
  }

  private boolean inRange(double number) {
    return number >= min && number <= max;
  }

  private boolean reachable(double number) {
    double steps = (number - min) / step;
    return number == start || number == max || Math.abs(steps - Math.rint(steps)) < TOLERANCE;
  }
}

package dev.freshet.benchmarks;

import java.util.Optional;

/** What came of measuring a figure. */
sealed interface Outcome {

  /** It has this value, in the figure's unit. */
  record Value(double number) implements Outcome {}

  /** It has no value, for this reason. */
  record Missing(String reason) implements Outcome {}

  /** Whether the target is met; nothing if there is none. */
  default Optional<Boolean> meets(Target target) {
    return switch (target) {
      case Target.AtMost(double limit) ->
          Optional.of(this instanceof Value(double n) && n <= limit);
      case Target.AtLeast(double limit) ->
          Optional.of(this instanceof Value(double n) && n >= limit);
      case Target.Open _ -> Optional.empty();
    };
  }
}

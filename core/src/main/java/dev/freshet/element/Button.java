package dev.freshet.element;

import java.util.Optional;

/**
 * A button; its value is true in the one run that a press starts.
 *
 * @param label what is on it
 * @param kind how prominent it is
 */
public record Button(
    String label, Kind kind, Optional<String> help, boolean disabled, Optional<String> key)
    implements Widget<Boolean> {

  /** How prominent a button is. */
  public enum Kind {
    PRIMARY,
    SECONDARY
  }

  @Override
  public Value initial() {
    return Value.of(false);
  }

  @Override
  public Boolean accept(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value();
    }
    throw new InvalidValueException(this, "true or false", value);
  }
}

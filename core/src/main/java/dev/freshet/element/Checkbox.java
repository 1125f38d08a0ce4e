package dev.freshet.element;

import java.util.Optional;

/**
 * A box to tick.
 *
 * @param checked whether it is ticked at first
 */
public record Checkbox(
    String label, boolean checked, Optional<String> help, boolean disabled, Optional<String> key)
    implements Widget<Boolean> {

  @Override
  public Value initial() {
    return Value.of(checked);
  }

  @Override
  public Boolean accept(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value();
    }
    throw new InvalidValueException(this, "true or false", value);
  }
}

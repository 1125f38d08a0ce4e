package dev.freshet.element;

import java.util.Optional;

/**
 * An element that a visitor can operate, and whose value a script reads.
 *
 * <p>A widget is recognised from run to run by its container, type and label, or by its key alone
 * if it has one; never by its other options. Changing a default, a range or a help text therefore
 * keeps what the visitor has entered, as long as {@link #accept} still takes it.
 *
 * @param <V> what the script gets
 */
public sealed interface Widget<V> extends Element
    permits Button, Checkbox, Selectbox, Slider, TextInput {

  /** What the visitor reads beside it. */
  String label();

  /** The name that identifies this widget in the whole app, for two that would be alike. */
  Optional<String> key();

  /** Whether the visitor can see but not operate it. */
  boolean disabled();

  /** The value before a visitor has touched it; {@link #accept} always takes it. */
  Value initial();

  /**
   * Checks a value that came from a browser and turns it into what the script gets.
   *
   * @throws InvalidValueException if this widget could not have produced that value
   */
  V accept(Value value);
}

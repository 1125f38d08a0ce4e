package dev.freshet.element;

import java.util.Objects;

/** A value that the widget it was sent for could not have produced. The message names both. */
public final class InvalidValueException extends RuntimeException {

  InvalidValueException(Widget<?> widget, String expected, Value got) {
    super(
        "%s \"%s\" takes %s, not %s"
            .formatted(widget.getClass().getSimpleName(), widget.label(), expected, describe(got)));
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  private static String describe(Value value) {
    return switch (value) {
      case Value.None _ -> "nothing";
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Numeric number -> String.valueOf(number.value());
      case Value.Text text -> '"' + shortened(text.value()) + '"';
      case Value.Many many -> "a list of " + many.values().size();
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + " chars)";
  }
}

package dev.freshet.element;

import java.util.Optional;

/**
 * A line of text to enter.
 *
 * @param text what it holds at first
 * @param placeholder shown while it is empty
 * @param maxLength the most characters (UTF-16) it takes
 * @param password whether the characters are hidden
 */
public record TextInput(
    String label,
    String text,
    Optional<String> placeholder,
    int maxLength,
    boolean password,
    Optional<String> help,
    boolean disabled,
    Optional<String> key)
    implements Widget<String> {

  /** How long a text may be unless the script says otherwise. */
  public static final int DEFAULT_MAX_LENGTH = 10_000;

  public TextInput {
    if (maxLength < 1) {
      throw new IllegalArgumentException(
          "Text input \"%s\": the maximum length is at least 1, not %d"
              .formatted(label, maxLength));
    }
    if (text.length() > maxLength) {
      throw new IllegalArgumentException(
          "Text input \"%s\": the first text has %d characters, the maximum length is %d"
              .formatted(label, text.length(), maxLength));
    }
  }

  @Override
  public Value initial() {
    return Value.of(text);
  }

  @Override
  public String accept(Value value) {
    if (value instanceof Value.Text(String entered) && entered.length() <= maxLength) {
      return entered;
    }
    throw new InvalidValueException(this, "a text of up to " + maxLength + " characters", value);
  }
}

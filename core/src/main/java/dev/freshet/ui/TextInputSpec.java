package dev.freshet.ui;

import dev.freshet.element.TextInput;
import java.util.Optional;

/** The options of a text input. */
public final class TextInputSpec extends WidgetSpec<TextInputSpec> {
  private String text = "";
  private Optional<String> placeholder = Optional.empty();
  private int maxLength = TextInput.DEFAULT_MAX_LENGTH;
  private boolean password;

  TextInputSpec() {}

  /** What it holds at first. */
  public TextInputSpec value(String initial) {
    text = initial;
    return this;
  }

  /** What is shown while it is empty. */
  public TextInputSpec placeholder(String hint) {
    placeholder = Optional.of(hint);
    return this;
  }

  /** The most characters it takes; 10,000 unless said. */
  public TextInputSpec maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  /** Hides what is entered. */
  public TextInputSpec password() {
    password = true;
    return this;
  }

  TextInput build(String label) {
    return new TextInput(label, text, placeholder, maxLength, password, help, disabled, key);
  }

  @Override
  TextInputSpec self() {
    return this;
  }
}

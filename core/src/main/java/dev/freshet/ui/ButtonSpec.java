package dev.freshet.ui;

import dev.freshet.element.Button;

/** The options of a button. */
public final class ButtonSpec extends WidgetSpec<ButtonSpec> {
  private Button.Kind kind = Button.Kind.SECONDARY;

  ButtonSpec() {}

  /** Makes it the one that stands out. */
  public ButtonSpec primary() {
    kind = Button.Kind.PRIMARY;
    return this;
  }

  Button build(String label) {
    return new Button(label, kind, help, disabled, key);
  }

  @Override
  ButtonSpec self() {
    return this;
  }
}

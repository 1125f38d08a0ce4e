package dev.freshet.ui;

import dev.freshet.element.Checkbox;

/** The options of a checkbox. */
public final class CheckboxSpec extends WidgetSpec<CheckboxSpec> {
  private boolean checked;

  CheckboxSpec() {}

  /** Whether it is ticked at first. */
  public CheckboxSpec checked(boolean whether) {
    checked = whether;
    return this;
  }

  Checkbox build(String label) {
    return new Checkbox(label, checked, help, disabled, key);
  }

  @Override
  CheckboxSpec self() {
    return this;
  }
}

package dev.freshet.ui;

import java.util.Optional;

/**
 * The options that all widgets have.
 *
 * @param <S> the widget's own options
 */
public abstract sealed class WidgetSpec<S extends WidgetSpec<S>>
    permits ButtonSpec, CheckboxSpec, SelectboxSpec, SliderSpec, TextInputSpec {
  Optional<String> help = Optional.empty();
  Optional<String> key = Optional.empty();
  boolean disabled;

  WidgetSpec() {}

  abstract S self();

  /** A hint that the visitor can ask for. */
  public S help(String text) {
    help = Optional.of(text);
    return self();
  }

  /** A name, unique in the app, for a widget that would be like another one. */
  public S key(String name) {
    key = Optional.of(name);
    return self();
  }

  /** Shows the widget, but does not let the visitor operate it. */
  public S disabled(boolean whether) {
    disabled = whether;
    return self();
  }
}

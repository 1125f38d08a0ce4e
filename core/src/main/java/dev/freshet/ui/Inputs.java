package dev.freshet.ui;

import dev.freshet.element.Selectbox;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Widgets: each call puts one on the page and returns its value. */
public interface Inputs extends Canvas {

  /** A button; true in the one run that a press starts. */
  default boolean button(String label) {
    return button(label, _ -> {});
  }

  /** A button with options; true in the one run that a press starts. */
  default boolean button(String label, Consumer<ButtonSpec> options) {
    return add(with(new ButtonSpec(), options).build(label));
  }

  /** A box to tick, empty at first. */
  default boolean checkbox(String label) {
    return checkbox(label, _ -> {});
  }

  /** A box to tick, ticked at first or not. */
  default boolean checkbox(String label, boolean checked) {
    return checkbox(label, spec -> spec.checked(checked));
  }

  /** A box to tick, with options. */
  default boolean checkbox(String label, Consumer<CheckboxSpec> options) {
    return add(with(new CheckboxSpec(), options).build(label));
  }

  /** A line of text to enter, empty at first. */
  default String textInput(String label) {
    return textInput(label, _ -> {});
  }

  /** A line of text to enter. */
  default String textInput(String label, String initial) {
    return textInput(label, spec -> spec.value(initial));
  }

  /** A line of text to enter, with options. */
  default String textInput(String label, Consumer<TextInputSpec> options) {
    return add(with(new TextInputSpec(), options).build(label));
  }

  /** A whole number to slide to, {@code min} at first. */
  default int slider(String label, int min, int max) {
    return slider(label, spec -> spec.min(min).max(max));
  }

  /** A whole number to slide to. */
  default int slider(String label, int min, int max, int initial) {
    return slider(label, spec -> spec.min(min).max(max).value(initial));
  }

  /** A whole number to slide to, with options. */
  default int slider(String label, Consumer<SliderSpec> options) {
    return (int) Math.round(add(with(new SliderSpec(true), options).build(label)));
  }

  /** A number to slide to, {@code min} at first. */
  default double slider(String label, double min, double max) {
    return slider(label, min, max, _ -> {});
  }

  /** A number to slide to, with options. */
  default double slider(String label, double min, double max, Consumer<SliderSpec> options) {
    SliderSpec spec = new SliderSpec(false).min(min).max(max);
    return add(with(spec, options).build(label));
  }

  /** One of several options, the first one at first. */
  default <T> T selectbox(String label, List<T> options) {
    return selectbox(label, options, _ -> {});
  }

  /** One of several texts, the first one at first. */
  default String selectbox(String label, String... options) {
    return selectbox(label, Arrays.asList(options));
  }

  /** One of several options, with options of its own. */
  default <T> T selectbox(String label, List<T> options, Consumer<SelectboxSpec<T>> more) {
    Selectbox widget = with(new SelectboxSpec<>(options), more).build(label);
    return options.get(widget.options().indexOf(add(widget)));
  }

  private static <S> S with(S spec, Consumer<S> options) {
    options.accept(spec);
    return spec;
  }
}

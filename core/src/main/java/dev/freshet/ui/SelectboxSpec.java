package dev.freshet.ui;

import dev.freshet.element.Selectbox;
import java.util.List;
import java.util.function.Function;

/**
 * The options of a selectbox.
 *
 * @param <T> what is chosen from
 */
public final class SelectboxSpec<T> extends WidgetSpec<SelectboxSpec<T>> {
  private final List<T> options;
  private Function<? super T, String> format = String::valueOf;
  private int selected;

  SelectboxSpec(List<T> options) {
    this.options = options;
  }

  /** How an option reads; no two may read alike. */
  public SelectboxSpec<T> format(Function<? super T, String> text) {
    format = text;
    return this;
  }

  /** The option chosen at first; the first one unless said. */
  public SelectboxSpec<T> value(T initial) {
    selected = options.indexOf(initial);
    if (selected < 0) {
      throw new IllegalArgumentException(
          "A selectbox starts with \"%s\", which is not one of its %d options"
              .formatted(initial, options.size()));
    }
    return this;
  }

  Selectbox build(String label) {
    List<String> texts = options.stream().<String>map(format).toList();
    return new Selectbox(label, texts, selected, help, disabled, key);
  }

  @Override
  SelectboxSpec<T> self() {
    return this;
  }
}

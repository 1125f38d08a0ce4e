package dev.freshet.ui;

import dev.freshet.element.Alert;
import dev.freshet.element.Spinner;
import java.util.function.Supplier;

/** How things stand. */
public interface Statuses extends Canvas {

  /** Markdown in a red box. */
  default void error(String body) {
    add(new Alert(Alert.Kind.ERROR, body));
  }

  /** Markdown in a yellow box. */
  default void warning(String body) {
    add(new Alert(Alert.Kind.WARNING, body));
  }

  /** Markdown in a blue box. */
  default void info(String body) {
    add(new Alert(Alert.Kind.INFO, body));
  }

  /** Markdown in a green box. */
  default void success(String body) {
    add(new Alert(Alert.Kind.SUCCESS, body));
  }

  /**
   * Shows an exception with its message and, to the app's author, the line of the source it came
   * from.
   */
  void exception(Throwable problem);

  /** Shows that something is under way until the result is closed. */
  default Busy spinner(String label) {
    return add(new Spinner(label))::remove;
  }

  /** Shows that something is under way while it is done, and gives its result. */
  default <T> T spinner(String label, Supplier<T> work) {
    try (Busy _ = spinner(label)) {
      return work.get();
    }
  }

  /** Something under way, shown until it is closed. */
  interface Busy extends AutoCloseable {
    @Override
    void close();
  }
}

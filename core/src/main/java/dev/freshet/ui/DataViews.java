package dev.freshet.ui;

import dev.freshet.data.Frame;
import dev.freshet.element.Dataframe;
import dev.freshet.element.Metric;
import java.util.Optional;

/** Tables and numbers. */
public interface DataViews extends Texts, Statuses {

  /** A table of any length that the visitor scrolls; the browser gets only the rows it shows. */
  default void dataframe(Frame frame) {
    add(new Dataframe(frame, Optional.empty()));
  }

  /** A table of any length, so many pixels high. */
  default void dataframe(Frame frame, int height) {
    add(new Dataframe(frame, Optional.of(height)));
  }

  /** A number in large type. */
  default void metric(String label, Object value) {
    add(metricOf(label, value, Optional.empty(), Metric.DeltaColor.OFF));
  }

  /** A number in large type and how it changed, in green if it rose. */
  default void metric(String label, Object value, Object delta) {
    metric(label, value, delta, Metric.DeltaColor.NORMAL);
  }

  /** A number in large type and how it changed. */
  default void metric(String label, Object value, Object delta, Metric.DeltaColor color) {
    add(metricOf(label, value, Optional.of(String.valueOf(delta)), color));
  }

  /** Shows a value as suits it: a table, an exception, Markdown for text, or else as plain text. */
  default void write(Object value) {
    switch (value) {
      case Frame frame -> dataframe(frame);
      case Throwable problem -> exception(problem);
      case CharSequence text -> markdown(text.toString());
      default -> text(String.valueOf(value));
    }
  }

  private static Metric metricOf(
      String label, Object value, Optional<String> delta, Metric.DeltaColor color) {
    return new Metric(label, String.valueOf(value), delta, color, Optional.empty());
  }
}

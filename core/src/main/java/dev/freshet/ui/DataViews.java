package dev.freshet.ui;

import dev.freshet.data.Table;
import dev.freshet.element.Dataframe;
import dev.freshet.element.Metric;
import java.util.Optional;

/** Tables and numbers. */
public interface DataViews extends Texts, Statuses, Sources {

  /** A table of any length that the visitor scrolls; the browser gets only the rows it shows. */
  default void dataframe(Table table) {
    add(new Dataframe(table, Optional.empty()));
  }

  /** A table of any length, so many pixels high. */
  default void dataframe(Table table, int height) {
    add(new Dataframe(table, Optional.of(height)));
  }

  /**
   * A list of records as a table, or a table that the script defined on a session of a connection,
   * such as a Snowpark DataFrame: the warehouse computes it once, now, and keeps the rows; what the
   * visitor scrolls to is read from there.
   *
   * @throws IllegalArgumentException when it is neither, or not of a session that the run holds
   */
  default void dataframe(Object rows) {
    dataframe(connections().table(rows, scope()));
  }

  /** As {@link #dataframe(Object)}, so many pixels high. */
  default void dataframe(Object rows, int height) {
    dataframe(connections().table(rows, scope()), height);
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
      case Table table -> dataframe(table);
      case Throwable problem -> exception(problem);
      case CharSequence text -> markdown(text.toString());
      default ->
          connections()
              .findTable(value, scope())
              .ifPresentOrElse(this::dataframe, () -> text(String.valueOf(value)));
    }
  }

  private static Metric metricOf(
      String label, Object value, Optional<String> delta, Metric.DeltaColor color) {
    return new Metric(label, String.valueOf(value), delta, color, Optional.empty());
  }
}

package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** One row of a frame, as a view. */
public record Row(Frame frame, int index) {

  /** The cell as the Java type of {@link ColumnType}, or null. */
  public @Nullable Object get(String column) {
    return frame.get(column, index);
  }

  /** Whether the cell is null. */
  public boolean isNull(String column) {
    return frame.isNull(column, index);
  }

  /** See {@link Column#getLong}. */
  public long getLong(String column) {
    return frame.getLong(column, index);
  }

  /** See {@link Column#getDouble}. */
  public double getDouble(String column) {
    return frame.getDouble(column, index);
  }

  /** See {@link Column#getBoolean}. */
  public boolean getBoolean(String column) {
    return frame.getBoolean(column, index);
  }

  /** See {@link Column#getString}. */
  public @Nullable String getString(String column) {
    return frame.getString(column, index);
  }

  /** The names and cells of the row. */
  @Override
  public String toString() {
    var text = new StringBuilder("{");
    for (int i = 0; i < frame.columnCount(); i++) {
      text.append(i == 0 ? "" : ", ").append(frame.column(i).name()).append('=');
      text.append(frame.getString(i, index));
    }
    return text.append('}').toString();
  }
}

package dev.freshet.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some rows of another column, without a copy. */
record WindowColumn(Column source, int from, int rowCount) implements Column {
  @Override
  public String name() {
    return source.name();
  }

  @Override
  public ColumnType type() {
    return source.type();
  }

  @Override
  public int scale() {
    return source.scale();
  }

  @Override
  public boolean isNull(int row) {
    return source.isNull(at(row));
  }

  @Override
  public @Nullable Object get(int row) {
    return source.get(at(row));
  }

  @Override
  public long getLong(int row) {
    return source.getLong(at(row));
  }

  @Override
  public double getDouble(int row) {
    return source.getDouble(at(row));
  }

  @Override
  public boolean getBoolean(int row) {
    return source.getBoolean(at(row));
  }

  @Override
  public @Nullable String getString(int row) {
    return source.getString(at(row));
  }

  /** The whole source: a window keeps all of it alive. */
  @Override
  public long byteSize() {
    return source.byteSize();
  }

  private int at(int row) {
    return from + Objects.checkIndex(row, rowCount);
  }
}

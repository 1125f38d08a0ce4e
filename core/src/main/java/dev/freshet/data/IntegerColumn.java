package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Whole numbers of at most 64 bits. */
record IntegerColumn(String name, int rowCount, LongVector values, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.INTEGER;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public long getLong(int row) {
    return values.get(row);
  }

  @Override
  public double getDouble(int row) {
    return values.get(row);
  }

  @Override
  public @Nullable Long get(int row) {
    return isNull(row) ? null : getLong(row);
  }

  @Override
  public long byteSize() {
    return values.byteSize() + nulls.byteSize();
  }
}

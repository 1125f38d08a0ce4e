package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Floating point numbers of 64 bits. */
record RealColumn(String name, int rowCount, DoubleVector values, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.REAL;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public double getDouble(int row) {
    return values.get(row);
  }

  @Override
  public @Nullable Double get(int row) {
    return isNull(row) ? null : values.get(row);
  }

  @Override
  public long byteSize() {
    return values.byteSize() + nulls.byteSize();
  }
}

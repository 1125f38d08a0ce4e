package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Byte strings. */
record BinaryColumn(String name, int rowCount, PackedBytes values, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.BINARY;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  @SuppressWarnings("NullAway") // it does not see that an array of bytes may itself be null here
  public byte @Nullable [] get(int row) {
    return isNull(row) ? null : values.get(row);
  }

  @Override
  public long byteSize() {
    return values.byteSize() + nulls.byteSize();
  }
}

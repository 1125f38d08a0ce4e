package dev.freshet.data;

import org.jspecify.annotations.Nullable;

/** Text or JSON that is mostly distinct: the bytes of UTF-8, end to end; a read makes a string. */
record TextColumn(String name, ColumnType type, int rowCount, PackedBytes values, Nulls nulls)
    implements Column {
  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public @Nullable String get(int row) {
    return isNull(row) ? null : values.text(row);
  }

  @Override
  public @Nullable String getString(int row) {
    return get(row);
  }

  @Override
  public long byteSize() {
    return values.byteSize() + nulls.byteSize();
  }
}

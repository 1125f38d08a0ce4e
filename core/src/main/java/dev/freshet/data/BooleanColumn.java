package dev.freshet.data;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** True or false, one bit a row. */
record BooleanColumn(String name, int rowCount, BitSet values, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.BOOLEAN;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public boolean getBoolean(int row) {
    return values.get(row);
  }

  @Override
  public @Nullable Boolean get(int row) {
    return isNull(row) ? null : values.get(row);
  }

  @Override
  public long byteSize() {
    return values.size() / 8L + nulls.byteSize();
  }
}

package dev.freshet.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days, counted from 1970-01-01. */
record DateColumn(String name, int rowCount, LongVector epochDays, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.DATE;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public long getLong(int row) {
    return epochDays.get(row);
  }

  @Override
  public @Nullable LocalDate get(int row) {
    return isNull(row) ? null : LocalDate.ofEpochDay(epochDays.get(row));
  }

  @Override
  public long byteSize() {
    return epochDays.byteSize() + nulls.byteSize();
  }
}

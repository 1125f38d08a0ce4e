package dev.freshet.data;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day, as nanoseconds since midnight. */
record TimeColumn(String name, int rowCount, LongVector nanosOfDay, Nulls nulls) implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.TIME;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public long getLong(int row) {
    return nanosOfDay.get(row);
  }

  @Override
  public @Nullable LocalTime get(int row) {
    return isNull(row) ? null : LocalTime.ofNanoOfDay(nanosOfDay.get(row));
  }

  @Override
  public long byteSize() {
    return nanosOfDay.byteSize() + nulls.byteSize();
  }
}

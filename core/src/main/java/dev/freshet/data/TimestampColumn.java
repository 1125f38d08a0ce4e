package dev.freshet.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates and times of day without a zone. */
record TimestampColumn(String name, int rowCount, MomentVector moments, Nulls nulls)
    implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.TIMESTAMP;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public long getLong(int row) {
    return moments.micros().get(row);
  }

  @Override
  public @Nullable LocalDateTime get(int row) {
    return isNull(row)
        ? null
        : LocalDateTime.ofEpochSecond(moments.epochSecond(row), moments.nano(row), ZoneOffset.UTC);
  }

  @Override
  public long byteSize() {
    return moments.byteSize() + nulls.byteSize();
  }
}

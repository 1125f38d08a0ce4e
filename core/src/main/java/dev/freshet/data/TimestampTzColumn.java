package dev.freshet.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants, each with the offset it was written with. */
record TimestampTzColumn(
    String name, int rowCount, MomentVector moments, LongVector offsetSeconds, Nulls nulls)
    implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.TIMESTAMP_TZ;
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
  public @Nullable OffsetDateTime get(int row) {
    if (isNull(row)) {
      return null;
    }
    return Instant.ofEpochSecond(moments.epochSecond(row), moments.nano(row))
        .atOffset(ZoneOffset.ofTotalSeconds((int) offsetSeconds.get(row)));
  }

  @Override
  public long byteSize() {
    return moments.byteSize() + offsetSeconds.byteSize() + nulls.byteSize();
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A column that keeps no cells: each read asks a pure function of the row. */
record ComputedColumn(
    String name,
    ColumnType type,
    int rowCount,
    int scale,
    IntFunction<? extends @Nullable Object> cells)
    implements Column {
  @Override
  public boolean isNull(int row) {
    return get(row) == null;
  }

  @Override
  public @Nullable Object get(int row) {
    return cells.apply(Objects.checkIndex(row, rowCount));
  }

  @Override
  public long getLong(int row) {
    return switch (get(row)) {
      case null -> 0;
      case Long value -> value;
      case LocalDate value -> value.toEpochDay();
      case LocalTime value -> value.toNanoOfDay();
      case LocalDateTime value -> micros(value.toInstant(ZoneOffset.UTC));
      case OffsetDateTime value -> micros(value.toInstant());
      default -> throw WrongGetter.of(this, "getLong");
    };
  }

  @Override
  public double getDouble(int row) {
    return switch (get(row)) {
      case null -> 0;
      case Long value -> value;
      case Double value -> value;
      case BigDecimal value -> value.doubleValue();
      default -> throw WrongGetter.of(this, "getDouble");
    };
  }

  @Override
  public boolean getBoolean(int row) {
    return switch (get(row)) {
      case null -> false;
      case Boolean value -> value;
      default -> throw WrongGetter.of(this, "getBoolean");
    };
  }

  @Override
  public long byteSize() {
    return 0;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of one scale whose digits fit 64 bits. */
record DecimalColumn(String name, int rowCount, LongVector unscaled, int scale, Nulls nulls)
    implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.DECIMAL;
  }

  @Override
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  @Override
  public double getDouble(int row) {
    return BigDecimal.valueOf(unscaled.get(row), scale).doubleValue();
  }

  @Override
  public @Nullable BigDecimal get(int row) {
    return isNull(row) ? null : BigDecimal.valueOf(unscaled.get(row), scale);
  }

  @Override
  public long byteSize() {
    return unscaled.byteSize() + nulls.byteSize();
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of which one at least has more digits than 64 bits hold. */
record BigDecimalColumn(String name, List<@Nullable BigDecimal> values, int scale)
    implements Column {
  @Override
  public ColumnType type() {
    return ColumnType.DECIMAL;
  }

  @Override
  public int rowCount() {
    return values.size();
  }

  @Override
  public boolean isNull(int row) {
    return values.get(row) == null;
  }

  @Override
  public double getDouble(int row) {
    BigDecimal value = values.get(row);
    return value == null ? 0 : value.doubleValue();
  }

  @Override
  public @Nullable BigDecimal get(int row) {
    return values.get(row);
  }

  /** 40 bytes for the number, 40 for the integer of 38 digits behind it, and a reference. */
  @Override
  public long byteSize() {
    return 84L * values.size();
  }
}

package dev.freshet.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds INTEGER and DECIMAL columns: digits in 64 bits at one scale for as long as they fit,
 * {@link BigDecimal}s from the first cell that does not.
 */
final class NumberBuilder extends ColumnBuilder {
  private final LongAppender unscaled = new LongAppender();
  private int scale;

  /** All cells, once one was too wide; empty and unused before. */
  private final List<@Nullable BigDecimal> wide = new ArrayList<>();

  private boolean isWide;

  NumberBuilder(String name, ColumnType type) {
    super(name, type);
  }

  @Override
  public void addLong(long value) {
    if (isWide || scale != 0) {
      addDecimal(BigDecimal.valueOf(value));
    } else {
      unscaled.add(value);
      added();
    }
  }

  @Override
  public void addDecimal(BigDecimal value) {
    if (!isWide && value.scale() <= scale && value.precision() + scale - value.scale() <= 18) {
      // What nearly every cell is; without the big integers that the way below makes.
      unscaled.add(value.scaleByPowerOfTen(scale).longValue());
      added();
      return;
    }
    addUnusual(value);
  }

  private void addUnusual(BigDecimal value) {
    if (!isWide && !fits(value)) {
      widen();
    }
    if (isWide) {
      scale = Math.max(scale, value.scale());
      wide.add(value);
    } else {
      unscaled.add(value.setScale(scale).unscaledValue().longValueExact());
    }
    added();
  }

  @Override
  void blank() {
    if (isWide) {
      wide.add(null);
    } else {
      unscaled.add(0);
    }
  }

  @Override
  void put(Object value) {
    switch (value) {
      case BigDecimal number -> addDecimal(number);
      case java.math.BigInteger number -> addDecimal(new BigDecimal(number));
      case Long number -> addLong(number);
      case Integer number -> addLong(number);
      case Short number -> addLong(number);
      case Byte number -> addLong(number);
      default -> throw refused(value);
    }
  }

  @Override
  public Column build() {
    if (isWide) {
      return new BigDecimalColumn(
          name(), Collections.unmodifiableList(new ArrayList<>(wide)), scale);
    }
    return type() == ColumnType.INTEGER && scale == 0
        ? new IntegerColumn(name(), size(), unscaled.build(), nulls())
        : new DecimalColumn(name(), size(), unscaled.build(), scale, nulls());
  }

  /**
   * Whether the number fits beside the others, after giving all of them its scale where that is
   * larger.
   */
  private boolean fits(BigDecimal value) {
    if (value.scale() > scale && !rescale(value.scale())) {
      return false;
    }
    return value.setScale(scale).unscaledValue().bitLength() < Long.SIZE;
  }

  private boolean rescale(int larger) {
    int digits = larger - scale;
    if (digits > 18) {
      return false;
    }
    long factor = 1;
    for (int i = 0; i < digits; i++) {
      factor *= 10;
    }
    long bound = Long.MAX_VALUE / factor;
    for (int row = 0; row < unscaled.size(); row++) {
      if (Math.abs(unscaled.get(row)) > bound || unscaled.get(row) == Long.MIN_VALUE) {
        return false;
      }
    }
    for (int row = 0; row < unscaled.size(); row++) {
      unscaled.set(row, unscaled.get(row) * factor);
    }
    scale = larger;
    return true;
  }

  private void widen() {
    for (int row = 0; row < size(); row++) {
      wide.add(isNull(row) ? null : BigDecimal.valueOf(unscaled.get(row), scale));
    }
    isWide = true;
  }
}

package dev.freshet.data;

import java.util.Arrays;

/** Builds REAL columns. */
final class RealBuilder extends ColumnBuilder {
  private double[] values = new double[64];

  RealBuilder(String name) {
    super(name, ColumnType.REAL);
  }

  @Override
  public void addDouble(double value) {
    append(value);
    added();
  }

  @Override
  public void addLong(long value) {
    addDouble((double) value);
  }

  @Override
  void blank() {
    append(0);
  }

  @Override
  void put(Object value) {
    if (!(value instanceof Number number)) {
      throw refused(value);
    }
    addDouble(number.doubleValue());
  }

  @Override
  public Column build() {
    return new RealColumn(name(), size(), new DoubleVector(values, size()), nulls());
  }

  private void append(double value) {
    if (size() == values.length) {
      values = Arrays.copyOf(values, Growth.next(values.length));
    }
    values[size()] = value;
  }
}

package dev.freshet.data;

import java.util.BitSet;

/** Builds BOOLEAN columns. */
final class BooleanBuilder extends ColumnBuilder {
  private final BitSet values = new BitSet();

  BooleanBuilder(String name) {
    super(name, ColumnType.BOOLEAN);
  }

  @Override
  public void addBoolean(boolean value) {
    values.set(size(), value);
    added();
  }

  @Override
  void blank() {
    values.clear(size());
  }

  @Override
  void put(Object value) {
    if (!(value instanceof Boolean bool)) {
      throw refused(value);
    }
    addBoolean(bool);
  }

  @Override
  public Column build() {
    return new BooleanColumn(name(), size(), (BitSet) values.clone(), nulls());
  }
}

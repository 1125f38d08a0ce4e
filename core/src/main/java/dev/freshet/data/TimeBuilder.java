package dev.freshet.data;

import java.time.LocalTime;

/** Builds TIME columns. */
final class TimeBuilder extends ColumnBuilder {
  private final LongAppender nanos = new LongAppender();

  TimeBuilder(String name) {
    super(name, ColumnType.TIME);
  }

  @Override
  public void addTime(long nanoOfDay) {
    nanos.add(nanoOfDay);
    added();
  }

  @Override
  void blank() {
    nanos.add(0);
  }

  @Override
  void put(Object value) {
    if (!(value instanceof LocalTime time)) {
      throw refused(value);
    }
    addTime(time.toNanoOfDay());
  }

  @Override
  public Column build() {
    return new TimeColumn(name(), size(), nanos.build(), nulls());
  }
}

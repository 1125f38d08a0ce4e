package dev.freshet.data;

import java.time.LocalDate;

/** Builds DATE columns. */
final class DateBuilder extends ColumnBuilder {
  private final LongAppender days = new LongAppender();

  DateBuilder(String name) {
    super(name, ColumnType.DATE);
  }

  @Override
  public void addDate(long epochDay) {
    days.add(epochDay);
    added();
  }

  @Override
  void blank() {
    days.add(0);
  }

  @Override
  void put(Object value) {
    switch (value) {
      case LocalDate date -> addDate(date.toEpochDay());
      case java.sql.Date date -> addDate(date.toLocalDate().toEpochDay());
      default -> throw refused(value);
    }
  }

  @Override
  public Column build() {
    return new DateColumn(name(), size(), days.build(), nulls());
  }
}

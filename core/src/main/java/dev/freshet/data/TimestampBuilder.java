package dev.freshet.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Builds TIMESTAMP columns. */
final class TimestampBuilder extends ColumnBuilder {
  private final MomentVector.Appender moments = new MomentVector.Appender();

  TimestampBuilder(String name) {
    super(name, ColumnType.TIMESTAMP);
  }

  @Override
  public void addTimestamp(long epochSecond, int nano) {
    moments.add(epochSecond, nano);
    added();
  }

  @Override
  void blank() {
    moments.add(0, 0);
  }

  @Override
  void put(Object value) {
    switch (value) {
      case LocalDateTime time -> put(time.toInstant(ZoneOffset.UTC));
      case Instant local -> addTimestamp(local.getEpochSecond(), local.getNano());
      case java.sql.Timestamp time -> put(time.toLocalDateTime());
      default -> throw refused(value);
    }
  }

  @Override
  public Column build() {
    return new TimestampColumn(name(), size(), moments.build(), nulls());
  }
}

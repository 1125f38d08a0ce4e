package dev.freshet.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Builds TIMESTAMP_TZ columns. */
final class TimestampTzBuilder extends ColumnBuilder {
  private final MomentVector.Appender moments = new MomentVector.Appender();
  private final LongAppender offsets = new LongAppender();

  TimestampTzBuilder(String name) {
    super(name, ColumnType.TIMESTAMP_TZ);
  }

  @Override
  public void addTimestampTz(long epochSecond, int nano, int offsetSeconds) {
    moments.add(epochSecond, nano);
    offsets.add(offsetSeconds);
    added();
  }

  @Override
  void blank() {
    moments.add(0, 0);
    offsets.add(0);
  }

  @Override
  void put(Object value) {
    switch (value) {
      case OffsetDateTime time ->
          addTimestampTz(time.toEpochSecond(), time.getNano(), time.getOffset().getTotalSeconds());
      case ZonedDateTime time -> put(time.toOffsetDateTime());
      case Instant instant -> addTimestampTz(instant.getEpochSecond(), instant.getNano(), 0);
      default -> throw refused(value);
    }
  }

  @Override
  public Column build() {
    return new TimestampTzColumn(name(), size(), moments.build(), offsets.build(), nulls());
  }
}

package dev.freshet.data;

/**
 * Moments as microseconds since 1970-01-01T00:00, with the nanoseconds that are left over apart:
 * they are the same, zero, for nearly every table, and then take no room. Microseconds in 64 bits
 * reach far beyond the years 1 to 9999.
 */
record MomentVector(LongVector micros, LongVector nanosOfMicro) {
  long epochSecond(int row) {
    return Math.floorDiv(micros.get(row), 1_000_000L);
  }

  int nano(int row) {
    return (int) (Math.floorMod(micros.get(row), 1_000_000L) * 1_000 + nanosOfMicro.get(row));
  }

  long byteSize() {
    return micros.byteSize() + nanosOfMicro.byteSize();
  }

  /** Grows; used by one thread. */
  static final class Appender {
    private final LongAppender micros = new LongAppender();
    private final LongAppender nanos = new LongAppender();

    void add(long epochSecond, int nano) {
      micros.add(Math.addExact(Math.multiplyExact(epochSecond, 1_000_000L), nano / 1_000));
      nanos.add(nano % 1_000);
    }

    MomentVector build() {
      return new MomentVector(micros.build(), nanos.build());
    }
  }
}

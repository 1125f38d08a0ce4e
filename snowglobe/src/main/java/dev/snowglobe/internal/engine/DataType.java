package dev.snowglobe.internal.engine;

/** A type of Snowflake's, as the description of a result's column names it. */
public sealed interface DataType {

  /**
   * NUMBER.
   *
   * @param precision digits in all
   * @param scale digits after the point
   */
  record Fixed(int precision, int scale) implements DataType {}

  /** FLOAT. */
  record Real() implements DataType {}

  /** VARCHAR. */
  record Text() implements DataType {}

  /** BOOLEAN. */
  record Bool() implements DataType {}

  /** DATE. */
  record Date() implements DataType {}

  /** TIME, to the nanosecond. */
  record Time() implements DataType {}

  /**
   * TIMESTAMP_NTZ, TIMESTAMP_LTZ or TIMESTAMP_TZ, to the nanosecond.
   *
   * @param zone what it knows of time zones
   */
  record Timestamp(Zone zone) implements DataType {}

  /** BINARY. */
  record Binary() implements DataType {}

  /**
   * VARIANT, OBJECT or ARRAY, which travel as JSON text.
   *
   * @param shape which of the three
   */
  record Semistructured(Shape shape) implements DataType {}

  /** What a timestamp knows of time zones. */
  enum Zone {
    /** Nothing: wall-clock time. */
    NTZ,
    /** An instant, shown in the zone of the session. */
    LTZ,
    /** An instant together with the offset it was written with. */
    TZ
  }

  /** The three semi-structured types. */
  enum Shape {
    /** Anything. */
    VARIANT,
    /** Names and values. */
    OBJECT,
    /** A list. */
    ARRAY
  }

  /** NUMBER(38, 0), the type of whole numbers. */
  DataType INTEGER = new Fixed(38, 0);

  /** VARCHAR of the greatest length. */
  DataType TEXT = new Text();
}

package dev.freshet.data;

/** What the cells of a column are, and the Java type that {@link Column#get} gives for each. */
public enum ColumnType {
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link Long}. */
  INTEGER,
  /** {@link java.math.BigDecimal}. */
  DECIMAL,
  /** {@link Double}. */
  REAL,
  /** {@link String}. */
  TEXT,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.LocalTime}. */
  TIME,
  /** {@link java.time.LocalDateTime}: a date and time of day without a zone. */
  TIMESTAMP,
  /** {@link java.time.OffsetDateTime}: an instant and the offset it was written with. */
  TIMESTAMP_TZ,
  /** {@code byte[]}, a copy for each read. */
  BINARY,
  /** {@link String} holding JSON: a variant, an object or an array. */
  JSON;

  /** Whether its cells have an order: all but those of JSON, in which a document may stand. */
  public boolean isOrdered() {
    return this != JSON;
  }

  /** Whether {@link Column#getDouble} reads this type. */
  public boolean isNumeric() {
    return this == INTEGER || this == DECIMAL || this == REAL;
  }

  /** Whether this is a date, a time or a timestamp. */
  public boolean isTemporal() {
    return this == DATE || this == TIME || this == TIMESTAMP || this == TIMESTAMP_TZ;
  }
}

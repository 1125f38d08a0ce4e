package dev.freshet.data;

/** The error of a getter that does not fit its column. */
final class WrongGetter {
  private WrongGetter() {}

  static IllegalArgumentException of(Column column, String asked) {
    String fitting =
        switch (column.type()) {
          case BOOLEAN -> "getBoolean";
          case INTEGER, DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> "getLong";
          case DECIMAL, REAL -> "getDouble";
          case TEXT, JSON -> "getString";
          case BINARY -> "get";
        };
    return new IllegalArgumentException(
        "Column %s is %s, which %s can't read: use %s, or get for the boxed value"
            .formatted(column.name(), column.type(), asked, fitting));
  }
}

package dev.freshet.data;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One named, typed, immutable column of a {@link Frame}. Rows count from 0. Any thread may read it.
 * For speed a column does not check the row it is asked for; the getters of {@link Frame} do.
 *
 * <p>A null cell is {@code null} from {@link #get} and {@link #getString}, and zero or false from
 * the primitive getters: ask {@link #isNull} first.
 */
public sealed interface Column
    permits BigDecimalColumn,
        BinaryColumn,
        BooleanColumn,
        ComputedColumn,
        DateColumn,
        DecimalColumn,
        DictionaryColumn,
        IntegerColumn,
        RealColumn,
        RowsOfColumn,
        TextColumn,
        TimeColumn,
        TimestampColumn,
        TimestampTzColumn {

  /** The name, as the source spelt it. */
  String name();

  /** What the cells are. */
  ColumnType type();

  /** How many rows there are. */
  int rowCount();

  /** Whether the cell is null. */
  boolean isNull(int row);

  /** The cell as the Java type of {@link ColumnType}, or null. */
  @Nullable Object get(int row);

  /** How many bytes of heap the cells take, to within a few percent; computed cells take none. */
  long byteSize();

  /** Digits after the decimal point: that of a DECIMAL column, 0 for all others. */
  default int scale() {
    return 0;
  }

  /**
   * The cell as a whole number: the value of an INTEGER, the days since 1970-01-01 of a DATE, the
   * nanosecond of the day of a TIME, the microseconds since 1970-01-01T00:00 of a TIMESTAMP (local)
   * or TIMESTAMP_TZ (UTC). It orders as the cells do.
   *
   * @throws IllegalArgumentException for a column of another type
   */
  default long getLong(int row) {
    throw WrongGetter.of(this, "getLong");
  }

  /**
   * The cell of an INTEGER, DECIMAL or REAL column as a floating point number.
   *
   * @throws IllegalArgumentException for a column of another type
   */
  default double getDouble(int row) {
    throw WrongGetter.of(this, "getDouble");
  }

  /**
   * The cell of a BOOLEAN column.
   *
   * @throws IllegalArgumentException for a column of another type
   */
  default boolean getBoolean(int row) {
    throw WrongGetter.of(this, "getBoolean");
  }

  /**
   * The cell of any column as text (ISO-8601 for dates and times, hexadecimal for binary), or null.
   */
  default @Nullable String getString(int row) {
    return switch (get(row)) {
      case null -> null;
      case java.math.BigDecimal number -> number.toPlainString();
      case byte[] bytes -> HexFormat.of().withUpperCase().formatHex(bytes);
      case Object value -> value.toString();
    };
  }
}

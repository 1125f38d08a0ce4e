package dev.freshet.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records into columns, one for each component. */
final class RecordColumns {
  private RecordColumns() {}

  static Frame read(List<? extends Record> rows) {
    Class<?> type = rows.getFirst().getClass();
    var frame = new FrameBuilder();
    for (RecordComponent component : type.getRecordComponents()) {
      frame.add(column(type, component, rows));
    }
    return frame.build();
  }

  private static Column column(
      Class<?> type, RecordComponent component, List<? extends Record> rows) {
    var cells = ColumnBuilder.of(component.getName(), columnType(type, component));
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    for (Record row : rows) {
      if (row.getClass() != type) {
        throw new IllegalArgumentException(
            "The rows of a frame are of one record type: row 0 is %s and row %,d is %s"
                .formatted(type.getTypeName(), cells.size(), row.getClass().getTypeName()));
      }
      cells.add(cell(accessor, row));
    }
    return cells.build();
  }

  private static @Nullable Object cell(Method accessor, Record row) {
    try {
      return accessor.invoke(row);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("%s can't be read".formatted(accessor), e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("%s failed".formatted(accessor), e.getCause());
    }
  }

  private static ColumnType columnType(Class<?> record, RecordComponent component) {
    Class<?> type = component.getType();
    if (type == boolean.class || type == Boolean.class) {
      return ColumnType.BOOLEAN;
    }
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == Float.class) {
      return ColumnType.REAL;
    }
    if (type == BigDecimal.class) {
      return ColumnType.DECIMAL;
    }
    if (isWhole(type)) {
      return ColumnType.INTEGER;
    }
    if (CharSequence.class.isAssignableFrom(type)
        || type.isEnum()
        || type == char.class
        || type == Character.class) {
      return ColumnType.TEXT;
    }
    return other(record, component);
  }

  private static boolean isWhole(Class<?> type) {
    return type == BigInteger.class
        || (type.isPrimitive() && type != char.class)
        || List.<Class<?>>of(Long.class, Integer.class, Short.class, Byte.class).contains(type);
  }

  private static ColumnType other(Class<?> record, RecordComponent component) {
    Class<?> type = component.getType();
    if (type == LocalDate.class) {
      return ColumnType.DATE;
    }
    if (type == LocalTime.class) {
      return ColumnType.TIME;
    }
    if (type == LocalDateTime.class) {
      return ColumnType.TIMESTAMP;
    }
    if (type == OffsetDateTime.class || type == ZonedDateTime.class || type == Instant.class) {
      return ColumnType.TIMESTAMP_TZ;
    }
    if (type == byte[].class) {
      return ColumnType.BINARY;
    }
    throw new IllegalArgumentException(
        "Component %s of %s is a %s, which is no cell of a frame: use a number, boolean, text, enum, date, time or bytes"
            .formatted(component.getName(), record.getTypeName(), type.getTypeName()));
  }
}

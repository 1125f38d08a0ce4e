package dev.freshet.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The cells of a column as strings of digits that order as the cells do. A digit has 32 bits and no
 * sign. Only for rows that have a value.
 */
@FunctionalInterface
interface SortKey {
  /** Behind the last digit; it comes before every digit. */
  long END = -1;

  /** The digit at that place, the most significant first. */
  long digit(int row, int place);

  /**
   * The key of a column.
   *
   * @throws InterruptedException when the thread was interrupted while the key was made
   */
  static SortKey of(Column column) throws InterruptedException {
    return switch (column.type()) {
      case BOOLEAN -> (row, place) -> ofNumber(column.getBoolean(row) ? 1 : 0, place);
      case INTEGER, DATE, TIME, TIMESTAMP, TIMESTAMP_TZ ->
          (row, place) -> ofNumber(column.getLong(row), place);
      case REAL -> (row, place) -> ofNumber(ordered(column.getDouble(row)), place);
      case DECIMAL -> decimal(column);
      case TEXT, JSON, BINARY -> bytes(column);
    };
  }

  /** Text orders by its code points, which UTF-8 keeps in order. */
  private static SortKey bytes(Column column) throws InterruptedException {
    return switch (column) {
      case TextColumn text -> text.values()::digit;
      case BinaryColumn binary -> binary.values()::digit;
      case DictionaryColumn dictionary -> {
        int[] ranks = dictionary.ranks();
        yield (row, place) -> place == 0 ? ranks[dictionary.code(row)] : END;
      }
      case WindowColumn window -> {
        SortKey source = bytes(window.source());
        yield (row, place) -> source.digit(window.from() + row, place);
      }
      default -> (row, place) -> ofBytes(cell(column, row), place);
    };
  }

  private static long ofNumber(long number, int place) {
    return switch (place) {
      case 0 -> (number >>> 32) ^ 0x8000_0000L;
      case 1 -> number & 0xFFFF_FFFFL;
      default -> END;
    };
  }

  private static long ofBytes(byte[] bytes, int place) {
    return ofBytes(bytes.length, place, i -> bytes[(int) i]);
  }

  /** Bytes by their place. */
  @FunctionalInterface
  interface ByteAt {
    byte get(long place);
  }

  /**
   * Three bytes and how many of them there are, so that what ends comes before what goes on with
   * zero.
   */
  static long ofBytes(int length, int place, ByteAt bytes) {
    int from = 3 * place;
    if (from >= length) {
      return END;
    }
    long digit = 0;
    for (int i = from; i < from + 3; i++) {
      digit = digit << 8 | (i < length ? bytes.get(i) & 0xFF : 0);
    }
    return digit << 8 | Math.min(3, length - from);
  }

  /** The bits of a number, ordered as the numbers are; there is one zero. */
  private static long ordered(double number) {
    long bits = Double.doubleToLongBits(number + 0.0);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }

  private static byte[] cell(Column column, int row) {
    return switch (column.get(row)) {
      case String text -> text.getBytes(UTF_8);
      case byte[] bytes -> bytes;
      case null, default -> new byte[0];
    };
  }

  /** Whole numbers of one scale and width, moved up so that none is below zero. */
  private static SortKey decimal(Column column) {
    int width = 3 * (1 + widest(column) / 24);
    BigInteger half = BigInteger.ONE.shiftLeft(8 * width - 1);
    return (row, place) -> ofBytes(padded(unscaled(column, row).add(half), width), place);
  }

  private static int widest(Column column) {
    int widest = 0;
    for (int row = 0; row < column.rowCount(); row++) {
      widest = Math.max(widest, unscaled(column, row).bitLength());
    }
    return widest;
  }

  private static BigInteger unscaled(Column column, int row) {
    return column.get(row) instanceof BigDecimal cell
        ? cell.setScale(column.scale()).unscaledValue()
        : BigInteger.ZERO;
  }

  private static byte[] padded(BigInteger number, int width) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[width];
    int length = Math.min(width, bytes.length);
    System.arraycopy(bytes, bytes.length - length, padded, width - length, length);
    return padded;
  }
}

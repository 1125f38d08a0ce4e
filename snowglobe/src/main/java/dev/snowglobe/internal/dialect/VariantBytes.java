package dev.snowglobe.internal.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a value in Parquet's binary form of a VARIANT, from which DuckDB makes one of its own. Its
 * cast from JSON would make a DOUBLE of every fraction, which loses digits and is equal to no
 * NUMBER. The form is described in {@code VariantEncoding.md} of the Parquet format. Used by one
 * thread.
 */
final class VariantBytes {
  private static final int PRIMITIVE = 0;
  private static final int SHORT_STRING = 1;
  private static final int OBJECT = 2;
  private static final int ARRAY = 3;

  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int INT64 = 6;
  private static final int DOUBLE = 7;
  private static final int DECIMAL8 = 9;
  private static final int DECIMAL16 = 10;
  private static final int STRING = 16;

  /** The digits that a NUMBER has at most. */
  private static final int DIGITS = 38;

  private final JsonValue jsonNull;
  private final Map<String, Integer> ids = new HashMap<>();

  private VariantBytes(JsonValue jsonNull) {
    this.jsonNull = jsonNull;
  }

  /**
   * A value's bytes: the names in it, then the value.
   *
   * @param jsonNull what stands for JSON's null, which has no form of its own
   */
  static byte[] of(JsonValue value, JsonValue jsonNull) {
    VariantBytes variant = new VariantBytes(jsonNull);
    Set<String> names = new TreeSet<>(JsonValue.BY_BYTES);
    collect(value, names);
    Output out = new Output();
    variant.metadata(List.copyOf(names), out);
    out.write(variant.value(value));
    return out.toByteArray();
  }

  private static void collect(JsonValue value, Set<String> names) {
    switch (value) {
      case JsonValue.Fields(var fields) -> {
        names.addAll(fields.keySet());
        fields.values().forEach(field -> collect(field, names));
      }
      case JsonValue.Array(var elements) -> elements.forEach(element -> collect(element, names));
      default -> {}
    }
  }

  private void metadata(List<String> names, Output out) {
    List<byte[]> texts = new ArrayList<>();
    for (String name : names) {
      ids.put(name, texts.size());
      texts.add(name.getBytes(UTF_8));
    }
    int width = width(Math.max(total(texts), texts.size()));
    out.write((width - 1) << 6 | 1 << 4 | 1);
    out.number(texts.size(), width);
    out.all(texts, width);
  }

  private byte[] value(JsonValue value) {
    Output out = new Output();
    switch (value) {
      case JsonValue.Missing() -> out.header(PRIMITIVE, 0);
      case JsonValue.Null() -> out.write(value(jsonNull));
      case JsonValue.Flag(boolean flag) -> out.header(PRIMITIVE, flag ? TRUE : FALSE);
      case JsonValue.Numeral(BigDecimal number) -> number(number, out);
      case JsonValue.Text(String text) -> string(text, out);
      case JsonValue.Array(var elements) -> array(elements, out);
      case JsonValue.Fields(var fields) -> object(fields, out);
    }
    return out.toByteArray();
  }

  private static void number(BigDecimal written, Output out) {
    BigDecimal number = written.scale() == 0 ? written : written.stripTrailingZeros();
    long whole = (long) number.precision() - number.scale();
    boolean exact = number.scale() <= DIGITS && whole + Math.max(number.scale(), 0) <= DIGITS;
    if (!exact) {
      floating(number, out);
      return;
    }
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    BigInteger digits = plain.unscaledValue();
    boolean small = digits.bitLength() < Long.SIZE;
    if (small && plain.scale() == 0) {
      out.header(PRIMITIVE, INT64);
    } else {
      out.header(PRIMITIVE, small ? DECIMAL8 : DECIMAL16);
      out.write(plain.scale());
    }
    out.digits(digits.longValue());
    if (!small) {
      out.digits(digits.shiftRight(Long.SIZE).longValue());
    }
  }

  private static void floating(BigDecimal number, Output out) {
    double nearest = number.doubleValue();
    if (Double.isInfinite(nearest)) {
      throw new FunctionFailure("Numeric value '" + number + "' is out of range");
    }
    out.header(PRIMITIVE, DOUBLE);
    out.digits(Double.doubleToRawLongBits(nearest));
  }

  private static void string(String text, Output out) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length < 64) {
      out.header(SHORT_STRING, bytes.length);
    } else {
      out.header(PRIMITIVE, STRING);
      out.number(bytes.length, 4);
    }
    out.write(bytes);
  }

  private void array(List<JsonValue> elements, Output out) {
    List<byte[]> values = new ArrayList<>(elements.size());
    elements.forEach(element -> values.add(value(element)));
    int width = width(total(values));
    out.header(ARRAY, large(values.size()) << 2 | (width - 1));
    out.number(values.size(), large(values.size()) == 1 ? 4 : 1);
    out.all(values, width);
  }

  private void object(Map<String, JsonValue> fields, Output out) {
    List<byte[]> values = new ArrayList<>(fields.size());
    fields.values().forEach(field -> values.add(value(field)));
    int width = width(total(values));
    int idWidth = width(ids.size());
    int large = large(values.size());
    out.header(OBJECT, large << 4 | (idWidth - 1) << 2 | (width - 1));
    out.number(values.size(), large == 1 ? 4 : 1);
    for (String name : fields.keySet()) {
      out.number(ids.getOrDefault(name, 0), idWidth);
    }
    out.all(values, width);
  }

  private static int large(int count) {
    return count > 255 ? 1 : 0;
  }

  private static int total(List<byte[]> pieces) {
    int total = 0;
    for (byte[] piece : pieces) {
      total = Math.addExact(total, piece.length);
    }
    return total;
  }

  /** How many bytes a number takes. */
  private static int width(int greatest) {
    return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(greatest) + 7) / 8);
  }

  /** Bytes with the lowest of a number first. */
  private static final class Output extends ByteArrayOutputStream {

    void header(int kind, int details) {
      write(details << 2 | kind);
    }

    void number(int value, int width) {
      for (int i = 0; i < width; i++) {
        write(value >>> (8 * i));
      }
    }

    void digits(long value) {
      for (int i = 0; i < Long.BYTES; i++) {
        write((int) (value >>> (8 * i)));
      }
    }

    @Override
    public void write(byte[] bytes) {
      write(bytes, 0, bytes.length);
    }

    /** Where each piece begins and the last ends, then the pieces. */
    void all(List<byte[]> pieces, int width) {
      int offset = 0;
      number(offset, width);
      for (byte[] piece : pieces) {
        offset += piece.length;
        number(offset, width);
      }
      pieces.forEach(this::write);
    }
  }
}

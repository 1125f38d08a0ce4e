package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Vector;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Rows as JSON: each an array of texts, in the wire's spelling of each type. */
final class JsonRows {

  private JsonRows() {}

  /** Writes the rows of a batch, each as an array. */
  static void write(JsonGenerator json, List<Column> columns, Batch batch) {
    for (int row = 0; row < batch.rows(); row++) {
      json.writeStartArray();
      for (int i = 0; i < columns.size(); i++) {
        cell(json, columns.get(i).type(), batch.vectors().get(i), row);
      }
      json.writeEndArray();
    }
  }

  /** A batch as a download: its rows with commas between them, but no brackets around them. */
  static byte[] chunk(List<Column> columns, Batch batch) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      write(json, columns, batch);
      json.writeEndArray();
    }
    byte[] whole = out.toByteArray();
    return Arrays.copyOfRange(whole, 1, whole.length - 1);
  }

  private static void cell(JsonGenerator json, DataType type, Vector vector, int row) {
    if (vector.isNull(row)) {
      json.writeNull();
      return;
    }
    switch (vector) {
      case Vector.Texts texts -> {
        int begin = texts.offsets()[row];
        json.writeUTF8String(texts.bytes(), begin, texts.offsets()[row + 1] - begin);
      }
      case Vector.Doubles doubles -> json.writeString(real(doubles.values()[row]));
      case Vector.Bigs bigs -> json.writeString(number(bigs.values()[row], type));
      case Vector.Offsets offsets -> json.writeString(withOffset(offsets, row));
      case Vector.Longs longs -> json.writeString(whole(longs, type, row));
    }
  }

  private static String whole(Vector.Longs longs, DataType type, int row) {
    long value = longs.values()[row];
    return switch (type) {
      case DataType.Fixed(_, int scale) ->
          scale == 0 ? Long.toString(value) : BigDecimal.valueOf(value, scale).toPlainString();
      case DataType.Time(), DataType.Timestamp(_) ->
          seconds(longs.epochSecond(row), longs.nano(row));
      default -> Long.toString(value);
    };
  }

  /** The instant, and after a blank the offset in minutes plus 1440. */
  private static String withOffset(Vector.Offsets offsets, int row) {
    Vector.Longs instants = offsets.instants();
    String seconds = seconds(instants.epochSecond(row), instants.nano(row));
    return seconds + " " + (offsets.minutes()[row] + 1440);
  }

  private static String number(BigInteger value, DataType type) {
    int scale = type instanceof DataType.Fixed(_, int digits) ? digits : 0;
    return new BigDecimal(value, scale).toPlainString();
  }

  /** Seconds with nine digits after the point; before 1970 the whole of it is negative. */
  private static String seconds(long second, int nano) {
    if (second >= 0) {
      String digits = Integer.toString(1_000_000_000 + nano);
      return second + "." + digits.substring(1);
    }
    BigInteger nanos =
        BigInteger.valueOf(second)
            .multiply(BigInteger.valueOf(1_000_000_000))
            .add(BigInteger.valueOf(nano));
    return new BigDecimal(nanos, 9).toPlainString();
  }

  private static String real(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    boolean plain = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e15);
    return plain
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value).replace('E', 'e');
  }
}

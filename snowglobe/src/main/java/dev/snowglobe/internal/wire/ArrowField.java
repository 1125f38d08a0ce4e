package dev.snowglobe.internal.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.DataType;
import dev.snowglobe.internal.engine.Nulls;
import dev.snowglobe.internal.engine.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Struct_;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * A column of one batch in Arrow's layout.
 *
 * @param name its label
 * @param kind Arrow's number of the type
 * @param type writes the type into a message header
 * @param metadata what Snowflake adds to a field, by which its drivers know the logical type
 * @param nulls which rows hold NULL
 * @param buffers its buffers, the validity first
 * @param children the parts of a struct
 */
record ArrowField(
    String name,
    byte kind,
    ToIntFunction<FlatBufferBuilder> type,
    Map<String, String> metadata,
    Nulls nulls,
    List<ArrowBuffer> buffers,
    List<ArrowField> children) {

  /** The greatest and the smallest microsecond that is still a nanosecond in 64 bits. */
  private static final long NANO_RANGE = Long.MAX_VALUE / 1_000;

  static ArrowField of(Column column, Batch batch, int place) {
    Vector vector = batch.vectors().get(place);
    Field field = new Field(column.name(), metadata(column.type()), batch.rows());
    return switch (vector) {
      case Vector.Texts texts -> field.texts(texts, column.type() instanceof DataType.Binary);
      case Vector.Doubles doubles ->
          field.of(
              Type.FloatingPoint,
              b -> FloatingPoint.createFloatingPoint(b, Precision.DOUBLE),
              doubles.nulls(),
              ArrowBuffer.of(doubles.values()));
      case Vector.Offsets offsets -> field.withOffset(offsets);
      case Vector.Bigs bigs -> field.wide(bigs, ((DataType.Fixed) column.type()).scale());
      case Vector.Longs longs -> field.whole(longs, column.type());
    };
  }

  private static Map<String, String> metadata(DataType type) {
    Rowtype rowtype = Rowtype.of(type);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("logicalType", rowtype.type().toUpperCase(Locale.ROOT));
    metadata.put("precision", String.valueOf(rowtype.precision().orElse(38)));
    metadata.put("scale", String.valueOf(rowtype.scale().orElse(0)));
    metadata.put("charLength", String.valueOf(rowtype.length().orElse(0)));
    metadata.put("byteLength", String.valueOf(rowtype.byteLength().orElse(0)));
    metadata.put("finalType", "T");
    return metadata;
  }

  /** A field of so many rows, before it has a type. */
  private record Field(String name, Map<String, String> metadata, int rows) {

    ArrowField of(
        byte kind, ToIntFunction<FlatBufferBuilder> type, Nulls nulls, ArrowBuffer... buffers) {
      List<ArrowBuffer> all =
          Stream.concat(Stream.of(ArrowBuffer.validity(rows, nulls)), Arrays.stream(buffers))
              .toList();
      return new ArrowField(name, kind, type, metadata, nulls, all, List.of());
    }

    ArrowField whole(Vector.Longs longs, DataType type) {
      return switch (type) {
        case DataType.Bool() -> {
          long[] values = longs.values();
          yield of(
              Type.Bool,
              b -> {
                Bool.startBool(b);
                return Bool.endBool(b);
              },
              longs.nulls(),
              new ArrowBuffer.Bits(rows, row -> values[row] != 0));
        }
        case DataType.Date() ->
            of(
                Type.Date,
                b -> Date.createDate(b, DateUnit.DAY),
                longs.nulls(),
                ArrowBuffer.of(Arrays.stream(longs.values()).mapToInt(Math::toIntExact).toArray()));
        case DataType.Timestamp(_) -> timestamp(longs);
        default -> number(longs.values(), longs.nulls());
      };
    }

    private ArrowField number(long[] values, Nulls nulls) {
      return of(Type.Int, b -> Int.createInt(b, 64, true), nulls, ArrowBuffer.of(values));
    }

    ArrowField wide(Vector.Bigs bigs, int scale) {
      return of(
          Type.Decimal,
          b -> Decimal.createDecimal(b, 38, scale, 128),
          bigs.nulls(),
          new ArrowBuffer.Wide(bigs.values()));
    }

    /** Nanoseconds since 1970 where 64 bits hold them, else seconds and nanoseconds. */
    private ArrowField timestamp(Vector.Longs longs) {
      if (longs.unit() == Vector.Unit.NANOS) {
        return number(longs.values(), longs.nulls());
      }
      long[] micros = longs.values();
      if (Arrays.stream(micros).allMatch(micro -> Math.abs(micro) <= NANO_RANGE)) {
        return number(Arrays.stream(micros).map(micro -> micro * 1_000).toArray(), longs.nulls());
      }
      return struct(longs.nulls(), List.of(epoch(longs), fraction(longs)));
    }

    /** Seconds, nanoseconds, and the offset in minutes plus 1440. */
    ArrowField withOffset(Vector.Offsets offsets) {
      Vector.Longs instants = offsets.instants();
      int[] zones = Arrays.stream(offsets.minutes()).map(minutes -> minutes + 1440).toArray();
      return struct(
          instants.nulls(),
          List.of(epoch(instants), fraction(instants), part("timezone", zones, instants.nulls())));
    }

    private ArrowField epoch(Vector.Longs longs) {
      long[] seconds = IntStream.range(0, rows).mapToLong(longs::epochSecond).toArray();
      return new Field("epoch", metadata, rows).number(seconds, longs.nulls());
    }

    private ArrowField fraction(Vector.Longs longs) {
      return part("fraction", IntStream.range(0, rows).map(longs::nano).toArray(), longs.nulls());
    }

    private ArrowField part(String part, int[] values, Nulls nulls) {
      return new Field(part, metadata, rows)
          .of(Type.Int, b -> Int.createInt(b, 32, true), nulls, ArrowBuffer.of(values));
    }

    private ArrowField struct(Nulls nulls, List<ArrowField> children) {
      return new ArrowField(
          name,
          Type.Struct_,
          b -> {
            Struct_.startStruct_(b);
            return Struct_.endStruct_(b);
          },
          metadata,
          nulls,
          List.of(ArrowBuffer.validity(rows, nulls)),
          children);
    }

    ArrowField texts(Vector.Texts texts, boolean binary) {
      return binary
          ? binary(texts)
          : of(
              Type.Utf8,
              b -> {
                Utf8.startUtf8(b);
                return Utf8.endUtf8(b);
              },
              texts.nulls(),
              ArrowBuffer.of(texts.offsets()),
              new ArrowBuffer.Bytes(texts.bytes()));
    }

    private ArrowField binary(Vector.Texts hex) {
      String digits = new String(hex.bytes(), StandardCharsets.US_ASCII);
      int[] offsets = Arrays.stream(hex.offsets()).map(offset -> offset / 2).toArray();
      return of(
          Type.Binary,
          b -> {
            Binary.startBinary(b);
            return Binary.endBinary(b);
          },
          hex.nulls(),
          ArrowBuffer.of(offsets),
          new ArrowBuffer.Bytes(HexFormat.of().parseHex(digits)));
    }
  }
}

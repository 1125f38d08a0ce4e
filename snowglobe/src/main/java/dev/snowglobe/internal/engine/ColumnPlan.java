package dev.snowglobe.internal.engine;

import static dev.snowglobe.internal.engine.DataType.Shape.ARRAY;
import static dev.snowglobe.internal.engine.DataType.Shape.OBJECT;
import static dev.snowglobe.internal.engine.DataType.Shape.VARIANT;

import dev.snowglobe.internal.dialect.OffsetTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a column of DuckDB's becomes one of Snowflake's.
 *
 * @param type what the client is told
 * @param cast the expression, around {@code %s}, that turns the column into one that DuckDB's
 *     chunks can be read from; {@code %s} alone where it can be read as it is
 * @param reader makes what gathers one batch
 */
record ColumnPlan(DataType type, String cast, Supplier<ColumnReader> reader) {

  private static final String AS_IT_IS = "%s";
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

  /** Whether the column cannot be read from a chunk as it is. */
  boolean needsCast() {
    return !cast.equals(AS_IT_IS);
  }

  /** The plan for a type as DuckDB names it. */
  static ColumnPlan of(String duckType) {
    return switch (duckType) {
      case "BOOLEAN" -> longs(new DataType.Bool(), (v, i) -> v.getBoolean(i) ? 1 : 0);
      case "TINYINT" -> longs(DataType.INTEGER, (v, i) -> v.getByte(i));
      case "SMALLINT" -> longs(DataType.INTEGER, (v, i) -> v.getShort(i));
      case "INTEGER" -> longs(DataType.INTEGER, (v, i) -> v.getInt(i));
      case "BIGINT" -> longs(DataType.INTEGER, (v, i) -> v.getLong(i));
      case "UTINYINT" -> longs(DataType.INTEGER, (v, i) -> v.getUint8(i));
      case "USMALLINT" -> longs(DataType.INTEGER, (v, i) -> v.getUint16(i));
      case "UINTEGER" -> longs(DataType.INTEGER, (v, i) -> v.getUint32(i));
      case "UBIGINT" -> bigs(DataType.INTEGER, (v, i) -> v.getUint64(i));
      case "HUGEINT" -> bigs(DataType.INTEGER, (v, i) -> v.getHugeInt(i));
      case "UHUGEINT" -> bigs(DataType.INTEGER, (v, i) -> v.getUHugeInt(i));
      case "FLOAT" -> doubles((v, i) -> v.getFloat(i));
      case "DOUBLE" -> doubles((v, i) -> v.getDouble(i));
      case "VARCHAR" -> texts(DataType.TEXT, AS_IT_IS);
      case "BLOB" -> texts(new DataType.Binary(), "hex(%s)");
      case "DATE" -> longs(new DataType.Date(), (v, i) -> v.getLocalDate(i).toEpochDay());
      case "TIME", "TIME_NS" ->
          new ColumnPlan(new DataType.Time(), "epoch_ns(%s)", nanos((v, i) -> v.getLong(i)));
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS" -> timestamps(DataType.Zone.NTZ);
      case "TIMESTAMP_NS" ->
          new ColumnPlan(
              new DataType.Timestamp(DataType.Zone.NTZ),
              AS_IT_IS,
              nanos((v, i) -> nanos(v.getLocalDateTime(i).atOffset(ZoneOffset.UTC))));
      case "TIMESTAMP WITH TIME ZONE" -> timestamps(DataType.Zone.LTZ);
      case OffsetTime.TYPE ->
          new ColumnPlan(
              new DataType.Timestamp(DataType.Zone.TZ),
              "SNOWGLOBE_TZ_PACKED(%s)",
              ColumnReader.OfOffsets::new);
      case "JSON" -> json(VARIANT, AS_IT_IS);
      case "VARIANT" -> json(VARIANT, "system.main.to_json(%s)::VARCHAR");
      default -> ofParametrised(duckType);
    };
  }

  private static ColumnPlan ofParametrised(String duckType) {
    Matcher decimal = DECIMAL.matcher(duckType);
    if (decimal.matches()) {
      return decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    if (duckType.endsWith("]")) {
      return json(ARRAY, "system.main.to_json(%s)::VARCHAR");
    }
    if (duckType.startsWith("STRUCT(") || duckType.startsWith("MAP(")) {
      return json(OBJECT, "system.main.to_json(%s)::VARCHAR");
    }
    return texts(DataType.TEXT, "(%s)::VARCHAR");
  }

  private static ColumnPlan decimal(int precision, int scale) {
    DataType type = new DataType.Fixed(precision, scale);
    return precision <= 18
        ? longs(type, (v, i) -> ColumnReader.unscaled(v.getBigDecimal(i), scale).longValue())
        : bigs(type, (v, i) -> ColumnReader.unscaled(v.getBigDecimal(i), scale));
  }

  private static ColumnPlan timestamps(DataType.Zone zone) {
    ColumnReader.LongCell cell =
        zone == DataType.Zone.NTZ
            ? (v, i) -> micros(v.getLocalDateTime(i).atOffset(ZoneOffset.UTC))
            : (v, i) -> micros(v.getOffsetDateTime(i));
    return new ColumnPlan(
        new DataType.Timestamp(zone),
        AS_IT_IS,
        () -> new ColumnReader.OfLongs(cell, Vector.Unit.MICROS));
  }

  private static long micros(OffsetDateTime time) {
    return time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  private static long nanos(OffsetDateTime time) {
    return time.toEpochSecond() * 1_000_000_000 + time.getNano();
  }

  private static ColumnPlan longs(DataType type, ColumnReader.LongCell cell) {
    return new ColumnPlan(type, AS_IT_IS, () -> new ColumnReader.OfLongs(cell, Vector.Unit.PLAIN));
  }

  private static Supplier<ColumnReader> nanos(ColumnReader.LongCell cell) {
    return () -> new ColumnReader.OfLongs(cell, Vector.Unit.NANOS);
  }

  private static ColumnPlan bigs(DataType type, ColumnReader.BigCell cell) {
    return new ColumnPlan(type, AS_IT_IS, () -> new ColumnReader.OfBigs(cell));
  }

  private static ColumnPlan doubles(ColumnReader.DoubleCell cell) {
    return new ColumnPlan(new DataType.Real(), AS_IT_IS, () -> new ColumnReader.OfDoubles(cell));
  }

  private static ColumnPlan texts(DataType type, String cast) {
    return new ColumnPlan(type, cast, ColumnReader.OfTexts::new);
  }

  private static ColumnPlan json(DataType.Shape shape, String cast) {
    return new ColumnPlan(new DataType.Semistructured(shape), cast, ColumnReader.OfJson::new);
  }
}

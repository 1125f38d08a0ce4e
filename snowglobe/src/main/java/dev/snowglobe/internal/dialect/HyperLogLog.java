package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBColumnType;

/**
 * The states of HLL_ACCUMULATE and its kind: a byte for each of 4096 parts of the values, chosen by
 * the first 12 bits of a value's hash, with the greatest number of zeros that the other bits began
 * with, and one. The estimate is that of Flajolet and others, "HyperLogLog: the analysis of a
 * near-optimal cardinality estimation algorithm". States come and go in hexadecimal digits.
 */
final class HyperLogLog {
  private static final int PRECISION = 12;
  private static final int PARTS = 1 << PRECISION;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / PARTS);

  private HyperLogLog() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        ScalarFunction.ofStrings("SNOWGLOBE_HLL_OF", 1, text, row -> hex(of(row.text(0)))),
        ScalarFunction.ofStrings("SNOWGLOBE_HLL_JOINED", 1, text, row -> hex(joined(row.text(0)))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_HLL_ESTIMATE",
            1,
            DuckDBColumnType.BIGINT,
            row -> Optional.of(estimate(state(row.text(0))))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_HLL_EXPORT",
            1,
            text,
            row -> Optional.of(Variants.encoded(exported(state(row.text(0)))))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_HLL_IMPORT", 1, text, row -> hex(imported(row.text(0)))));
  }

  private static Optional<String> hex(byte[] state) {
    return Optional.of(HexFormat.of().withUpperCase().formatHex(state));
  }

  private static byte[] state(String hex) {
    byte[] state = HexFormat.of().parseHex(hex);
    if (state.length != PARTS) {
      throw new FunctionFailure(
          "A HyperLogLog state has %d bytes, not %d".formatted(PARTS, state.length));
    }
    return state;
  }

  /** The state of hashes with spaces between them. */
  private static byte[] of(String hashes) {
    byte[] state = new byte[PARTS];
    for (String hash : words(hashes)) {
      long bits = Long.parseUnsignedLong(hash);
      int part = (int) (bits >>> (Long.SIZE - PRECISION));
      int zeros = Math.min(Long.numberOfLeadingZeros(bits << PRECISION), Long.SIZE - PRECISION);
      state[part] = (byte) Math.max(state[part], zeros + 1);
    }
    return state;
  }

  private static byte[] joined(String states) {
    byte[] joined = new byte[PARTS];
    for (String hex : words(states)) {
      byte[] state = state(hex);
      for (int i = 0; i < PARTS; i++) {
        joined[i] = (byte) Math.max(joined[i], state[i]);
      }
    }
    return joined;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** Few values are counted by the parts that none of them is in. */
  private static long estimate(byte[] state) {
    double sum = 0;
    int empty = 0;
    for (byte zeros : state) {
      sum += Math.scalb(1.0, -zeros);
      empty += zeros == 0 ? 1 : 0;
    }
    double raw = ALPHA * PARTS * PARTS / sum;
    boolean few = raw <= 2.5 * PARTS && empty > 0;
    return Math.round(few ? PARTS * Math.log((double) PARTS / empty) : raw);
  }

  private static JsonValue exported(byte[] state) {
    List<JsonValue> indices = new ArrayList<>();
    List<JsonValue> counts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      if (state[i] > 0) {
        indices.add(number(i));
        counts.add(number(state[i]));
      }
    }
    SortedMap<String, JsonValue> sparse = new TreeMap<>(JsonValue.BY_BYTES);
    sparse.put("indices", new JsonValue.Array(indices));
    sparse.put("maxLzCounts", new JsonValue.Array(counts));
    SortedMap<String, JsonValue> fields = new TreeMap<>(JsonValue.BY_BYTES);
    fields.put("precision", number(PRECISION));
    fields.put("sparse", new JsonValue.Fields(sparse));
    fields.put("version", number(3));
    return new JsonValue.Fields(fields);
  }

  private static JsonValue number(int value) {
    return new JsonValue.Numeral(BigDecimal.valueOf(value));
  }

  private static byte[] imported(String json) {
    if (JsonReader.read(json) instanceof JsonValue.Fields(SortedMap<String, JsonValue> fields)) {
      if (fields.get("dense") instanceof JsonValue.Array(List<JsonValue> dense)) {
        return filled(range(), dense);
      }
      if (fields.get("sparse") instanceof JsonValue.Fields(SortedMap<String, JsonValue> sparse)
          && sparse.get("indices") instanceof JsonValue.Array(List<JsonValue> indices)
          && sparse.get("maxLzCounts") instanceof JsonValue.Array(List<JsonValue> counts)) {
        return filled(indices, counts);
      }
    }
    throw new FunctionFailure("HLL_IMPORT takes an object with 'dense' or 'sparse' parts");
  }

  private static List<JsonValue> range() {
    return java.util.stream.IntStream.range(0, PARTS).mapToObj(HyperLogLog::number).toList();
  }

  private static byte[] filled(List<JsonValue> indices, List<JsonValue> counts) {
    if (indices.size() != counts.size()) {
      throw new FunctionFailure(
          "HLL_IMPORT found %d parts and %d counts".formatted(indices.size(), counts.size()));
    }
    byte[] state = new byte[PARTS];
    for (int i = 0; i < counts.size(); i++) {
      state[whole(indices.get(i), PARTS - 1)] = (byte) whole(counts.get(i), 53);
    }
    return state;
  }

  private static int whole(JsonValue value, int most) {
    if (value instanceof JsonValue.Numeral(BigDecimal number)
        && number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
      return number.intValue();
    }
    throw new FunctionFailure("HLL_IMPORT takes numbers from 0 to %d".formatted(most));
  }
}

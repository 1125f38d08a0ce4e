package dev.snowglobe.internal.dialect;

import static dev.snowglobe.internal.dialect.Shape.BYTES;
import static java.util.Map.entry;

import java.util.Map;

/**
 * States of aggregates that are kept, joined and asked later: HyperLogLog, MinHash, bitmaps. The
 * values are collected, and a function makes the state of them.
 */
final class SketchForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("APPROXIMATE_JACCARD_INDEX", SketchForms::similarity),
          entry("APPROXIMATE_SIMILARITY", SketchForms::similarity),
          entry("BITMAP_AND_AGG", call -> bitmaps(call, "SNOWGLOBE_BITS_SHARED")),
          entry("BITMAP_CONSTRUCT_AGG", SketchForms::bitmap),
          entry("BITMAP_OR_AGG", call -> bitmaps(call, "SNOWGLOBE_BITS_JOINED")),
          entry("COMPRESS", Form.taking("COMPRESS", BYTES, Shape.TEXT)),
          entry("DECOMPRESS_BINARY", Form.taking("DECOMPRESS_BINARY", BYTES, Shape.TEXT)),
          entry("DECOMPRESS_STRING", Form.taking("DECOMPRESS_STRING", BYTES, Shape.TEXT)),
          entry("HLL_ACCUMULATE", SketchForms::accumulate),
          entry("HLL_COMBINE", SketchForms::combine),
          entry("MINHASH", SketchForms::minHash),
          entry("MINHASH_COMBINE", SketchForms::combineMinHash));

  private SketchForms() {}

  private static String accumulate(Call call) {
    String value = call.requires(1, 1).argument(0);
    boolean rows = value.equals("*");
    String hashes =
        rows
            ? "hash(*COLUMNS(*))"
            : "CASE WHEN " + value + " IS NOT NULL THEN hash(" + value + ") END";
    return "SNOWGLOBE_HLL_STATE(" + call.with("list", hashes) + ")";
  }

  private static String combine(Call call) {
    return "SNOWGLOBE_HLL_JOIN("
        + call.requires(1, 1).with("list", "hex(" + call.argument(0) + ")")
        + ")";
  }

  private static String minHash(Call call) {
    call.requires(2, Integer.MAX_VALUE);
    Call values =
        new Call(
            call.name(), call.distinct(), call.arguments().subList(1, call.count()), call.suffix());
    String row = values.list().equals("*") ? "*COLUMNS(*)" : values.list();
    return "SNOWGLOBE_MINHASH("
        + call.argument(0)
        + ", "
        + values.with("list", "hash(" + row + ")")
        + ")";
  }

  private static String states(Call call) {
    String state = call.requires(1, 1).argument(0);
    return call.with("list", "CAST(variant_extract(" + state + ", 'state') AS BIGINT[])");
  }

  private static String combineMinHash(Call call) {
    return "SNOWGLOBE_MINHASH_JOIN(" + states(call) + ")";
  }

  private static String similarity(Call call) {
    return "SNOWGLOBE_SIMILAR(" + states(call) + ")";
  }

  private static String bitmap(Call call) {
    String position = call.requires(1, 1).argument(0);
    return "SNOWGLOBE_BITMAP(" + call.with("list", "(" + position + ")::BIGINT") + ")";
  }

  private static String bitmaps(Call call, String macro) {
    return macro + "(" + call.requires(1, 1).named("list") + ")";
  }
}

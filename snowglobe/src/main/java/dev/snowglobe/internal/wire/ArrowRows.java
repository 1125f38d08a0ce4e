package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Column;
import dev.snowglobe.internal.engine.Result;
import java.util.Base64;
import java.util.List;

/** Rows as an Arrow stream. */
final class ArrowRows {
  private ArrowRows() {}

  /** A small result as one stream, in the letters of base 64. */
  static String base64(Result result) {
    return Base64.getEncoder().encodeToString(stream(result.columns(), result.batches()));
  }

  /** Batches as one stream. */
  static byte[] stream(List<Column> columns, List<Batch> batches) {
    throw new UnsupportedOperationException("Arrow " + columns + batches.size());
  }
}

package dev.snowglobe.internal.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;

/**
 * Gathers DuckDB's chunks of 2,048 rows into batches of a size worth sending. Used by one thread.
 */
final class Batches {

  /** Measured best for the reading side: larger ones leave its download threads idle. */
  static final int ROWS = 100_000;

  private final List<ColumnPlan> plans;
  private final List<Batch> batches = new ArrayList<>();
  private List<ColumnReader> readers;
  private int rows;

  private Batches(List<ColumnPlan> plans) {
    this.plans = plans;
    this.readers = fresh();
  }

  /** All the rows of a result. */
  static List<Batch> read(DuckDBChunkedResult chunks, List<ColumnPlan> plans) throws SQLException {
    Batches gathered = new Batches(plans);
    while (chunks.nextChunk()) {
      gathered.add(chunks.chunk());
    }
    gathered.finish();
    return gathered.batches;
  }

  /** How long an array should be that is to hold so many values, given how long it is now. */
  static int capacity(int current, int needed) {
    return needed <= current ? current : Math.max(needed, Math.min(2 * current, ROWS + 4_096));
  }

  private List<ColumnReader> fresh() {
    return plans.stream().map(plan -> plan.reader().get()).toList();
  }

  private void add(DuckDBDataChunkReader chunk) {
    int size = (int) chunk.rowCount();
    for (int i = 0; i < readers.size(); i++) {
      readers.get(i).read(chunk.vector(i), size);
    }
    rows += size;
    if (rows >= ROWS) {
      finish();
    }
  }

  private void finish() {
    if (rows > 0) {
      batches.add(new Batch(rows, readers.stream().map(ColumnReader::build).toList()));
    }
    readers = fresh();
    rows = 0;
  }
}

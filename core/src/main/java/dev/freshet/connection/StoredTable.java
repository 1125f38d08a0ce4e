package dev.freshet.connection;

import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.LazyTables.KeptRows;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import dev.freshet.data.Heading;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import java.time.Duration;
import java.util.List;

/**
 * A table whose rows the other side keeps. They are read in blocks, which the connection's cache
 * holds and shares like the result of any other query: several visitors and a visitor who scrolls
 * back cause one statement, a lost session is replaced, and a block that nobody waits for any more
 * is cancelled. Any thread may use it.
 */
final class StoredTable implements Table {
  /** Rows in a block; the browser asks for 200 at a time. */
  static final int BLOCK = 1_000;

  /** How long a block is kept; the rows do not change, so this is about memory. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Engine<?> engine;
  private final KeptRows rows;
  private final long length;
  private final List<Heading> headings;

  private StoredTable(Engine<?> engine, KeptRows rows, long length, List<Heading> headings) {
    this.engine = engine;
    this.rows = rows;
    this.length = length;
    this.headings = headings;
  }

  /**
   * Asks for the number of rows, and for the first ones, which the page will show.
   *
   * @param opening what asks now: bound to the run
   * @param reading what asks later, when the run is over
   */
  static StoredTable open(Engine<?> opening, Engine<?> reading, KeptRows rows) {
    long length = opening.query(rows.count(), KEPT).getLong(0, 0);
    Query first = rows.window(Slice.of(0, Math.min(BLOCK, length)), "");
    return new StoredTable(reading, rows, length, opening.query(first, KEPT).headings());
  }

  @Override
  public List<Heading> headings() {
    return headings;
  }

  @Override
  public long length() {
    return length;
  }

  /**
   * Some rows.
   *
   * @throws ConnectionException when they could not be had; asking again may mend that
   */
  @Override
  public Frame read(Slice slice) throws InterruptedException {
    Slice block = block(slice);
    Frame read = rows(block);
    if (read.rowCount() != block.to() - block.from()) {
      throw new IllegalStateException(
          "Connection \"%s\" gave %,d rows for %s of a table of %,d"
              .formatted(engine.name(), read.rowCount(), block, length));
    }
    return read.window((int) (slice.from() - block.from()), (int) (slice.to() - block.from()));
  }

  private Frame rows(Slice block) throws InterruptedException {
    String sortedBy = block.order().map(order -> headings.get(order.column()).name()).orElse("");
    try {
      return engine.query(rows.window(block, sortedBy), KEPT);
    } catch (QueryCancelledException e) {
      if (Thread.interrupted()) {
        var interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        throw interrupted;
      }
      throw e;
    }
  }

  /** The block around the rows, or the rows themselves where they cross its end. */
  private Slice block(Slice slice) {
    long first = slice.from() / BLOCK * BLOCK;
    long end = Math.min(length, first + BLOCK);
    return slice.to() <= end ? new Slice(first, end, slice.order()) : slice;
  }

  @Override
  public String toString() {
    return "%,d rows kept by \"%s\"".formatted(length, engine.name());
  }
}

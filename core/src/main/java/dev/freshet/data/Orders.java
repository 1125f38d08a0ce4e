package dev.freshet.data;

import java.lang.ref.SoftReference;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a frame was sorted last, kept while memory allows: whoever scrolls a sorted
 * table asks for the same one again and again. Any thread may use it; many rows are sorted by a
 * platform thread, since a virtual one would hold its carrier all the while.
 */
final class Orders {
  private static final int AT_ONCE = 20_000;

  private SoftReference<@Nullable Sorting> last = new SoftReference<>(null);

  /** An order and its rows, which may still be sought. */
  private record Sorting(Order order, FutureTask<int[]> rows) {}

  /** All rows of a frame in that order. */
  int[] rows(Frame frame, Order order) throws InterruptedException {
    try {
      return sorting(frame, order).rows().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Column %s could not be sorted".formatted(frame.column(order.column()).name()),
          e.getCause());
    }
  }

  private synchronized Sorting sorting(Frame frame, Order order) {
    Sorting known = last.get();
    if (known != null && known.order().equals(order)) {
      return known;
    }
    Column column = frame.column(order.column());
    var sorting =
        new Sorting(order, new FutureTask<>(() -> SortedRows.of(column, order.descending())));
    last = new SoftReference<>(sorting);
    start(sorting.rows(), column.rowCount());
    return sorting;
  }

  private static void start(Runnable work, int rows) {
    if (rows <= AT_ONCE) {
      work.run();
    } else {
      Thread.ofPlatform().name("freshet-sort").daemon().start(work);
    }
  }
}

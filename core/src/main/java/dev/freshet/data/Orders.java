package dev.freshet.data;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which a frame was sorted last, kept while memory allows: whoever scrolls a sorted
 * table asks for the same one again and again, and several visitors look at one frame.
 *
 * <p>Any thread may use it. Many rows are sorted by a platform thread, since a virtual one would
 * hold its carrier all the while; those who want the same order wait for one sort, and when the
 * last of them has left it ends. A frame is sorted by one thread at a time, so that what sorting
 * needs for a while is never more than 16 bytes a row, beside the four of each order.
 */
final class Orders {
  private static final int AT_ONCE = 20_000;

  /** The most orders of a frame that are kept. */
  private static final int MOST = 4;

  private final Map<Order, SoftReference<int[]>> known = new LinkedHashMap<>(8, 0.75f, true);
  private final Map<Order, Sorting> underway = new HashMap<>();
  private final Semaphore turn = new Semaphore(1, true);

  /** An order that is sought, and how many wait for it. */
  private static final class Sorting {
    final Order order;
    final FutureTask<int[]> task;
    int waiting;

    Sorting(Order order, FutureTask<int[]> task) {
      this.order = order;
      this.task = task;
    }
  }

  /** All rows of a frame in that order. */
  int[] rows(Frame frame, Order order) throws InterruptedException {
    int[] rows = known(order);
    if (rows != null) {
      return rows;
    }
    Column column = frame.column(order.column());
    if (column.rowCount() <= AT_ONCE) {
      return keep(order, SortedRows.of(column, order.descending()));
    }
    Sorting sorting = join(column, order);
    try {
      return keep(order, sorting.task.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Column %s could not be sorted".formatted(column.name()), e.getCause());
    } finally {
      leave(sorting);
    }
  }

  private synchronized int @Nullable [] known(Order order) {
    SoftReference<int[]> rows = known.get(order);
    return rows == null ? null : rows.get();
  }

  private synchronized int[] keep(Order order, int[] rows) {
    known.put(order, new SoftReference<>(rows));
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
    return rows;
  }

  private synchronized Sorting join(Column column, Order order) {
    Sorting sorting =
        underway.computeIfAbsent(
            order, _ -> new Sorting(order, new FutureTask<>(() -> sort(column, order))));
    if (sorting.waiting++ == 0) {
      Thread.ofPlatform().name("freshet-sort").daemon().start(sorting.task);
    }
    return sorting;
  }

  private synchronized void leave(Sorting sorting) {
    if (--sorting.waiting == 0) {
      underway.remove(sorting.order);
      sorting.task.cancel(true);
    }
  }

  private int[] sort(Column column, Order order) throws InterruptedException {
    turn.acquire();
    try {
      return SortedRows.of(column, order.descending());
    } finally {
      turn.release();
    }
  }
}

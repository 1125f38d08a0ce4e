package dev.freshet.internal.session;

import dev.freshet.data.Frame;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The rows that a visitor's browser waits for. It can't be seen that a browser has given a request
 * up, but it has few at a time and those for one order of one table: so when another one comes, the
 * oldest beyond the bound and those for what the visitor no longer looks at are abandoned, and with
 * the last who waits for it a statement is cancelled in the warehouse. Any thread may use it.
 */
final class Readings {
  /** The browser's two, and one that copies. */
  private static final int AT_ONCE = 3;

  private final Deque<Reading> underway = new ArrayDeque<>();
  private boolean closed;

  /** Who reads what. */
  private record Reading(Thread reader, int node, Table table, Optional<?> order) {
    boolean isOtherLookAt(Reading other) {
      return node == other.node && !(table.equals(other.table) && order.equals(other.order));
    }
  }

  /**
   * Reads rows on the calling thread.
   *
   * @throws InterruptedException when nobody wants them any more
   */
  Frame read(int node, Table table, Slice slice) throws InterruptedException {
    var reading = new Reading(Thread.currentThread(), node, table, slice.order());
    begin(reading);
    try {
      return table.read(slice);
    } finally {
      end(reading);
    }
  }

  /** Abandons all; the visitor has left. */
  synchronized void close() {
    closed = true;
    underway.forEach(reading -> reading.reader().interrupt());
  }

  private synchronized void begin(Reading newest) throws InterruptedException {
    if (closed) {
      throw new InterruptedException("The visitor has left");
    }
    underway.stream()
        .filter(newest::isOtherLookAt)
        .forEach(reading -> reading.reader().interrupt());
    long before = underway.stream().filter(reading -> reading.node() == newest.node()).count();
    Iterator<Reading> oldest = underway.iterator();
    while (before >= AT_ONCE && oldest.hasNext()) {
      Reading reading = oldest.next();
      if (reading.node() == newest.node()) {
        reading.reader().interrupt();
        before--;
      }
    }
    underway.addLast(newest);
  }

  /** From here on nobody interrupts the thread; what came late must not reach the answer. */
  private synchronized void end(Reading reading) {
    underway.remove(reading);
    Thread.interrupted();
  }
}

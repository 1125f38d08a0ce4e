package dev.freshet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for which order of a large frame, and what is sorted for it. */
@Timeout(60)
class OrdersTest {
  private static final int ROWS = 300_000;

  /** A column of which the first read waits until it is let go, and what is known of its reads. */
  private static final class Gate {
    final CountDownLatch opened = new CountDownLatch(1);
    final AtomicInteger reads = new AtomicInteger();
    final CompletableFuture<Thread> reader = new CompletableFuture<>();

    int cell(int row) {
      if (reads.getAndIncrement() == 0) {
        reader.complete(Thread.currentThread());
        awaitUninterrupted();
      }
      return ROWS - row;
    }

    private void awaitUninterrupted() {
      boolean interrupted = false;
      while (opened.getCount() > 0) {
        try {
          opened.await();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Frame frame(IntUnaryOperator... columns) {
    return Frame.generate(
        ROWS,
        g -> {
          for (int i = 0; i < columns.length; i++) {
            IntUnaryOperator cells = columns[i];
            g.longs("c" + i, row -> cells.applyAsInt(row));
          }
        });
  }

  private static Slice sorted(int column) {
    return new Slice(0, 1, Optional.of(new Order(column, false)));
  }

  /** Returns when a thread waits for another; the test's time limit ends it otherwise. */
  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void severalWhoWantTheSameOrderWaitForOneSort() throws Exception {
    Gate gate = new Gate();
    Frame frame = frame(gate::cell);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Frame>> reads =
          List.of(
              threads.submit(() -> frame.read(sorted(0))),
              threads.submit(() -> frame.read(sorted(0))));
      gate.reader.get();
      assertThat(frame.read(Slice.of(0, 1)).rowCount()).as("rows in their own order").isOne();
      gate.opened.countDown();
      for (Future<Frame> read : reads) {
        assertThat(read.get().getLong(0, 0)).isOne();
      }
    }
    assertThat(frame.read(sorted(0)).getLong(0, 0)).as("once more").isOne();
    // A sort asks each cell whether it is there, and for two digits.
    assertThat(gate.reads.get()).isLessThan(2 * 3 * ROWS);
  }

  @Test
  void aSortThatNobodyWaitsForEnds() throws Exception {
    Gate gate = new Gate();
    Frame frame = frame(gate::cell);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> read = threads.submit(() -> frame.read(sorted(0)));
      gate.reader.get();
      read.cancel(true);
    }
    gate.opened.countDown();
    gate.reader.get().join();
    assertThat(gate.reads.get()).isLessThan(ROWS);
    assertThat(frame.read(sorted(0)).getLong(0, 0)).as("asked again").isOne();
  }

  @Test
  void aFrameIsSortedByOneThreadAtATime() throws Exception {
    Gate gate = new Gate();
    var columns = new ConcurrentLinkedQueue<Integer>();
    Frame frame =
        frame(
            row -> {
              columns.add(0);
              return gate.cell(row);
            },
            row -> {
              columns.add(1);
              return -row;
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> first = threads.submit(() -> frame.read(sorted(0)));
      gate.reader.get();
      var second = new Thread(() -> readQuietly(frame));
      second.start();
      awaitWaiting(second);
      gate.opened.countDown();
      assertThat(first.get().getLong(0, 0)).isOne();
      second.join();
    }
    List<Integer> read = List.copyOf(columns);
    int last = read.subList(0, read.indexOf(1)).size();
    assertThat(last).as("reads of the first before those of the second").isGreaterThan(ROWS);
  }

  private static void readQuietly(Frame frame) {
    try {
      frame.read(sorted(1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.freshet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    volatile Optional<Thread> reader = Optional.empty();

    int cell(int row) {
      if (reads.getAndIncrement() == 0) {
        reader = Optional.of(Thread.currentThread());
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

  /** Waits for what other threads bring about. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(1);
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
      await(() -> gate.reader.isPresent());
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
      await(() -> gate.reader.isPresent());
      read.cancel(true);
    }
    gate.opened.countDown();
    gate.reader.orElseThrow().join();
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
      await(() -> gate.reader.isPresent());
      var second = new Thread(() -> readQuietly(frame));
      second.start();
      await(() -> second.getState() == Thread.State.WAITING);
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

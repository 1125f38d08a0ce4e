package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.freshet.connection.Connection;
import dev.freshet.data.Frame;
import dev.snowglobe.Snowglobe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What it costs to ask again for a result of 1,000,000 rows. */
final class CacheHits implements Measurement {
  private static final int THREADS = 16;
  private static final int HITS = 200_000;
  private static final int ROUNDS = 5;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("connections.hit", "Cached query of 1M × 5: a hit", "ns", atMost(1_000))
            .beside("Streamlit 28,000,000; Javelit has no cache"),
        Figure.of("connections.hit.16", "… from 16 threads, processor time", "ns", atMost(1_000)),
        Figure.of("connections.row", "1M × 5 kept: a row", "bytes", atMost(45)));
  }

  @Override
  public void measure(Findings into) throws Exception {
    try (Snowglobe snowglobe = Million.serve();
        LocalConnections local = LocalConnections.to(snowglobe)) {
      Connection connection = local.snowpark();
      Frame frame = connection.query(Million.QUERY);
      into.found("connections.row", (double) frame.byteSize() / frame.rowCount());
      into.found("connections.hit", Timing.nanos(() -> hit(connection, frame)));
      into.found("connections.hit.16", fromManyThreads(connection, frame));
    }
  }

  private static Frame hit(Connection connection, Frame kept) {
    Frame frame = connection.query(Million.QUERY);
    if (frame != kept) {
      throw new IllegalStateException("A hit gave another frame than the one that is kept");
    }
    return frame;
  }

  /**
   * Nanoseconds of a processor's time for a hit when more threads ask than there are processors.
   */
  private static double fromManyThreads(Connection connection, Frame frame) throws Exception {
    int processors = Math.min(THREADS, Runtime.getRuntime().availableProcessors());
    List<Double> rounds = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i <= ROUNDS; i++) {
        rounds.add(round(threads, connection, frame) * processors / ((double) THREADS * HITS));
      }
    }
    return Samples.of(rounds.subList(1, rounds.size())).median();
  }

  private static double round(ExecutorService threads, Connection connection, Frame frame)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      all.add(threads.submit(() -> hits(start, connection, frame)));
    }
    long begun = System.nanoTime();
    start.countDown();
    for (Future<?> one : all) {
      one.get();
    }
    return System.nanoTime() - begun;
  }

  private static Frame hits(CountDownLatch start, Connection connection, Frame frame)
      throws InterruptedException {
    start.await();
    for (int i = 0; i < HITS; i++) {
      hit(connection, frame);
    }
    return frame;
  }
}

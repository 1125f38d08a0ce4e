package dev.freshet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Visitors who each move a slider as soon as they have seen what the last move did. One thread
 * plays them all.
 */
final class Crowd implements AutoCloseable {
  private static final int LEVELS = 101;

  private final Selector selector;
  private final List<Mover> movers = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();

  /** One of the crowd, and the move it waits for. */
  private static final class Mover {
    final Visitor visitor;
    int level;
    long movedAt;
    boolean followed;

    Mover(Visitor visitor) {
      this.visitor = visitor;
    }

    /** A run that takes long sends its changes before its end. */
    void requireFollowed(String last) {
      if (!followed) {
        throw new IllegalStateException(
            "The slider was moved to %d, and came at last: %s".formatted(level, last));
      }
    }
  }

  private Crowd(Selector selector) {
    this.selector = selector;
  }

  /** Opens the pages of so many visitors and waits until all have been rendered. */
  static Crowd gather(URI server, int count) throws IOException {
    Crowd crowd = new Crowd(Selector.open());
    for (int i = 0; i < count; i++) {
      Visitor visitor = Visitor.open(server);
      visitor.awaitRun();
      crowd.movers.add(new Mover(visitor));
    }
    for (Mover mover : crowd.movers) {
      mover.visitor.channel().configureBlocking(false);
      mover.visitor.channel().register(crowd.selector, SelectionKey.OP_READ, mover);
    }
    return crowd;
  }

  /**
   * Lets all move for so long.
   *
   * @param floor the time of a bare round trip, passed on
   */
  Round play(double seconds, double floor) throws IOException {
    millis.clear();
    long bytes = sum(Visitor::bytes);
    long frames = sum(Visitor::frames);
    long start = System.nanoTime();
    moveUntil(start + (long) (seconds * 1e9));
    double took = (System.nanoTime() - start) / 1e9;
    Samples samples = Samples.of(millis);
    double reruns = millis.size();
    return new Round(
        reruns / took,
        samples.median(),
        samples.quantile(0.99),
        (sum(Visitor::bytes) - bytes) / reruns,
        (sum(Visitor::frames) - frames) / reruns,
        floor);
  }

  private long sum(ToLongFunction<Visitor> count) {
    return movers.stream().map(mover -> mover.visitor).mapToLong(count).sum();
  }

  private void moveUntil(long end) throws IOException {
    for (Mover mover : movers) {
      move(mover);
    }
    int moving = movers.size();
    while (moving > 0) {
      selector.select();
      for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
        Mover mover = (Mover) keys.next().attachment();
        keys.remove();
        if (arrived(mover) && !moveAgain(mover, end)) {
          moving--;
        }
      }
    }
  }

  private boolean moveAgain(Mover mover, long end) throws IOException {
    long now = System.nanoTime();
    millis.add((now - mover.movedAt) / 1e6);
    if (now < end) {
      move(mover);
      return true;
    }
    return false;
  }

  private static void move(Mover mover) throws IOException {
    mover.level = (mover.level + 1) % LEVELS;
    mover.followed = false;
    mover.movedAt = System.nanoTime();
    mover.visitor.send(LoadApps.move(mover.level));
  }

  /** Whether the last change of a move has come, and the move has done what it should. */
  private static boolean arrived(Mover mover) throws IOException {
    Optional<String> message = mover.visitor.next();
    while (message.isPresent()) {
      mover.followed |= LoadApps.follows(message.get(), mover.level);
      if (Visitor.endsRun(message.get())) {
        mover.requireFollowed(message.get());
        return true;
      }
      message = mover.visitor.next();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    for (Mover mover : movers) {
      mover.visitor.close();
    }
    selector.close();
  }
}

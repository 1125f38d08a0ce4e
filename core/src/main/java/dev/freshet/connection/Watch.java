package dev.freshet.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Files that are looked at when somebody asks, at most so often. A folder is not watched through
 * the system: that would miss mounted and linked files, which is what secrets mostly are. Any
 * thread may use it.
 */
final class Watch {
  private final Supplier<Map<Path, Stamp>> files;
  private final Rhythm rhythm;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(Map.of(), 0);
  private volatile long looked;

  /**
   * How often.
   *
   * @param ticker a clock that never goes back, in nanoseconds
   * @param interval the least time between two looks
   */
  record Rhythm(LongSupplier ticker, Duration interval) {
    static final Rhythm STANDARD = new Rhythm(System::nanoTime, Duration.ofMillis(250));

    /** Looks whenever somebody asks. */
    static final Rhythm EAGER = new Rhythm(System::nanoTime, Duration.ZERO);
  }

  /**
   * What was seen.
   *
   * @param files with their stamps
   * @param number of the change, from 1
   */
  record Seen(Map<Path, Stamp> files, long number) {}

  Watch(Supplier<Map<Path, Stamp>> files, Rhythm rhythm) {
    this.files = files;
    this.rhythm = rhythm;
    this.looked = rhythm.ticker().getAsLong() - rhythm.interval().toNanos();
  }

  /** How the files are, as far as that is known. */
  Seen seen() {
    boolean due = rhythm.ticker().getAsLong() - looked >= rhythm.interval().toNanos();
    return due ? look() : seen;
  }

  /** How the files are now. */
  Seen look() {
    looking.lock();
    try {
      looked = rhythm.ticker().getAsLong();
      Map<Path, Stamp> now = files.get();
      if (seen.number() == 0 || !now.equals(seen.files())) {
        seen = new Seen(now, seen.number() + 1);
      }
      return seen;
    } finally {
      looking.unlock();
    }
  }
}

package dev.freshet.cli.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Waits for files of a folder to be saved, by looking at their sizes and times again and again: the
 * same on every system and every kind of disk, and without the seconds that some systems take to
 * tell of a change.
 *
 * <p>A change counts when it has come to rest between two looks, so that a file is not taken while
 * it is being written. For one thread.
 */
final class FolderWatch {
  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final Duration REST = Duration.ofMillis(25);

  /** Looking takes at most this share of the time, however large the folder is. */
  private static final int SHARE = 20;

  private final Path folder;
  private Snapshot seen;
  private Duration effort = Duration.ZERO;

  /** Counts from the moment it is made. */
  FolderWatch(Path folder) {
    this.folder = folder;
    this.seen = look();
  }

  /**
   * Waits for changes and gives the files that were changed, made or removed.
   *
   * @throws InterruptedException if the thread is told to stop waiting
   */
  Set<Path> next() throws InterruptedException {
    Snapshot before = seen;
    seen = settled();
    return seen.changedSince(before);
  }

  private Snapshot settled() throws InterruptedException {
    Snapshot last = seen;
    while (true) {
      pause(last.equals(seen) ? PERIOD : REST);
      Snapshot now = look();
      if (now.equals(last) && !now.equals(seen)) {
        return now;
      }
      last = now;
    }
  }

  /**
   * Whether nothing changes for so long; false as soon as something does.
   *
   * @throws InterruptedException if the thread is told to stop waiting
   */
  boolean rests(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (look().equals(seen)) {
      if (System.nanoTime() >= end) {
        return true;
      }
      pause(REST);
    }
    return false;
  }

  private void pause(Duration least) throws InterruptedException {
    Duration fair = effort.multipliedBy(SHARE);
    Thread.sleep(fair.compareTo(least) > 0 ? fair : least);
  }

  private Snapshot look() {
    long start = System.nanoTime();
    Snapshot now = Snapshot.of(folder);
    effort = Duration.ofNanos(System.nanoTime() - start);
    return now;
  }
}

package dev.freshet.cli.live;

import dev.freshet.ui.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A report that keeps what it is told, to be waited for. */
final class Told implements Report {
  private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();

  /** Waits for the next thing told, whatever it is. */
  String next() throws InterruptedException {
    String told = queue.poll(30, TimeUnit.SECONDS);
    if (told == null) {
      throw new AssertionError("Nothing was told");
    }
    return told;
  }

  @Override
  public void serving(URI url) {}

  @Override
  public void compiled(Set<Path> saved, Duration time) {
    queue.add("compiled " + saved.stream().map(Path::getFileName).sorted().toList());
  }

  @Override
  public void rejected(List<Problem> problems) {
    queue.add("rejected " + problems);
  }

  @Override
  public void failed(Throwable problem) {
    queue.add("failed " + problem);
  }

  @Override
  public void ended(String message) {
    queue.add("ended " + message);
  }

  @Override
  public void local(String connection, String url, Optional<Path> init) {
    queue.add("local " + connection + " " + init.map(Path::getFileName));
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files of an ecosystem say of one connection; read again when one of them changed. One
 * that became malformed is served by its last good content, with a {@link #warning}. Any thread may
 * use it.
 */
final class OwnFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);

  private final String name;
  private final ConnectionProvider<?, ?> provider;
  private final Environment environment;
  private final Watch watch;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Content content;

  OwnFiles(
      String name,
      ConnectionProvider<?, ?> provider,
      Environment environment,
      Watch.Rhythm rhythm) {
    this.name = name;
    this.provider = provider;
    this.environment = environment;
    this.watch = new Watch(this::stamps, rhythm);
  }

  /**
   * What they say.
   *
   * @throws ConfigurationException when one is malformed, and was never otherwise
   */
  OwnSettings settings() {
    return content(watch.seen()).settings;
  }

  /** What is wrong with a file whose last good content is in use. */
  Optional<String> warning() {
    return Optional.ofNullable(content).map(Content::warning).filter(text -> !text.isEmpty());
  }

  /** A number that is another one after each change. */
  long version() {
    return watch.seen().number();
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    provider.ownFiles(environment).forEach(file -> stamps.put(file, Stamp.of(file)));
    return stamps;
  }

  private Content content(Watch.Seen seen) {
    reading.lock();
    try {
      Content last = content;
      Content now = last != null && last.seen == seen.number() ? last : read(seen, last);
      content = now;
      return now;
    } finally {
      reading.unlock();
    }
  }

  private Content read(Watch.Seen seen, @Nullable Content last) {
    try {
      return new Content(provider.ownSettings(name, environment), seen.number(), "");
    } catch (IllegalArgumentException e) {
      if (last == null) {
        throw ConfigurationException.of(name, e);
      }
      String text = e.getMessage() + "; what it said before is still in use";
      LOG.warn("{}", text);
      return new Content(last.settings, seen.number(), text);
    }
  }

  /** What the files said when the watch had seen that many changes. */
  private record Content(OwnSettings settings, long seen, String warning) {}
}

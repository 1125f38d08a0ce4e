package dev.freshet.cli.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What to show and where.
 *
 * @param file the app's main file
 * @param host the address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param watch whether to follow what is saved
 */
public record LiveOptions(Path file, String host, int port, boolean watch) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

  /** Makes the file's path absolute. */
  public LiveOptions {
    file = file.toAbsolutePath().normalize();
  }

  /** An app on a free port of this machine's own address. */
  public static LiveOptions of(Path file) {
    return new LiveOptions(file, "127.0.0.1", 0, true);
  }

  /** The app's folder. */
  public Path folder() {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  /**
   * Whether the page shows what only the author should see, such as lines of the source. Said by
   * the address it listens on and not by who asks: behind a proxy every visitor comes from this
   * machine.
   */
  boolean showsAuthorsTools() {
    return watch && LOOPBACK.contains(host);
  }
}

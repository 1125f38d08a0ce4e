package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of one connection, as its files are when they are asked for. Any thread may use it.
 *
 * @param own the files of its ecosystem
 * @param code what the code sets
 */
record LiveSettings(
    Configuration configuration, ConnectionProvider<?, ?> provider, OwnFiles own, Settings code) {

  String name() {
    return code.name();
  }

  /** A number that is another one when a file changed that may say something. */
  long version() {
    return configuration.secrets().version() + own.version();
  }

  /**
   * All of them, merged.
   *
   * @throws ConfigurationException when nothing is configured, or a file is malformed
   */
  Settings get() {
    return configuration.of(name(), provider, own.settings(), code);
  }

  /** What is wrong with files whose last good content is in use. */
  List<String> warnings() {
    return Stream.of(configuration.secrets().warning(), own.warning())
        .flatMap(Optional::stream)
        .toList();
  }
}

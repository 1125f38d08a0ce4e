package dev.freshet.internal.server;

import java.util.Set;

/**
 * Where and how a server listens. Immutable.
 *
 * @param host the address to bind to
 * @param port the port; 0 for a free one
 * @param title what a browser shows before the page says otherwise
 * @param developer whether visitors are the app's author
 * @param hosts the names under which browsers may reach the app; empty for the loopback names where
 *     it is bound to a loopback address, and for any elsewhere
 * @param maxMessage the longest message from a browser, in bytes
 */
public record ServerSettings(
    String host, int port, String title, boolean developer, Set<String> hosts, int maxMessage) {

  /** The longest message from a browser unless said: texts are entered by hand. */
  public static final int DEFAULT_MAX_MESSAGE = 1 << 20;

  public ServerSettings {
    hosts = Set.copyOf(hosts);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
    }
  }
}

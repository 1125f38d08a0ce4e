package dev.freshet.internal.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Tells requests of the app's own page from those of foreign ones. A browser sends a page's origin
 * along when the page opens a socket; it must be the host that was asked. And the host must be one
 * of ours, or a foreign name that resolves to this machine would be its own origin (DNS rebinding).
 */
final class Visitors {
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

  private final Set<String> names;

  private Visitors(Set<String> names) {
    this.names = names;
  }

  static Visitors of(ServerSettings settings) {
    if (!settings.hosts().isEmpty()) {
      return new Visitors(settings.hosts());
    }
    return new Visitors(isLoopback(settings.host()) ? LOOPBACK_NAMES : Set.of());
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** Why a request is refused, if it is. */
  Optional<String> objection(Request request) {
    String host = Request.getServerName(request).toLowerCase(Locale.ROOT);
    return names.isEmpty() || names.contains(host) || names.contains("[" + host + "]")
        ? Optional.empty()
        : Optional.of(
            "This app is not served as \"%s\", but as %s; add it to the allowed hosts if it is"
                .formatted(host, names));
  }

  /**
   * Why a request to open a socket is refused, if it is. Programs other than browsers send no
   * origin.
   */
  Optional<String> socketObjection(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = request.getHeaders().get(HttpHeader.HOST);
    return origin == null || authority(origin).equalsIgnoreCase(host)
        ? Optional.empty()
        : Optional.of(
            "A page of origin \"%s\" may not open a socket to \"%s\"".formatted(origin, host));
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(new URI(origin).getRawAuthority()).orElse("");
    } catch (URISyntaxException _) {
      return "";
    }
  }
}

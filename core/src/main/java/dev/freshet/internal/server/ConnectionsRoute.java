package dev.freshet.internal.server;

import dev.freshet.connection.Connections;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.HealthReport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says whether the connections work: {@code GET /health/connections}, 200 when all that are in use
 * do, else 503. Apart from {@code /health}, since no restart of this process mends a warehouse. May
 * take as long as a round trip.
 */
final class ConnectionsRoute extends Handler.Abstract {
  private final Connections connections;
  private final Codec codec;

  ConnectionsRoute(Connections connections, Codec codec) {
    this.connections = connections;
    this.codec = codec;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/health/connections")) {
      return false;
    }
    HealthReport report = HealthReport.of(connections.health());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Replies.send(
        response, callback, report.works() ? 200 : 503, "application/json", codec.encode(report));
    return true;
  }
}

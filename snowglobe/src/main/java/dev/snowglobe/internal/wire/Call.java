package dev.snowglobe.internal.wire;

import dev.snowglobe.fault.Route;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * A request, read.
 *
 * @param route what it asks for
 * @param path where it asks for it
 * @param query the fields after the question mark
 * @param token what its header carries, empty for none
 * @param body its body
 */
record Call(Route route, String path, Fields query, String token, JsonValue body) {

  private static final String SCHEME = "Snowflake Token=\"";

  /** Reads a request to its end. */
  static Call read(Route route, Request request) {
    return new Call(
        route,
        Request.getPathInContext(request),
        Request.extractQueryParameters(request),
        token(request),
        Body.json(request));
  }

  /** The route of a request, by its method and path; empty for one that no client makes. */
  static Optional<Route> route(Request request) {
    String path = Request.getPathInContext(request);
    return switch (request.getMethod().toUpperCase(Locale.ROOT)) {
      case "POST" -> post(path);
      case "GET" -> get(path);
      default -> Optional.empty();
    };
  }

  private static Optional<Route> post(String path) {
    return switch (path) {
      case "/session/v1/login-request" -> Optional.of(Route.LOGIN);
      case "/session/token-request" -> Optional.of(Route.RENEW);
      case "/session/heartbeat" -> Optional.of(Route.HEARTBEAT);
      case "/session" -> Optional.of(Route.LOGOUT);
      case "/queries/v1/query-request" -> Optional.of(Route.QUERY);
      case "/queries/v1/abort-request" -> Optional.of(Route.ABORT);
      case "/telemetry/send", "/telemetry/send/sessionless" -> Optional.of(Route.TELEMETRY);
      default -> Optional.empty();
    };
  }

  private static Optional<Route> get(String path) {
    if (ChunkAddress.matches(path)) {
      return Optional.of(Route.CHUNK);
    }
    if (path.startsWith("/monitoring/queries/")) {
      return Optional.of(Route.MONITORING);
    }
    boolean result = path.startsWith("/queries/") && path.endsWith("/result");
    return result ? Optional.of(Route.RESULT) : Optional.empty();
  }

  /** The text of a statement, empty where there is none. */
  String sql() {
    return route == Route.QUERY ? body.text("sqlText") : "";
  }

  /** A field of the query, empty when it is absent. */
  String query(String name) {
    Fields.Field field = query.get(name);
    return field == null ? "" : String.valueOf(field.getValue());
  }

  /** A part of the path, between slashes, from 0. */
  String pathPart(int index) {
    String[] parts = path.substring(1).split("/", -1);
    return index < parts.length ? parts[index] : "";
  }

  private static String token(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return header != null && header.startsWith(SCHEME) && header.endsWith("\"")
        ? header.substring(SCHEME.length(), header.length() - 1)
        : "";
  }
}

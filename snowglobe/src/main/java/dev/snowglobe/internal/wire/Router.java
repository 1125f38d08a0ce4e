package dev.snowglobe.internal.wire;

import dev.snowglobe.fault.Fault;
import dev.snowglobe.fault.Faults;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import dev.snowglobe.internal.engine.SnowflakeError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads each request to what answers it, and lets the fault plan have its way. Runs on the virtual
 * thread of the request.
 *
 * <p>A failure of the endpoint itself is answered as Snowflake's error 603 inside an HTTP 200: at
 * an HTTP 5xx a client would send the same request again for a minute.
 */
final class Router extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final SessionRoutes sessions;
  private final QueryRoutes queries;
  private final Faults faults;
  private final FaultControl control;
  private final Packing packing;

  private Router(
      SessionRoutes sessions,
      QueryRoutes queries,
      Faults faults,
      FaultControl control,
      Packing packing) {
    this.sessions = sessions;
    this.queries = queries;
    this.faults = faults;
    this.control = control;
    this.packing = packing;
  }

  /** Leads to what a service has. */
  static Router of(Service service) {
    return new Router(
        new SessionRoutes(service.account()),
        new QueryRoutes(service.account(), service.runner(), service.patience()),
        service.faults(),
        new FaultControl(service.faults(), service.faultControl()),
        new Packing(service.packed()));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      if (FaultControl.concerns(request)) {
        send(control.answer(request), request, response, callback);
        return true;
      }
      Optional<Route> route = Call.route(request);
      if (route.isEmpty()) {
        throw new Refusal(404, "There is nothing at this address");
      }
      answer(Call.read(route.get(), request), request, response, callback);
    } catch (Refusal e) {
      LOG.warn(
          "Refused {} {}: {}",
          request.getMethod(),
          Request.getPathInContext(request),
          e.getMessage());
      send(Answer.refusal(e.status(), String.valueOf(e.getMessage())), request, response, callback);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    } catch (RuntimeException e) {
      note(Request.getPathInContext(request), e);
      send(Answer.error(SnowflakeError.internal(e), ""), request, response, callback);
    }
    return true;
  }

  private void answer(Call call, Request request, Response response, Callback callback)
      throws InterruptedException {
    Optional<Injection> injection = faults.strike(call.route(), call.sql());
    if (injection.isEmpty()) {
      send(work(call, request), request, response, callback);
      return;
    }
    switch (injection.get().fault()) {
      case Fault.Refuse(int code, String sqlState, String message) ->
          send(refuse(call, code, sqlState, message), request, response, callback);
      case Fault.Status(int code) -> send(Answer.bare(code), request, response, callback);
      case Fault.CutBeforeResponse() -> {
        work(call, request);
        cut(request, callback);
      }
      case Fault.CutInBody() -> cutInBody(work(call, request), request, response, callback);
      case Fault.Delay _, Fault.Hang _ -> {
        injection.get().hold();
        send(work(call, request), request, response, callback);
      }
      case Fault.HangInBody() ->
          hangInBody(work(call, request), injection.get(), response, callback);
    }
  }

  private Answer refuse(Call call, int code, String sqlState, String message) {
    if (call.route() == Route.LOGIN) {
      sessions.account().refuseLogin();
    }
    return Answer.error(code, sqlState, message, "");
  }

  private Answer work(Call call, Request request) throws InterruptedException {
    try {
      return switch (call.route()) {
        case LOGIN -> sessions.login(call);
        case RENEW -> sessions.renew(call);
        case HEARTBEAT -> sessions.heartbeat(call);
        case LOGOUT -> sessions.logout(call);
        case QUERY -> queries.query(call, origin(request));
        case ABORT -> queries.abort(call);
        case RESULT -> queries.result(call, origin(request));
        case MONITORING -> queries.monitoring(call);
        case CHUNK -> queries.chunk(call);
        case TELEMETRY -> Answer.done();
      };
    } catch (SnowflakeError e) {
      return Answer.error(e, "");
    } catch (Refusal e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      note(call.path(), e);
      return Answer.error(SnowflakeError.internal(e), "");
    }
  }

  /** What a stop cuts short has failed too, and nobody needs to look into that. */
  private void note(String path, Exception failure) {
    if (sessions.account().closing()) {
      LOG.debug("Request {} came to nothing, for the endpoint stops", path, failure);
    } else {
      LOG.error("Request {} failed inside the endpoint", path, failure);
    }
  }

  /** As the client reached it, so that it reaches chunks in the same way. */
  private static String origin(Request request) {
    return "http://" + request.getHttpURI().getAuthority();
  }

  private void send(Answer answer, Request request, Response response, Callback callback) {
    Answer sent = packing.of(request, answer);
    head(sent, response);
    response.write(true, ByteBuffer.wrap(sent.body()), callback);
  }

  private static void head(Answer answer, Response response) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    if (answer.packed()) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
  }

  private static void cut(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.succeeded();
  }

  private static void hangInBody(
      Answer answer, Injection injection, Response response, Callback callback)
      throws InterruptedException {
    head(answer, response);
    int half = answer.body().length / 2;
    try {
      Content.Sink.write(response, false, ByteBuffer.wrap(answer.body(), 0, half));
    } catch (IOException e) {
      callback.failed(e);
      return;
    }
    injection.hold();
    ByteBuffer rest = ByteBuffer.wrap(answer.body(), half, answer.body().length - half);
    response.write(true, rest, callback);
  }

  private static void cutInBody(
      Answer answer, Request request, Response response, Callback callback) {
    head(answer, response);
    ByteBuffer half = ByteBuffer.wrap(answer.body(), 0, answer.body().length / 2);
    response.write(
        false,
        half,
        Callback.from(() -> cut(request, callback), failure -> cut(request, callback)));
  }
}

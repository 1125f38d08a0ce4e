package dev.snowglobe.internal.wire;

import dev.snowglobe.fault.Faults;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import dev.snowglobe.fault.Rule;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.PatternSyntaxException;
import org.eclipse.jetty.server.Request;
import tools.jackson.core.JsonGenerator;

/**
 * The fault plan over HTTP, for tests in another process: POST plans a fault, GET tells how often
 * each has struck, DELETE ends one or all. Off unless it was allowed, and for this machine only.
 * Runs on the virtual thread of the request.
 */
final class FaultControl {

  static final String PATH = "/snowglobe/faults";

  private final Faults faults;
  private final boolean allowed;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, Injection> planned = new ConcurrentSkipListMap<>();

  FaultControl(Faults faults, boolean allowed) {
    this.faults = faults;
    this.allowed = allowed;
  }

  static boolean concerns(Request request) {
    String path = Request.getPathInContext(request);
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  Answer answer(Request request) {
    if (!allowed) {
      throw new Refusal(
          404, "Faults over HTTP are switched off; start with faultControl() or --fault-control");
    }
    if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
        && peer.getAddress().isLoopbackAddress())) {
      throw new Refusal(403, "Faults are planned from the endpoint's own machine only");
    }
    String path = Request.getPathInContext(request);
    return switch (request.getMethod().toUpperCase(Locale.ROOT)) {
      case "POST" -> plan(Body.json(request));
      case "GET" -> list();
      case "DELETE" -> path.equals(PATH) ? clear() : end(path.substring(PATH.length() + 1));
      default -> throw new Refusal(405, "Faults know POST, GET and DELETE");
    };
  }

  private Answer plan(JsonValue body) {
    Injection injection = injection(rule(body), body);
    long id = ids.incrementAndGet();
    planned.put(id, injection);
    return Answer.data(json -> json.writeNumberProperty("id", id));
  }

  private Rule rule(JsonValue body) {
    Rule rule = faults.on(route(body.text("route")));
    try {
      if (body.fields().containsKey("matching")) {
        rule.matching(body.text("matching"));
      }
      return body.fields().containsKey("times") ? rule.times(body.number("times", 0)) : rule;
    } catch (PatternSyntaxException e) {
      throw new Refusal(400, "The field matching is no regular expression: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private static Route route(String name) {
    return Arrays.stream(Route.values())
        .filter(route -> route.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                400,
                "The field route is '%s', but must be one of %s"
                    .formatted(name, Arrays.toString(Route.values()))));
  }

  private static Injection injection(Rule rule, JsonValue body) {
    String fault = body.text("fault");
    try {
      return switch (fault) {
        case "expireToken" -> rule.expireToken();
        case "refuseLogin" -> rule.refuseLogin();
        case "suspendWarehouse" -> rule.suspendWarehouse();
        case "fail" ->
            rule.fail(
                (int) body.number("code", 603),
                body.text("sqlState", "XX000"),
                body.text("message", "A fault that was planned"));
        case "status" -> rule.status((int) body.number("status", 0));
        case "cutBeforeResponse" -> rule.cutBeforeResponse();
        case "cutInBody" -> rule.cutInBody();
        case "delay" -> rule.delay(Duration.ofMillis(body.number("millis", 0)));
        case "hang" -> rule.hang();
        case "hangInBody" -> rule.hangInBody();
        default ->
            throw new Refusal(
                400,
                "The field fault is '%s', but must be one of expireToken, refuseLogin,"
                        .formatted(fault)
                    + " suspendWarehouse, fail, status, cutBeforeResponse, cutInBody, delay, hang, hangInBody");
      };
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private Answer list() {
    return Answer.data(json -> {
      json.writeName("faults");
      json.writeStartArray();
      planned.forEach((id, injection) -> write(json, id, injection));
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, long id, Injection injection) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    json.writeStringProperty("fault", injection.fault().toString());
    json.writeNumberProperty("strikes", injection.strikes());
    json.writeEndObject();
  }

  private Answer clear() {
    faults.clear();
    planned.clear();
    return Answer.done();
  }

  private Answer end(String id) {
    Injection injection = id.matches("\\d{1,18}") ? planned.remove(Long.valueOf(id)) : null;
    if (injection == null) {
      throw new Refusal(404, "No fault with the id " + id + " is planned");
    }
    injection.end();
    return Answer.done();
  }
}

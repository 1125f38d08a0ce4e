package dev.freshet.internal.server;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses requests under foreign names, and adds to every answer what keeps browsers careful. */
final class Guard extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Visitors visitors;
  private final Tally refused = new Tally();

  Guard(Visitors visitors, Handler inner) {
    super(inner);
    this.visitors = visitors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Frame-Options", "SAMEORIGIN");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    Optional<String> objection = visitors.objection(request);
    if (objection.isPresent()) {
      String path = request.getHttpURI().getPath();
      refused.count(times -> LOG.warn("Refused {} ({} so far): {}", path, times, objection.get()));
      Replies.say(response, callback, 421, objection.get());
      return true;
    }
    return super.handle(request, response, callback);
  }
}

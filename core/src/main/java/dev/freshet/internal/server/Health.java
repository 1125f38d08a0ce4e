package dev.freshet.internal.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says that the server is up: {@code GET /health}. Whatever the connections do, for a restart mends
 * none of them.
 */
final class Health extends Handler.Abstract.NonBlocking {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/health")) {
      return false;
    }
    Replies.say(response, callback, 200, "ok");
    return true;
  }
}

package dev.freshet.internal.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes whole answers. */
final class Replies {
  private Replies() {}

  /** Replies with a body of that type. */
  static void send(Response response, Callback callback, int status, String type, byte[] body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** Replies with one line of text that is never kept. */
  static void say(Response response, Callback callback, int status, String line) {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
    send(response, callback, status, "text/plain;charset=utf-8", body);
  }
}

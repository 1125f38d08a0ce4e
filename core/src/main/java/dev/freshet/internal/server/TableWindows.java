package dev.freshet.internal.server;

import dev.freshet.data.Frame;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.TableWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Serves rows of the tables that visitors see: {@code GET /data/SESSION/NODE?from=0&to=200}.
 * Whoever knows a session's name may read what its page shows, and nothing else.
 */
final class TableWindows extends Handler.Abstract {
  private static final Pattern PATH = Pattern.compile("/data/([\\w-]{1,64})/(\\d{1,9})");

  /** The most rows in one answer. */
  private static final int MOST_ROWS = 2_000;

  /** The least bytes worth packing. */
  private static final int WORTH_PACKING = 4_096;

  private final Sessions sessions;
  private final Codec codec;

  TableWindows(Sessions sessions, Codec codec) {
    this.sessions = sessions;
    this.codec = codec;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Matcher path = PATH.matcher(Request.getPathInContext(request));
    if (!path.matches()) {
      return false;
    }
    int node = Integer.parseInt(path.group(2));
    Optional<Frame> frame = sessions.find(path.group(1)).flatMap(session -> session.frame(node));
    if (frame.isEmpty()) {
      Replies.say(response, callback, 404, "The page does not show that table any more");
    } else {
      sendRows(frame.get(), request, response, callback);
    }
    return true;
  }

  private void sendRows(Frame frame, Request request, Response response, Callback callback)
      throws IOException {
    Fields query = Request.extractQueryParameters(request);
    int from = Math.clamp(number(query, "from"), 0, frame.rowCount());
    int to = Math.clamp(number(query, "to"), from, Math.min(frame.rowCount(), from + MOST_ROWS));
    byte[] body = codec.encode(TableWindow.of(frame, from, to));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (body.length >= WORTH_PACKING
        && request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip")) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      body = packed(body);
    }
    Replies.send(response, callback, 200, "application/json", body);
  }

  private static long number(Fields query, String name) {
    String text = query.getValue(name);
    return text != null && text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }
}

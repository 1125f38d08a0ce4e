package dev.freshet.internal.server;

import dev.freshet.data.Frame;
import dev.freshet.data.Order;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import dev.freshet.internal.session.Session;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves rows of the tables that visitors see: {@code GET /data/SESSION/NODE?from=0&to=200}, sorted
 * with {@code &sort=2} (a column) and {@code &desc=1}. Whoever knows a session's name may read what
 * its page shows, and nothing else. The request's own virtual thread waits for the rows.
 */
final class TableWindows extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(TableWindows.class);
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
    Optional<Session> session = sessions.find(path.group(1));
    Optional<Table> table = session.flatMap(found -> found.table(node));
    if (session.isEmpty() || table.isEmpty()) {
      Replies.say(response, callback, 404, "The page does not show that table any more");
    } else {
      answer(new Asked(session.get(), node, table.get()), request, response, callback);
    }
    return true;
  }

  /** A table, who looks at it, and where. */
  private record Asked(Session session, int node, Table table) {
    Frame read(Slice slice) throws InterruptedException {
      return session.read(node, table, slice);
    }
  }

  private void answer(Asked asked, Request request, Response response, Callback callback)
      throws IOException {
    try {
      Slice slice = slice(Request.extractQueryParameters(request), asked.table());
      send(TableWindow.of(asked.read(slice), slice.from()), request, response, callback);
    } catch (BadSlice problem) {
      Replies.say(response, callback, 400, problem.message);
    } catch (InterruptedException problem) {
      Replies.say(response, callback, 503, "These rows were given up: other ones were asked for");
    } catch (RuntimeException problem) {
      LOG.warn("Rows of a table could not be read", problem);
      Replies.say(response, callback, 503, asked.session().message(problem));
    }
  }

  private void send(TableWindow window, Request request, Response response, Callback callback)
      throws IOException {
    byte[] body = codec.encode(window);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (body.length >= WORTH_PACKING
        && request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip")) {
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      body = packed(body);
    }
    Replies.send(response, callback, 200, "application/json", body);
  }

  private static Slice slice(Fields query, Table table) throws BadSlice {
    long from = Math.clamp(number(query, "from"), 0, table.length());
    long to = Math.clamp(number(query, "to"), from, Math.min(table.length(), from + MOST_ROWS));
    return new Slice(from, to, order(query, table));
  }

  private static Optional<Order> order(Fields query, Table table) throws BadSlice {
    if (query.getValue("sort") == null) {
      return Optional.empty();
    }
    long column = number(query, "sort");
    int columns = table.headings().size();
    if (!query.getValue("sort").matches("\\d{1,9}") || column >= columns) {
      throw new BadSlice(
          "There is no column to sort by there: the table has %d".formatted(columns));
    }
    if (!table.headings().get((int) column).type().isOrdered()) {
      throw new BadSlice("Column %d holds JSON, which has no order".formatted(column));
    }
    return Optional.of(new Order((int) column, "1".equals(query.getValue("desc"))));
  }

  private static long number(Fields query, String name) {
    String text = query.getValue(name);
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  /** A request for rows that can't be. */
  private static final class BadSlice extends Exception {
    private static final long serialVersionUID = 1L;
    private final String message;

    BadSlice(String message) {
      super(message);
      this.message = message;
    }
  }
}

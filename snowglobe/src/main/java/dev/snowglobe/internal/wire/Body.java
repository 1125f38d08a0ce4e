package dev.snowglobe.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import tools.jackson.core.JacksonException;

/** Reads the body of a request: plain or gzip, of a bounded length, JSON or nothing. */
final class Body {

  /** More than any client sends; the text of a statement and its binds are in one body. */
  static final int LIMIT = 64 << 20;

  private Body() {}

  /**
   * The body as JSON; an empty one is an empty object.
   *
   * @throws Refusal 400 for what is neither, 413 for one that is too long, 415 for another encoding
   */
  static JsonValue json(Request request) {
    byte[] bytes = bytes(request);
    if (bytes.length == 0) {
      return new JsonValue.Fields(Map.of());
    }
    try {
      JsonValue body = JsonValue.read(bytes);
      if (!(body instanceof JsonValue.Fields)) {
        throw new Refusal(400, "The body is JSON, but not an object");
      }
      return body;
    } catch (JacksonException e) {
      throw new Refusal(400, "The body is not JSON: " + e.getOriginalMessage());
    }
  }

  private static byte[] bytes(Request request) {
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    try (InputStream plain = Content.Source.asInputStream(request)) {
      if (encoding == null || encoding.equalsIgnoreCase("identity")) {
        return bounded(plain);
      }
      if (!encoding.equalsIgnoreCase("gzip")) {
        throw new Refusal(415, "The body is encoded as " + encoding + "; only gzip is understood");
      }
      return unpacked(plain);
    } catch (IOException e) {
      throw new Refusal(400, "The body broke off: " + e.getMessage());
    }
  }

  private static byte[] unpacked(InputStream packed) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(packed)) {
      return bounded(unpacked);
    } catch (ZipException | EOFException e) {
      throw new Refusal(400, "The body is not gzip, though it says so: " + e.getMessage());
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    byte[] buffer = new byte[8192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > LIMIT) {
        throw new Refusal(413, "The body is longer than " + LIMIT + " bytes");
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }
}

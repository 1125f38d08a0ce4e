package dev.freshet.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the browser client from the class path. Files are named after their content and may be
 * kept for ever; the page itself is made anew for each visitor, with a nonce for its style sheets.
 */
final class StaticFiles extends Handler.Abstract.NonBlocking {
  private static final String FOLDER = "freshet-client";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String HTML = "text/html;charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain;charset=utf-8",
          "json", "application/json");

  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final String title;

  StaticFiles(String title) {
    this.title = title;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      return false;
    }
    if (path.equals("/")) {
      return sendPage(response, callback);
    }
    return sendFile(path, request, response, callback);
  }

  private boolean sendPage(Response response, Callback callback) {
    Optional<byte[]> template = read("/index.html");
    if (template.isEmpty()) {
      Replies.say(
          response,
          callback,
          500,
          "The browser client is not on the class path; add the artifact freshet-client");
      return true;
    }
    String nonce = newNonce();
    String page =
        new String(template.get(), StandardCharsets.UTF_8)
            .replace("__CSP_NONCE__", nonce)
            .replace("__APP_TITLE__", escaped(title));
    response.getHeaders().put("Content-Security-Policy", policy(nonce));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Replies.send(response, callback, 200, HTML, page.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private boolean sendFile(String path, Request request, Response response, Callback callback) {
    Optional<String> type = typeOf(path);
    Optional<byte[]> plain = type.isEmpty() ? Optional.empty() : read(path);
    if (plain.isEmpty()) {
      return false;
    }
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, FOREVER);
    headers.put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
    Optional<byte[]> packed = takesGzip(request) ? read(path + ".gz") : Optional.empty();
    packed.ifPresent(_ -> headers.put(HttpHeader.CONTENT_ENCODING, "gzip"));
    Replies.send(response, callback, 200, type.get(), packed.or(() -> plain).get());
    return true;
  }

  private static Optional<String> typeOf(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return path.contains("..") || path.contains("\\")
        ? Optional.empty()
        : Optional.ofNullable(TYPES.get(ending));
  }

  private static boolean takesGzip(Request request) {
    return request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip");
  }

  private Optional<byte[]> read(String path) {
    Optional<byte[]> known = files.get(path);
    if (known != null) {
      return known;
    }
    Optional<byte[]> loaded = load(path);
    loaded.ifPresent(_ -> files.put(path, loaded));
    return loaded;
  }

  private static Optional<byte[]> load(String path) {
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s';".formatted(nonce)
        + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'self'";
  }

  private String newNonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

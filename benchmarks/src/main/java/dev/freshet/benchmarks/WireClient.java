package dev.freshet.benchmarks;

import dev.snowglobe.Snowglobe;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that speaks the wire of Snowflake and does nothing else: one connection that is kept,
 * requests put together by hand, answers searched as text. What it reaches is what the endpoint
 * gives, where the driver takes more than half of the time. Used by one thread.
 */
final class WireClient implements Closeable {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final String token;
  private long asked;

  private WireClient(Socket socket, InputStream in, String token) {
    this.socket = socket;
    this.in = in;
    this.token = token;
  }

  /** Logs in. */
  static WireClient of(Snowglobe snowglobe) throws IOException {
    URI url = URI.create(snowglobe.url());
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String body =
        "{\"data\":{\"LOGIN_NAME\":\"%s\",\"PASSWORD\":\"%s\"}}"
            .formatted(snowglobe.user(), snowglobe.password());
    String path = "/session/v1/login-request?databaseName=SNOWGLOBE&schemaName=PUBLIC";
    String answer = exchange(socket, in, path, "", body);
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new IOException("The login was answered with " + answer);
    }
    return new WireClient(socket, in, token.group(1));
  }

  /**
   * Asks for something.
   *
   * @param sql without quotation marks and backslashes
   * @return the whole answer, as JSON
   */
  String ask(String sql) throws IOException {
    String path = "/queries/v1/query-request?requestId=" + token.hashCode() + "-" + ++asked;
    return exchange(socket, in, path, token, "{\"sqlText\":\"" + sql + "\"}");
  }

  private static String exchange(
      Socket socket, InputStream in, String path, String token, String body) throws IOException {
    String request =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Snowflake Token=\"%s\"\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, token, body.getBytes(StandardCharsets.UTF_8).length, body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The endpoint closed the connection");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

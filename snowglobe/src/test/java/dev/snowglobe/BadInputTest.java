package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no request, and no configuration, is refused by name; the server goes on. */
class BadInputTest {

  private static final String QUERY = "/queries/v1/query-request?requestId=1";

  private static Snowglobe snowglobe;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    http.close();
    snowglobe.close();
  }

  @AfterEach
  void theServerGoesOn() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      assertThat(connection.isValid(60)).isTrue();
    }
  }

  private static HttpResponse<String> send(
      String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(snowglobe.url() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 404",
    "POST, /no/such/route, 404",
    "DELETE, /session, 404",
    "GET, /queries/v1/query-request, 404",
    "GET, /results/x/y/z, 404",
  })
  void refusesAnUnknownRoute(String method, String path, int status) throws Exception {
    var answer = send(method, path, new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"success\":false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{not json | not JSON",
        "[1, 2] | not an object",
        "{\"sqlText\": 5} | sqlText",
        "{\"sqlText\": {}} | sqlText",
        "{\"sqlText\": \"SELECT ?\", \"bindings\": {\"1\": {\"value\": {}}}} | bound value",
        "{\"sqlText\": \"SELECT ?\", \"bindings\": {\"x\": {}}} | by its place",
        "{\"sqlText\": \"SELECT ?\", \"bindings\": {\"1\": {\"value\": []}}} | no rows"
      })
  void refusesABodyThatIsNoQuery(String body, String message) throws Exception {
    var answer = send("POST", QUERY, utf8(body), "Authorization", authorization());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(message);
  }

  private static String authorization() throws Exception {
    var answer =
        send(
            "POST",
            "/session/v1/login-request",
            utf8("{\"data\":{\"LOGIN_NAME\":\"a\",\"PASSWORD\":\"b\"}}"));
    String token = answer.body().replaceFirst("(?s).*?\"token\":\"([^\"]+)\".*", "$1");
    return "Snowflake Token=\"" + token + "\"";
  }

  @Test
  void refusesWhatIsNotGzip() throws Exception {
    byte[] whole = gzip(utf8("{\"sqlText\":\"SELECT 1\"}"));
    for (byte[] body : new byte[][] {utf8("{}"), Arrays.copyOf(whole, whole.length / 2)}) {
      var answer = send("POST", QUERY, body, "Content-Encoding", "gzip");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("not gzip");
    }
    assertThat(send("POST", QUERY, utf8("{}"), "Content-Encoding", "br").statusCode())
        .isEqualTo(415);
  }

  @Test
  void refusesABodyThatIsTooLongOnceUnpacked() throws Exception {
    byte[] bomb = gzip(new byte[70 << 20]);
    var answer = send("POST", QUERY, bomb, "Content-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("longer than");
  }

  @ParameterizedTest
  @CsvSource({
    "/queries/v1/query-request, 390111",
    "/session/heartbeat, 390111",
    "/session?delete=true, 390111",
    "/session/token-request, 390114",
  })
  void refusesAnUnknownToken(String path, String code) throws Exception {
    var answer =
        send(
            "POST",
            path,
            utf8("{\"sqlText\":\"SELECT 1\"}"),
            "Authorization",
            "Snowflake Token=\"x\"");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void survivesWhatIsNotHttp() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), snowglobe.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(utf8("\0\1\2 what is this\r\n\r\n"));
      socket.getOutputStream().flush();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void survivesABodyWithoutEnd() throws IOException, SQLException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), snowglobe.port())) {
      socket
          .getOutputStream()
          .write(
              utf8("POST " + QUERY + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"sql"));
      socket.getOutputStream().flush();
      theServerGoesOn();
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    try (Snowglobe guarded = Snowglobe.builder().user("ada", "secret").start()) {
      SQLException error =
          assertThrows(
              SQLException.class, () -> Clients.jdbc(guarded, Map.of("password", "wrong")));
      assertThat(error.getErrorCode()).isEqualTo(390100);
      assertThat(error.getSQLState()).isEqualTo("08001");
      assertThat(guarded.stats().loginsRefused()).isEqualTo(1);
      Clients.snowpark(guarded).close();
    }
  }

  private static String refusal(SnowglobeBuilder builder) {
    return String.valueOf(assertThrows(SnowglobeException.class, builder::start).getMessage());
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(refusal(Snowglobe.builder().port(taken.getLocalPort()))).contains(port, "port 0");
    }
  }

  @Test
  void aHostThatOthersReachNeedsAUser() {
    assertThat(refusal(Snowglobe.builder().host("0.0.0.0"))).contains("0.0.0.0", "user(");
    assertThat(refusal(Snowglobe.builder().host("no.such.host.invalid"))).contains("not known");
  }

  @Test
  void aScriptThatFailsIsNamedWithItsStatement(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("seed.sql"), "SELECT 1;\nSELECT * FROM nope;");
    assertThat(refusal(Snowglobe.builder().init(script)))
        .contains("Statement 2 of 2", "seed.sql", "SELECT * FROM nope", "'NOPE'");
    assertThat(refusal(Snowglobe.builder().init(folder.resolve("absent.sql"))))
        .contains("absent.sql");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("notes.duckdb"), "these are notes, not a database");
    assertThat(refusal(Snowglobe.builder().database(file))).contains("notes.duckdb");
  }

  /** DuckDB alone reads a file whose name stands where that of a table does. */
  @Test
  void aFileOfTheMachineIsNoTable(@TempDir Path folder) throws IOException, SQLException {
    Path file = Files.writeString(folder.resolve("salaries.csv"), "name,salary\nMary,1\n");
    String name = "\"" + file.toString().replace('\\', '/') + "\"";
    try (Connection connection = Clients.jdbc(snowglobe)) {
      SQLException refusal =
          assertThrows(
              SQLException.class,
              () -> connection.createStatement().executeQuery("SELECT * FROM " + name));
      assertThat(refusal.getErrorCode()).isEqualTo(2003);
    }
  }
}

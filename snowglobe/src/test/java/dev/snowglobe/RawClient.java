package dev.snowglobe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that says exactly what it is told to, for what no driver would do. */
final class RawClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Snowglobe snowglobe;
  private final JsonNode login;

  RawClient(Snowglobe snowglobe) throws IOException, InterruptedException {
    this.snowglobe = snowglobe;
    this.login =
        post(
                "/session/v1/login-request",
                "",
                "{\"data\":{\"LOGIN_NAME\":\"%s\",\"PASSWORD\":\"%s\"}}"
                    .formatted(snowglobe.user(), snowglobe.password()))
            .path("data");
  }

  String sessionToken() {
    return login.path("token").asString();
  }

  String masterToken() {
    return login.path("masterToken").asString();
  }

  JsonNode query(String sql, String requestId) throws IOException, InterruptedException {
    return post(
        "/queries/v1/query-request?requestId=" + requestId,
        sessionToken(),
        JSON.createObjectNode().put("sqlText", sql).toString());
  }

  JsonNode result(String queryId) throws IOException, InterruptedException {
    return read(send("GET", "/queries/" + queryId + "/result", sessionToken(), ""));
  }

  JsonNode post(String path, String token, String body) throws IOException, InterruptedException {
    return read(send("POST", path, token, body));
  }

  HttpResponse<byte[]> send(
      String method, String path, String token, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(snowglobe.url() + path))
            .timeout(Duration.ofMinutes(2))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Snowflake Token=\"" + token + "\"");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream body = new ByteArrayInputStream(answer.body());
        InputStream plain = packed ? new GZIPInputStream(body) : body) {
      return JSON.readTree(new String(plain.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

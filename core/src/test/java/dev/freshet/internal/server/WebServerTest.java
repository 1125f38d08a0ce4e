package dev.freshet.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.connection.SqlConnection;
import dev.freshet.data.Frame;
import dev.freshet.element.Value;
import dev.freshet.internal.wire.ClientMessage;
import dev.freshet.ui.Script;
import dev.freshet.ui.Ui;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server with a real client. */
class WebServerTest {
  private static final Script AGES = st -> st.text("age " + st.slider("Age", 0, 99));

  private static App serve(Script script) {
    return Freshet.start(script, app -> app.port(0).developer(true).title("Pets & <owners>"));
  }

  private static HttpResponse<String> get(App app, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(app.url().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Sends a request as it is, also one that a proper client would not send. */
  private static String raw(URI url, String request) throws IOException {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void aBrowserSeesThePageAndWhatItEnters() {
    try (App app = serve(AGES);
        SocketClient client = SocketClient.greeting(app.url())) {
      assertThat(client.await("Welcome").get("resumed").asBoolean()).isFalse();
      JsonNode first = client.awaitRun();
      assertThat(first.get("patches")).hasSize(2);
      client.send(new ClientMessage.SetValue("MAIN/Slider:Age", Value.of(42)));
      JsonNode patch = client.awaitRun().get("patches").get(0);
      assertThat(patch.get("type").asString()).isEqualTo("Update");
      assertThat(patch.get("element").get("body").asString()).isEqualTo("age 42");
    }
  }

  @Test
  void aBrowserThatLostItsConnectionFindsItsPageAgain() {
    try (App app = serve(AGES)) {
      String session;
      try (SocketClient client = SocketClient.greeting(app.url())) {
        session = client.await("Welcome").get("session").asString();
        client.awaitRun();
        client.send(new ClientMessage.SetValue("MAIN/Slider:Age", Value.of(42)));
        client.awaitRun();
        client.abort();
      }
      try (SocketClient back = SocketClient.greeting(app.url(), Optional.of(session), Map.of())) {
        JsonNode welcome = back.await("Welcome");
        assertThat(welcome.get("resumed").asBoolean()).isTrue();
        assertThat(welcome.get("page").toString()).contains("age 42");
      }
    }
  }

  @Test
  void aRestartedServerTakesUpWhatTheBrowserOffers() {
    try (App app = serve(AGES);
        SocketClient client =
            SocketClient.greeting(
                app.url(),
                Optional.of("from-before-the-restart"),
                Map.of("MAIN/Slider:Age", Value.of(42)))) {
      assertThat(client.await("Welcome").get("resumed").asBoolean()).isFalse();
      assertThat(client.awaitRun().toString()).contains("age 42");
    }
  }

  @Test
  void aForeignOriginMayNotOpenASocketAndNothingElseIsHarmed() throws Exception {
    try (App app = serve(AGES)) {
      assertThatThrownBy(
              () -> SocketClient.open(app.url(), Map.of("Origin", "http://evil.example")).close())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(403));
      assertThat(get(app, "/health").body()).isEqualTo("ok\n");
      assertThat(app.visitors()).isZero();
    }
  }

  @Test
  void aForeignHostNameIsRefusedWithWhatToDo() throws IOException {
    try (App app = serve(AGES)) {
      String answer =
          raw(app.url(), "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 421")
          .contains("not served as \"rebound.example\"")
          .contains("allowed hosts");
    }
  }

  @Test
  void anAllowedHostNameIsServed() throws IOException {
    try (App app = Freshet.start(AGES, spec -> spec.port(0).allowHost("apps.example"))) {
      String answer =
          raw(app.url(), "GET /health HTTP/1.1\r\nHost: apps.example\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aMessageTooLongEndsItsConnectionAndNoOther() {
    try (App app = serve(AGES);
        SocketClient good = SocketClient.greeting(app.url());
        SocketClient bad = SocketClient.greeting(app.url())) {
      bad.awaitRun();
      sendTooMuch(bad);
      assertThat(bad.awaitClose().status()).isIn(1009, 1006);
      good.send(new ClientMessage.SetValue("MAIN/Slider:Age", Value.of(1)));
      good.awaitRun();
    }
  }

  private static void sendTooMuch(SocketClient client) {
    try {
      client.sendText("\"" + "x".repeat(ServerSettings.DEFAULT_MAX_MESSAGE + 1) + "\"");
    } catch (CompletionException e) {
      // The server may hang up before it has taken all of it.
    }
  }

  @Test
  void whatIsNotAMessageIsRefusedInPlainWords() {
    for (String nonsense :
        new String[] {
          "",
          "{",
          "[]",
          "null",
          "{\"type\":\"Hello\"}",
          "{\"type\":\"Nonsense\"}",
          "{\"type\":\"Rerun\",\"more\":1}",
          "{\"type\":\"Rerun\"} trailing",
          "{\"type\":\"SetValue\",\"key\":\"a\",\"value\":{\"x\":1}}",
          "{\"type\":\"SetValue\",\"key\":\"a\",\"value\":1e999}"
        }) {
      try (App app = serve(AGES);
          SocketClient client = SocketClient.open(app.url(), Map.of())) {
        client.sendText(nonsense);
        assertThat(client.await("Goodbye").get("text").asString())
            .as(nonsense)
            .isEqualTo("The server could not read what this page sent; reload it.");
      }
    }
  }

  @Test
  void theAuthorSeesWhatConnectionsDoWhileLooking(@TempDir Path folder) throws Exception {
    Script pets =
        st -> {
          st.slider("Age", 0, 99);
          st.text(numbers(st).query("SELECT 1 AS n", Duration.ofHours(1)).rowCount() + " row");
        };
    try (App app =
            Freshet.start(pets, spec -> spec.port(0).developer(true).folder(numbers(folder)));
        SocketClient client = SocketClient.greeting(app.url())) {
      client.awaitRun();
      client.send(new ClientMessage.Inspect(true));
      JsonNode first = client.await("Inspected").get("inspection");
      assertThat(first.get("queries").get(0).get("source").asString()).isEqualTo("MISS");
      assertThat(first.get("pools").get("numbers").get("opened").asInt()).isEqualTo(1);
      client.send(new ClientMessage.SetValue("MAIN/Slider:Age", Value.of(42)));
      JsonNode second = client.awaitInspection(i -> i.get("queries").size() == 2);
      assertThat(second.get("queries").get(0).get("source").asString()).isEqualTo("HIT");
      assertThat(second.get("cache").get("hits").asInt()).isEqualTo(1);
      client.send(new ClientMessage.ClearResults());
      client.awaitInspection(i -> i.get("cache").get("results").asInt() == 0);
      client.send(new ClientMessage.ResetConnection("numbers"));
      client.awaitInspection(i -> i.get("pools").get("numbers").get("closed").asInt() == 1);
      client.send(new ClientMessage.ResetConnection("nobody's"));
    }
  }

  private static SqlConnection numbers(Ui st) {
    return st.connection("numbers", SqlConnection.class);
  }

  private static Path numbers(Path folder) {
    try {
      Files.createDirectories(folder.resolve(".freshet"));
      Files.writeString(
          folder.resolve(".freshet/secrets.toml"),
          "[connections.numbers]\nurl = \"jdbc:h2:mem:\"\n");
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Test
  void onlyTheAuthorMayLookOrResetAndNothingIsToldToOthers() {
    for (ClientMessage message :
        List.of(
            new ClientMessage.Inspect(true),
            new ClientMessage.ClearResults(),
            new ClientMessage.ResetConnection("numbers"))) {
      try (App app = Freshet.start(AGES, spec -> spec.port(0));
          SocketClient client = SocketClient.greeting(app.url())) {
        client.awaitRun();
        client.send(message);
        assertThat(client.await("Goodbye").get("text").asString()).contains("Only the author");
      }
    }
  }

  @Test
  void aPageOfAnotherVersionIsToldToReload() {
    try (App app = serve(AGES);
        SocketClient client = SocketClient.open(app.url(), Map.of())) {
      client.send(new ClientMessage.Hello(99, Optional.empty(), Map.of()));
      assertThat(client.await("Goodbye").get("text").asString()).contains("another version");
    }
  }

  @Test
  void aMessageBeforeTheGreetingIsRefused() {
    try (App app = serve(AGES);
        SocketClient client = SocketClient.open(app.url(), Map.of())) {
      client.send(new ClientMessage.Rerun());
      assertThat(client.await("Goodbye").get("text").asString()).contains("did not greet");
      assertThat(app.visitors()).isZero();
    }
  }

  @Test
  void rowsOfATableComeInWindows() throws Exception {
    Frame frame =
        Frame.generate(
            10_000_000, g -> g.longs("id", i -> i).longs("big", i -> Long.MAX_VALUE - i));
    try (App app = serve(st -> st.dataframe(frame));
        SocketClient client = SocketClient.greeting(app.url())) {
      String session = client.await("Welcome").get("session").asString();
      JsonNode node = client.awaitRun().get("patches").get(0).get("node");
      assertThat(node.get("element").get("table").get("rows").asInt()).isEqualTo(10_000_000);
      String path = "/data/" + session + "/" + node.get("id").asInt();
      assertThat(get(app, path + "?from=9999998&to=10000200").body())
          .isEqualTo(
              "{\"from\":9999998,\"columns\":[[9999998,9999999],["
                  + "\"9223372036844775809\",\"9223372036844775808\"]]}");
      assertThat(get(app, path + "?from=-5&to=x").body())
          .isEqualTo("{\"from\":0,\"columns\":[[],[]]}");
    }
  }

  @Test
  void rowsOfATableNeedTheNameOfASessionThatShowsIt() throws Exception {
    try (App app = serve(st -> st.dataframe(Frame.generate(1, g -> g.longs("id", i -> i))))) {
      for (String path :
          new String[] {"/data/guess/3?from=0&to=1", "/data/a/99999999999", "/data"}) {
        assertThat(get(app, path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  @Test
  void thePageHasAStrictPolicyAndAnEscapedTitle() throws Exception {
    try (App app = serve(AGES)) {
      HttpResponse<String> page = get(app, "/");
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertThat(policy)
          .contains("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
          .doesNotContain("unsafe");
      String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
      assertThat(page.body())
          .contains(nonce)
          .contains("Pets &amp; &lt;owners&gt;")
          .doesNotContain("__CSP_NONCE__");
      assertThat(get(app, "/").headers().firstValue("Content-Security-Policy").orElseThrow())
          .isNotEqualTo(policy);
    }
  }

  @Test
  void pathsThatLeaveTheClientsFolderAreNotFound() throws IOException {
    try (App app = serve(AGES)) {
      for (String path : new String[] {"/../pom.xml", "/%2e%2e/logback.xml", "/nothing.js", "/a"}) {
        String answer =
            raw(
                app.url(),
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(path).containsPattern("^HTTP/1.1 4\\d\\d");
      }
    }
  }

  @Test
  void aPortInUseIsNamed() {
    try (App app = serve(AGES)) {
      int port = app.url().getPort();
      assertThatThrownBy(() -> Freshet.start(AGES, spec -> spec.port(port)))
          .isInstanceOf(PortInUseException.class)
          .hasMessage(
              "Port %d on 127.0.0.1 is in use by another program; stop that one, or choose another"
                      .formatted(port)
                  + " port");
    }
  }

  @Test
  void aPageThatIsClosedEndsItsSession() throws InterruptedException {
    try (App app = serve(AGES)) {
      SocketClient client = SocketClient.greeting(app.url());
      client.awaitRun();
      assertThat(app.visitors()).isEqualTo(1);
      client.leave();
      long deadline = System.nanoTime() + 20_000_000_000L;
      while (app.visitors() > 0 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(app.visitors()).isZero();
    }
  }

  @Test
  void twoAppsRunInOneProgram() {
    try (App one = serve(st -> st.text("one"));
        App two = serve(st -> st.text("two"));
        SocketClient ofOne = SocketClient.greeting(one.url());
        SocketClient ofTwo = SocketClient.greeting(two.url())) {
      assertThat(ofOne.awaitRun().toString()).contains("one");
      assertThat(ofTwo.awaitRun().toString()).contains("two");
    }
  }

  @Test
  void aScriptIsHandedToItsHostInsteadOfBeingServed() throws Exception {
    Script[] taken = new Script[1];
    Freshet.host(
        script -> taken[0] = script,
        () -> {
          Freshet.run(AGES);
          return null;
        });
    assertThat(taken[0]).isSameAs(AGES);
  }
}

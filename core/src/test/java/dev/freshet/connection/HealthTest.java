package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freshet.connection.ConnectionHealth.State;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.internal.server.ServerSettings;
import dev.freshet.internal.server.WebServer;
import dev.freshet.internal.session.Pace;
import dev.freshet.internal.session.Places;
import dev.freshet.internal.session.Sessions;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What probes learn of the connections, from a real server. */
@Timeout(60)
class HealthTest {
  private static final Duration OLD = Duration.ofSeconds(15);

  @RegisterExtension final LedgerApp app = new LedgerApp();
  private final HttpClient http = HttpClient.newHttpClient();
  private Sessions sessions;
  private WebServer server;

  /** What a probe got. */
  private record Reply(int status, String body) {}

  @BeforeEach
  void serve() {
    sessions =
        new Sessions(
            st -> st.text("hello"),
            app.connections(),
            false,
            new Places(_ -> Optional.empty()),
            Pace.ordinary());
    server =
        WebServer.start(
            new ServerSettings("127.0.0.1", 0, "Ledger", false, Set.of(), 1 << 20),
            sessions,
            app.connections());
  }

  @AfterEach
  void stop() {
    sessions.close();
    server.close();
    http.close();
  }

  private Reply probe() throws Exception {
    return get(server.url().resolve("/health/connections"));
  }

  private Reply get(URI uri) throws Exception {
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), response.body());
  }

  private int looks() {
    return app.server().looks.get();
  }

  @Test
  void whatNobodyUsedIsNotConnectedTo() throws Exception {
    assertThat(probe())
        .isEqualTo(
            new Reply(
                200,
                "{\"status\":\"ok\",\"connections\":[{\"name\":\"ledger\",\"type\":\"Ledger\","
                    + "\"state\":\"unused\","
                    + "\"pool\":{\"active\":0,\"idle\":0,\"waiting\":0,\"max\":8}}]}"));
    assertThat(app.server().opened.get()).isZero();
  }

  @Test
  void aConnectionInUseWorksSinceItWasFirstFoundTo() throws Exception {
    app.ledger().query("a");
    Reply first = probe();
    assertThat(first)
        .isEqualTo(
            new Reply(
                200,
                "{\"status\":\"ok\",\"connections\":[{\"name\":\"ledger\",\"type\":\"Ledger\","
                    + "\"state\":\"ok\",\"since\":\"2026-01-01T00:00:00Z\","
                    + "\"pool\":{\"active\":0,\"idle\":1,\"waiting\":0,\"max\":8}}]}"));
    app.passes(OLD);
    assertThat(probe()).isEqualTo(first);
    assertThat(looks()).isEqualTo(2);
    assertThat(app.server().opened.get()).isEqualTo(1);
  }

  @Test
  void aServerThatIsDownFailsItsProbeAndLivenessGoesOn() throws Exception {
    app.ledger().query("a");
    probe();
    app.server().isDown = true;
    app.passes(OLD);
    Reply down = probe();
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.body())
        .startsWith("{\"status\":\"failing\"")
        .contains("\"state\":\"failing\",\"since\":\"2026-01-01T00:00:15Z\"")
        .doesNotContain("reset");
    assertThat(get(server.url().resolve("/health"))).isEqualTo(new Reply(200, "ok\n"));
    app.server().isDown = false;
    app.passes(OLD);
    assertThat(probe().status()).isEqualTo(200);
  }

  @Test
  void probesShareOneLookAndKeepIt() throws Exception {
    app.ledger().query("a");
    List<Future<Reply>> probes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        probes.add(threads.submit(this::probe));
      }
    }
    for (Future<Reply> probe : probes) {
      assertThat(probe.get().status()).isEqualTo(200);
    }
    app.passes(OLD.minusMillis(1));
    probe();
    assertThat(looks()).isEqualTo(1);
  }

  @Test
  void aLoginThatWasRefusedIsNotTriedAgainByProbes() throws Exception {
    app.server().refusesLogin = true;
    LedgerApp.failure(() -> app.ledger().query("a"));
    for (int i = 0; i < 5; i++) {
      assertThat(probe().status()).isEqualTo(503);
      app.passes(OLD);
    }
    assertThat(app.server().logins.get()).isEqualTo(2);
    app.server().refusesLogin = false;
    assertThat(probe().status()).isEqualTo(503);
    app.ledger().query("a");
    app.passes(OLD);
    assertThat(probe().status()).isEqualTo(200);
  }

  @Test
  void aResetIsReasonToTryARefusedLoginAgain() throws Exception {
    app.server().refusesLogin = true;
    LedgerApp.failure(() -> app.ledger().query("a"));
    assertThat(probe().status()).isEqualTo(503);
    app.server().refusesLogin = false;
    app.ledger().reset();
    assertThat(probe().status()).isEqualTo(200);
  }

  @Test
  void aPoolThatIsFullIsLookedAtWithoutWaiting() throws Exception {
    Ledger small = app.withPool(1, RunScope.none());
    try (var loan = small.borrow()) {
      assertThat(loan.get()).isNotNull();
      assertThat(app.connections().health())
          .extracting(ConnectionHealth::state)
          .containsExactly(State.OK);
    }
  }

  @Test
  void aNameOfSeveralSettingsIsAsWellAsTheWorst() throws Exception {
    app.ledger().query("a");
    probe();
    app.server().isDown = true;
    Ledger other = app.connections().connection("ledger", Ledger.class, c -> c.set("role", "r"));
    LedgerApp.failure(() -> other.query("a"));
    assertThat(app.connections().health())
        .extracting(ConnectionHealth::name, ConnectionHealth::state)
        .containsExactly(tuple("ledger", State.FAILING));
    assertThat(app.connections().health().getFirst().pool().max()).isEqualTo(16);
  }

  @Test
  void thatOfAVisitorSaysNothingOfTheApp() {
    app.connections()
        .connection("own", Ledger.class, new Run(new Passerby()), c -> c.scope(Scope.SESSION))
        .query("a");
    assertThat(app.connections().health())
        .extracting(ConnectionHealth::name)
        .containsExactly("ledger");
  }

  @Test
  void aForeignNameIsRefused() throws Exception {
    try (var socket = new Socket(server.url().getHost(), server.url().getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              "GET /health/connections HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(reply).startsWith("HTTP/1.1 421").doesNotContain("\"ledger\"");
    }
  }
}

package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.freshet.connection.ConnectionException;
import dev.freshet.connection.Connections;
import dev.freshet.connection.spi.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the settings arrives at the other side, as the real clients send it. */
@Timeout(120)
class LoginBodyTest {
  private static final byte[] REFUSAL =
      "{\"success\": false, \"code\": \"390100\", \"message\": \"Incorrect username or password was specified.\", \"data\": {}}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final LinkedBlockingQueue<Login> logins = new LinkedBlockingQueue<>();
  private HttpServer server;

  /** A login request: the query of its address, and its body. */
  private record Login(String query, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::refuse);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void refuse(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestURI().getPath().equals("/session/v1/login-request")) {
      logins.add(new Login(exchange.getRequestURI().getQuery(), body));
    }
    exchange.sendResponseHeaders(200, REFUSAL.length);
    exchange.getResponseBody().write(REFUSAL);
    exchange.close();
  }

  private Login login(LoginTest.Kind kind, String section) throws Exception {
    Path file = folder.resolve("home/.snowflake/connections.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        [snowpark]
        account = "acme"
        host = "127.0.0.1"
        port = %d
        protocol = "http"
        user = "ada"
        loginTimeout = 60
        %s
        """
            .formatted(server.getAddress().getPort(), section));
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    try (Connections connections = Connections.builder(environment).open()) {
      var connection = connections.connection("snowpark", kind.type());
      assertThat(failure(() -> connection.query("SELECT 1")).vendorCode()).hasValue(390100);
    }
    Login login = logins.poll(30, TimeUnit.SECONDS);
    assertThat(login).as("a login").isNotNull();
    return login;
  }

  private static ConnectionException failure(Runnable action) {
    try {
      action.run();
    } catch (ConnectionException e) {
      return e;
    }
    throw new AssertionError("It was not refused");
  }

  @ParameterizedTest
  @EnumSource
  void whereAndAsWhomAndEverySessionParameter(LoginTest.Kind kind) throws Exception {
    Login login =
        login(
            kind,
            """
            password = "s3cr3t"
            role = "READER"
            warehouse = "REPORTING"
            database = "PETS"
            schema = "NORTH"
            TIMEZONE = "Europe/Vienna"
            STATEMENT_TIMEOUT_IN_SECONDS = 77
            [snowpark.session_parameters]
            WEEK_START = 1
            """);
    assertThat(login.query)
        .contains("roleName=READER")
        .contains("warehouse=REPORTING")
        .contains("databaseName=PETS")
        .contains("schemaName=NORTH");
    assertThat(login.body)
        .contains("\"ACCOUNT_NAME\":\"acme\"")
        .contains("\"LOGIN_NAME\":\"ada\"")
        .contains("\"PASSWORD\":\"s3cr3t\"")
        .contains("\"TIMEZONE\":\"Europe/Vienna\"")
        .containsPattern("\"STATEMENT_TIMEOUT_IN_SECONDS\":\"?77\"?")
        .containsPattern("\"WEEK_START\":\"?1\"?")
        .contains("\"QUERY_TAG\":");
  }

  @ParameterizedTest
  @EnumSource
  void tokensWithTheirKind(LoginTest.Kind kind) throws Exception {
    assertThat(login(kind, "authenticator = 'oauth'\ntoken = 't0ken'").body)
        .contains("\"AUTHENTICATOR\":\"OAUTH\"")
        .contains("\"TOKEN\":\"t0ken\"")
        .doesNotContain("PASSWORD");
    assertThat(login(kind, "authenticator = 'programmatic_access_token'\ntoken = 't0ken'").body)
        .contains("\"AUTHENTICATOR\":\"PROGRAMMATIC_ACCESS_TOKEN\"")
        .contains("\"TOKEN\":\"t0ken\"");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyAsASignedToken(LoginTest.Kind kind) throws Exception {
    String key = Keys.plain(Keys.pair());
    assertThat(login(kind, "private_key = '''\n" + key + "'''").body)
        .contains("\"AUTHENTICATOR\":\"SNOWFLAKE_JWT\"")
        .containsPattern("\"TOKEN\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"")
        .doesNotContain("PRIVATE KEY");
  }

  @ParameterizedTest
  @EnumSource
  void aPasscodeOfASecondFactor(LoginTest.Kind kind) throws Exception {
    assertThat(
            login(
                    kind,
                    "authenticator = 'username_password_mfa'\npassword = 's3cr3t'\npasscode = '123456'")
                .body)
        .contains("\"PASSCODE\":\"123456\"")
        .contains("\"EXT_AUTHN_DUO_METHOD\":\"passcode\"")
        .contains("\"CLIENT_REQUEST_MFA_TOKEN\":true");
  }
}

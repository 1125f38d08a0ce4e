package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.Connections;
import dev.freshet.connection.spi.Environment;
import dev.snowglobe.Snowglobe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to prove who one is, by the real clients, at an endpoint that verifies it. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {
  private static final String PASSPHRASE = "open sesame";

  private final KeyPair pair = Keys.pair();
  @TempDir Path folder;
  private Snowglobe snowglobe;
  private Connections connections;

  /** The two kinds of connection that log in. */
  enum Kind {
    SNOWPARK(SnowparkConnection.class),
    JDBC(SnowflakeConnection.class);

    private final Class<? extends Connection> type;

    Kind(Class<? extends Connection> type) {
      this.type = type;
    }

    Class<? extends Connection> type() {
      return type;
    }
  }

  @BeforeAll
  void start() {
    snowglobe =
        Snowglobe.builder()
            .user("ada", "s3cr3t")
            .keyPair("robot", pair.getPublic())
            .token("clerk", "t0ken-of-clerk")
            .start();
  }

  @AfterAll
  void stop() {
    snowglobe.close();
  }

  @BeforeEach
  void open() {
    connections =
        Connections.builder(
                new Environment(folder.resolve("home"), folder.resolve("app"), Map.of()))
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private String userOf(Kind kind, Consumer<ConnectionSpec> options) {
    return String.valueOf(
        connections
            .connection(
                "snowpark",
                kind.type(),
                c -> options.accept(c.set("url", snowglobe.url()).set("account", "acme")))
            .query("SELECT CURRENT_USER() AS u")
            .getString("u", 0));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve("app").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @EnumSource
  void aPassword(Kind kind) {
    assertThat(userOf(kind, c -> c.set("user", "ada").set("password", "s3cr3t"))).isEqualTo("ADA");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyInAFileThatIsSoughtFromTheAppsFolder(Kind kind) throws IOException {
    file("keys/robot.p8", Keys.plain(pair));
    for (String name : List.of("private_key_file", "private_key_path")) {
      assertThat(userOf(kind, c -> c.set("user", "robot").set(name, "keys/robot.p8")))
          .isEqualTo("ROBOT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyInAFileUnderAPassphrase(Kind kind) throws IOException {
    Path key = file("robot.p8", Keys.encrypted(pair, PASSPHRASE));
    for (String name :
        List.of("private_key_file_pwd", "private_key_passphrase", "private_key_pwd")) {
      assertThat(
              userOf(
                  kind,
                  c ->
                      c.set("user", "robot")
                          .set("private_key_file", key.toString())
                          .set(name, PASSPHRASE)))
          .isEqualTo("ROBOT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyAsTextInEachForm(Kind kind) {
    for (String text :
        List.of(
            Keys.plain(pair),
            Keys.traditional(pair),
            Keys.plain(pair).replaceAll("-----[A-Z ]+-----", "").strip())) {
      assertThat(userOf(kind, c -> c.set("user", "robot").set("private_key", text)))
          .isEqualTo("ROBOT");
    }
    assertThat(
            userOf(
                kind,
                c ->
                    c.set("user", "robot")
                        .set("private_key", Keys.encrypted(pair, PASSPHRASE))
                        .set("private_key_passphrase", PASSPHRASE)))
        .isEqualTo("ROBOT");
  }

  @ParameterizedTest
  @EnumSource
  void aTokenAsTextOrInAFile(Kind kind) throws IOException {
    Path token = file("token", "t0ken-of-clerk\n");
    for (String authenticator : List.of("oauth", "programmatic_access_token")) {
      assertThat(
              userOf(
                  kind,
                  c ->
                      c.set("user", "clerk")
                          .set("authenticator", authenticator)
                          .set("token", "t0ken-of-clerk")))
          .isEqualTo("CLERK");
      assertThat(
              userOf(
                  kind,
                  c ->
                      c.set("user", "clerk")
                          .set("authenticator", authenticator)
                          .set("token_file_path", token.toString())))
          .isEqualTo("CLERK");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyOfSomebodyElseIsRefusedByTheEndpoint(Kind kind) {
    assertThatThrownBy(() ->
            userOf(kind, c -> c.set("user", "robot").set("private_key", Keys.plain(Keys.pair()))))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageStartingWith("Connection \"snowpark\" could not be opened: ");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsNoneOrHasAnotherPassphraseIsNamedAndNotShown(Kind kind) throws IOException {
    Path key = file("robot.p8", Keys.encrypted(pair, PASSPHRASE));
    assertThatThrownBy(() ->
            userOf(
                kind,
                c ->
                    c.set("user", "robot")
                        .set("private_key_file", key.toString())
                        .set("private_key_passphrase", "wr0ng")))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessage(
            "Connection \"snowpark\" could not be opened: the private key in %s can't be read with"
                + " that private_key_passphrase",
            key);
    assertThatThrownBy(
            () -> userOf(kind, c -> c.set("user", "robot").set("private_key_file", key.toString())))
        .hasMessage(
            "Connection \"snowpark\" could not be opened: the private key in %s is encrypted: set"
                + " private_key_passphrase",
            key);
    assertThatThrownBy(() -> userOf(kind, c -> c.set("user", "robot").set("private_key", "qu3er")))
        .hasMessage(
            "Connection \"snowpark\" could not be opened: the private key in the setting"
                + " private_key is no RSA key in PEM: give one that begins with -----BEGIN PRIVATE"
                + " KEY-----");
    assertThatThrownBy(
            () -> userOf(kind, c -> c.set("user", "robot").set("private_key_file", "nowhere.p8")))
        .hasMessage(
            "Connection \"snowpark\" could not be opened: the private key file %s can't be read:"
                + " there is no such file",
            folder.resolve("app/nowhere.p8"));
  }
}

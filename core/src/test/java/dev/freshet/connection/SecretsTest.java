package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  private Secrets secrets() {
    return secrets(Map.of());
  }

  private Secrets secrets(Map<String, String> variables) {
    return Secrets.eager(new Environment(folder.resolve("home"), folder.resolve("app"), variables));
  }

  private Path write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void findsValuesByTheirPath() {
    write(
        "app/.freshet/secrets.toml",
        "key = 'k'\n[weather]\ntimeout = 5\n[weather.auth]\ntoken = 't'\n");
    assertThat(secrets().get("key")).isEqualTo("k");
    assertThat(secrets().get("weather.timeout")).isEqualTo("5");
    assertThat(secrets().get("weather.auth.token")).isEqualTo("t");
    assertThat(secrets().find("weather.auth")).isEmpty();
    assertThat(secrets().section("weather"))
        .containsEntry("timeout", 5L)
        .containsEntry("auth", Map.of("token", "t"));
  }

  @Test
  void theAppsTablesAreMergedIntoTheUsersTableByTable() {
    write(
        "home/.freshet/secrets.toml",
        "[connections.a]\nuser='u'\nrole='r'\n[connections.b]\nx=1\n");
    write("app/.freshet/secrets.toml", "[connections.a]\nrole='other'\n[connections.c]\ny=2\n");
    assertThat(secrets().section("connections.a")).isEqualTo(Map.of("user", "u", "role", "other"));
    assertThat(secrets().section("connections")).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void streamlitsFileIsReadOnlyWhereThereIsNoOwn() {
    write("home/.streamlit/secrets.toml", "a = 'from streamlit at home'");
    write("app/.streamlit/secrets.toml", "b = 'from streamlit in the app'");
    Secrets secrets = secrets();
    assertThat(secrets.get("b")).isEqualTo("from streamlit in the app");
    write("app/.freshet/secrets.toml", "c = 'own'");
    assertThat(secrets.get("a")).isEqualTo("from streamlit at home");
    assertThat(secrets.find("b")).isEmpty();
    assertThat(secrets.get("c")).isEqualTo("own");
  }

  @Test
  void aFileMadeLaterIsSeen() throws IOException {
    Secrets secrets = secrets();
    assertThat(secrets.find("a")).isEmpty();
    assertThat(secrets.changed()).isTrue();
    assertThat(secrets.changed()).isFalse();
    Path file = write("app/.freshet/secrets.toml", "a = '1'");
    assertThat(secrets.changed()).isTrue();
    assertThat(secrets.get("a")).isEqualTo("1");
    Files.delete(file);
    assertThat(secrets.find("a")).isEmpty();
  }

  @Test
  void aHalfSavedFileKeepsTheLastGoodOneAndWarns() {
    Secrets secrets = secrets();
    write("app/.freshet/secrets.toml", "a = '1'");
    assertThat(secrets.get("a")).isEqualTo("1");
    assertThat(secrets.warning()).isEmpty();
    write("app/.freshet/secrets.toml", "a = '1'\nb = [");
    assertThat(secrets.get("a")).isEqualTo("1");
    assertThat(secrets.warning())
        .hasValueSatisfying(
            text -> assertThat(text).contains("secrets.toml, line 2").contains("still in use"));
    write("app/.freshet/secrets.toml", "a = '2'");
    assertThat(secrets.get("a")).isEqualTo("2");
    assertThat(secrets.warning()).isEmpty();
  }

  @Test
  void aMalformedFileIsAnErrorWithFileLineAndColumnAndWithoutItsContent() {
    Path file = write("app/.freshet/secrets.toml", "[connections.a]\npassword = hunter2\n");
    assertThatThrownBy(() -> secrets().get("x"))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining(file + ", line 2, column 12")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aMissingKeyNamesTheFilesAndTheNearestKey() {
    write("app/.freshet/secrets.toml", "[weather]\nkey = 'k'\n");
    assertThatThrownBy(() -> secrets().get("wether.key"))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("There is no secret \"wether.key\". Did you mean \"weather.key\"?")
        .hasMessageContaining("home/.freshet/secrets.toml (not there)")
        .hasMessageContaining("app/.freshet/secrets.toml");
  }

  @Test
  void environmentVariablesStandInForValues() {
    write("app/.freshet/secrets.toml", "a = 'x-${PW}-y'\nb = '$${PW}'\nc = '${NOT_SET}'\n");
    Secrets secrets = secrets(Map.of("PW", "s3cr$t\\1"));
    assertThat(secrets.get("a")).isEqualTo("x-s3cr$t\\1-y");
    assertThat(secrets.get("b")).isEqualTo("${PW}");
    assertThatThrownBy(() -> secrets.get("c"))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("\"c\"")
        .hasMessageContaining("${NOT_SET}, but that environment variable is not set");
  }

  @Test
  void showsNoValue() {
    write("app/.freshet/secrets.toml", "password = 'hunter2'");
    Secrets secrets = secrets();
    secrets.get("password");
    assertThat(secrets.toString()).contains("secrets.toml").doesNotContain("hunter2");
  }
}

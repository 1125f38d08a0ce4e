package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Setting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets as Kubernetes mounts them. */
class SecretsFolderTest {
  @TempDir Path folder;

  private Secrets secrets(Map<String, String> variables, Path... more) {
    return new Secrets(
        new Environment(folder.resolve("home"), folder.resolve("app"), variables),
        List.of(more),
        Watch.Rhythm.EAGER);
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

  private static String originOfPassword(Secrets secrets) {
    return secrets
        .connection("sql")
        .map(section -> section.get("password"))
        .map(Setting::origin)
        .orElseThrow();
  }

  @Test
  void aFolderIsATableAndAFileIsAKey() {
    write("app/.freshet/secrets/weather/key", "k\n");
    write("app/.freshet/secrets/weather/note", " two\r\nlines \r\n");
    write("app/.freshet/secrets/plain", "p");
    Secrets secrets = secrets(Map.of());
    assertThat(secrets.get("weather.key")).isEqualTo("k");
    assertThat(secrets.get("weather.note")).isEqualTo(" two\r\nlines ");
    assertThat(secrets.get("plain")).isEqualTo("p");
  }

  @Test
  void connectionsAreNestedFoldersOrAFolderWithADotInItsName() {
    write("app/.freshet/secrets/connections/sql/user", "u");
    write("app/.freshet/secrets/connections.sql/password", "p");
    Secrets secrets = secrets(Map.of());
    assertThat(secrets.section("connections.sql")).isEqualTo(Map.of("user", "u", "password", "p"));
    assertThat(originOfPassword(secrets))
        .isEqualTo(folder.resolve("app/.freshet/secrets/connections.sql/password").toString());
  }

  @Test
  void foldersAreMergedOverTheFilesKeyByKey() {
    write("app/.freshet/secrets.toml", "[connections.sql]\nuser = 'file'\nrole = 'file'\n");
    write("home/.freshet/secrets/connections/sql/user", "folder at home");
    assertThat(secrets(Map.of()).section("connections.sql"))
        .isEqualTo(Map.of("user", "folder at home", "role", "file"));
  }

  @Test
  void morePlacesAreNamedByAVariableAndByTheCodeTheLaterWins() {
    write("one/a/x", "one");
    write("one/a/y", "one");
    write("app/two.toml", "[a]\ny = 'two'\nz = 'two'\n");
    write("three/a/z", "three");
    Secrets secrets =
        secrets(
            Map.of("FRESHET_SECRETS", folder.resolve("one") + File.pathSeparator + "two.toml"),
            folder.resolve("three"),
            folder.resolve("nowhere"));
    assertThat(secrets.section("a")).isEqualTo(Map.of("x", "one", "y", "two", "z", "three"));
    assertThat(secrets.looked())
        .endsWith(
            folder.resolve("one").toString(),
            folder.resolve("app/two.toml").toString(),
            folder.resolve("three").toString(),
            folder.resolve("nowhere") + " (not there)");
  }

  @Test
  void theLinksOfKubernetesAreFollowedAndItsOwnFoldersLeftOut() throws IOException {
    Path mount = folder.resolve("mount/weather");
    write("mount/weather/..2026_01/key", "old");
    write("mount/weather/..2026_02/key", "new");
    write("mount/weather/.hidden", "h");
    assumeTrue(links(mount.resolve("..data"), Path.of("..2026_01")), "this system has no links");
    links(mount.resolve("key"), Path.of("..data/key"));
    Secrets secrets = secrets(Map.of("FRESHET_SECRETS", folder.resolve("mount").toString()));
    assertThat(secrets.section("weather")).isEqualTo(Map.of("key", "old"));
    assertThat(secrets.changed()).isTrue();
    Files.delete(mount.resolve("..data"));
    links(mount.resolve("..data"), Path.of("..2026_02"));
    assertThat(secrets.changed()).isTrue();
    assertThat(secrets.get("weather.key")).isEqualTo("new");
  }

  @Test
  void aLinkThatLeadsBackUpComesToAnEnd() throws IOException {
    write("mount/weather/key", "k");
    assumeTrue(
        links(folder.resolve("mount/weather/up"), folder.resolve("mount")),
        "this system has no links");
    Secrets secrets = secrets(Map.of("FRESHET_SECRETS", folder.resolve("mount").toString()));
    assertThat(secrets.get("weather.key")).isEqualTo("k");
  }

  private static boolean links(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      return false;
    }
  }

  @Test
  void aFileMadeChangedOrDeletedLaterIsSeen() throws IOException {
    Secrets secrets = secrets(Map.of());
    assertThat(secrets.find("weather.key")).isEmpty();
    Path file = write("app/.freshet/secrets/weather/key", "one");
    assertThat(secrets.get("weather.key")).isEqualTo("one");
    write("app/.freshet/secrets/weather/key", "another");
    assertThat(secrets.get("weather.key")).isEqualTo("another");
    Files.delete(file);
    assertThat(secrets.find("weather.key")).isEmpty();
  }

  @Test
  void variablesStandInForPartsAndTheOriginNamesThem() {
    Path file = write("app/.freshet/secrets/connections/sql/password", "x-${PW}");
    Secrets secrets = secrets(Map.of("PW", "s3cr3t"));
    assertThat(secrets.get("connections.sql.password")).isEqualTo("x-s3cr3t");
    assertThat(originOfPassword(secrets)).isEqualTo(file + ", ${PW}");
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Path file = write("app/.freshet/secrets/weather/key", "");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> secrets(Map.of()).get("weather.key"))
        .isInstanceOf(SecretsException.class)
        .hasMessage("The secret %s can't be read as text: MalformedInputException", file);
  }
}

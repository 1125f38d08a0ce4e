package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnowflakeFilesTest {
  @TempDir Path folder;

  private OwnSettings read(String name, Map<String, String> variables) {
    return SnowflakeFiles.read(name, new Environment(folder, folder.resolve("app"), variables));
  }

  private static Object value(Map<String, Setting> settings, String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::value).orElse("nothing");
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void connectionsTomlBeatsConfigTomlWhichBeatsSnowSql() {
    write(
        ".snowsql/config",
        "[connections.dev]\naccountname = \"three\"\nusername=u\ndbname = 'd'\n# role = no\n");
    assertThat(read("dev", Map.of()).values())
        .containsOnlyKeys("account", "user", "database")
        .hasEntrySatisfying("account", found -> assertThat(found.value()).isEqualTo("three"))
        .hasEntrySatisfying("database", found -> assertThat(found.value()).isEqualTo("d"));
    write(".snowflake/config.toml", "[connections.dev]\naccount = 'two'\n");
    assertThat(value(read("dev", Map.of()).values(), "account")).isEqualTo("two");
    write(".snowflake/connections.toml", "[dev]\naccount = 'one'\n");
    assertThat(value(read("dev", Map.of()).values(), "account")).isEqualTo("one");
    assertThat(read("dev", Map.of()).values().get("account"))
        .asString()
        .endsWith("connections.toml)");
  }

  @Test
  void snowflakeHomeMovesTheFiles() {
    write("elsewhere/connections.toml", "[dev]\naccount = 'moved'\n");
    OwnSettings own = read("dev", Map.of("SNOWFLAKE_HOME", folder.resolve("elsewhere").toString()));
    assertThat(value(own.values(), "account")).isEqualTo("moved");
    assertThat(own.looked().getFirst())
        .isEqualTo(folder.resolve("elsewhere/connections.toml").toString());
    assertThat(own.looked().getLast()).endsWith(".snowsql/config (not there)");
  }

  @Test
  void defaultsServeOnlyAConnectionThatIsConfiguredNowhere() {
    write(".snowsql/config", "[connections]\naccountname = plain\n");
    write(".snowflake/connections.toml", "[prod]\naccount = 'prod'\n");
    OwnSettings own = read("snowpark", Map.of());
    assertThat(own.values()).isEmpty();
    assertThat(value(own.otherwise(), "account")).isEqualTo("plain");
    own = read("snowpark", Map.of("SNOWFLAKE_DEFAULT_CONNECTION_NAME", "prod"));
    assertThat(own.values()).isEmpty();
    assertThat(value(own.otherwise(), "account")).isEqualTo("prod");
  }

  @Test
  void aDefaultThatIsNowhereIsNamedAmongWhatWasLookedFor() {
    OwnSettings own = read("snowpark", Map.of("SNOWFLAKE_DEFAULT_CONNECTION_NAME", "prod"));
    assertThat(own.otherwise()).isEmpty();
    assertThat(own.looked().getLast())
        .isEqualTo(
            "these, for the connection \"prod\" that SNOWFLAKE_DEFAULT_CONNECTION_NAME names (not"
                + " there)");
  }

  @Test
  void aContainerBringsItsAccountAndTheFileOfItsToken() {
    OwnSettings own =
        read("snowpark", Map.of("SNOWFLAKE_HOST", "h.internal", "SNOWFLAKE_ACCOUNT", "acc"));
    assertThat(own.otherwise())
        .containsOnlyKeys("host", "account", "authenticator", "token_file_path");
    assertThat(value(own.otherwise(), "authenticator")).isEqualTo("oauth");
  }

  @Test
  void aMalformedFileIsNamedWithLineAndColumn() {
    write(".snowflake/connections.toml", "[dev]\npassword = hunter2\n");
    assertThatThrownBy(() -> read("dev", Map.of()))
        .hasMessageContaining("connections.toml, line 2, column 12")
        .hasMessageNotContaining("hunter2");
  }
}

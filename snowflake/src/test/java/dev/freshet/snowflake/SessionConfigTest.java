package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionConfigTest {
  @TempDir Path folder;

  private Settings settings(String... pairs) {
    Map<String, Setting> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], new Setting(pairs[i + 1], "secrets.toml"));
    }
    return Settings.of("snowpark", folder, values, List.of("secrets.toml"));
  }

  private Map<String, String> config(String... pairs) {
    return of(settings(pairs)).forSnowpark();
  }

  private static SessionConfig of(Settings settings) {
    return SessionConfig.of(settings, new QueryTag("pets", Optional.empty(), settings.name()));
  }

  @Test
  void anAccountBecomesAnAddress() {
    assertThat(config("account", "My_Org-acc", "user", "u", "password", "p"))
        .containsEntry("url", "https://my-org-acc.snowflakecomputing.com")
        .containsEntry("account", "My_Org-acc")
        .doesNotContainKey("disablePlatformDetection");
    assertThat(
            config(
                "host",
                "sf.example",
                "port",
                "8443",
                "protocol",
                "http",
                "user",
                "u",
                "password",
                "p"))
        .containsEntry("url", "http://sf.example:8443")
        .doesNotContainKeys("host", "port", "protocol");
    assertThat(config("url", "http://127.0.0.1:8443/", "user", "u", "password", "p"))
        .containsEntry("url", "http://127.0.0.1:8443")
        .containsEntry("disablePlatformDetection", "true");
  }

  @Test
  void namesOfOtherToolsAreUnderstoodAndOthersGoAlong() {
    assertThat(
            config(
                "account",
                "a",
                "username",
                "u",
                "password",
                "p",
                "oauth_client_id",
                "id",
                "Database",
                "D",
                "role",
                "R",
                "TIMEZONE",
                "UTC"))
        .containsEntry("user", "u")
        .containsEntry("oauthClientId", "id")
        .containsEntry("db", "D")
        .containsEntry("role", "R")
        .containsEntry("TIMEZONE", "UTC");
  }

  @Test
  void defaultsKeepTheDriverFromTryingForMinutesAndAnySettingBeatsThem() {
    assertThat(config("account", "a", "user", "u", "password", "p"))
        .containsEntry("maxHttpRetries", "1")
        .containsEntry("loginTimeout", "15")
        .containsEntry("QUERY_TAG", "{\"app\":\"pets\",\"connection\":\"snowpark\"}")
        .doesNotContainKey("networkTimeout");
    assertThat(
            config(
                "account",
                "a",
                "user",
                "u",
                "password",
                "p",
                "loginTimeout",
                "60",
                "QUERY_TAG",
                "x"))
        .containsEntry("loginTimeout", "60")
        .containsEntry("QUERY_TAG", "x");
  }

  @Test
  void aTokenInAFileIsReadAgainForEachSession() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "one\n");
    SessionConfig config =
        of(settings("host", "h", "authenticator", "oauth", "token_file_path", token.toString()));
    assertThat(config.forSnowpark()).containsEntry("token", "one");
    Files.writeString(token, "two");
    assertThat(config.forSnowpark())
        .containsEntry("token", "two")
        .doesNotContainKey("token_file_path");
    Files.delete(token);
    assertThatThrownBy(config::forSnowpark).hasMessageContaining(token + " can't be read");
  }

  @Test
  void showsNoValue() {
    var config = of(settings("account", "a", "user", "u", "password", "hunter2"));
    assertThat(config.toString()).contains("password").doesNotContain("hunter2");
  }
}

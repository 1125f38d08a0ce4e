package dev.freshet.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import dev.freshet.ui.Problem;
import dev.snowglobe.SnowglobeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSnowflakeTest {
  private final Told told = new Told();
  private final List<String> stale = new ArrayList<>();
  private final LocalSnowflake snowflake = new LocalSnowflake(told::local, stale::add);
  @TempDir Path folder;

  @AfterEach
  void close() {
    snowflake.close();
  }

  private Settings settings(String name, Map<String, String> values) {
    Map<String, Setting> written = new HashMap<>();
    values.forEach((key, value) -> written.put(key, new Setting(value, "secrets.toml")));
    return Settings.of(name, folder, written, List.of());
  }

  private Settings resolved(String name, Map<String, String> values) {
    return snowflake.resolve(settings(name, values)).orElseThrow();
  }

  @Test
  void another_account_is_left_alone() {
    assertThat(snowflake.resolve(settings("snowpark", Map.of("account", "acme")))).isEmpty();
    assertThat(snowflake.resolve(settings("snowpark", Map.of()))).isEmpty();
  }

  @Test
  void local_becomes_an_address_and_what_is_written_stays() throws Exception {
    Settings found =
        resolved("snowpark", Map.of("account", "local", "schema", "PETS", "database", "SHELTER"));
    assertThat(found.require("url")).startsWith("http://127.0.0.1:");
    assertThat(found.require("user")).isNotEmpty();
    assertThat(found.require("schema")).isEqualTo("PETS");
    assertThat(found.require("database")).isEqualTo("SHELTER");
    assertThat(found.text("db")).isEmpty();
    assertThat(found.text("account")).isEmpty();
    assertThat(found.text("init")).isEmpty();
    assertThat(told.next()).isEqualTo("local snowpark Optional.empty");
  }

  @Test
  void connections_with_one_script_share_an_account() throws Exception {
    Files.writeString(folder.resolve("a.sql"), "CREATE TABLE a (x INTEGER);");
    Map<String, String> shared = Map.of("account", "local", "init", "a.sql");
    String first = resolved("one", shared).require("url");
    assertThat(resolved("two", shared).require("url")).isEqualTo(first);
    assertThat(resolved("three", Map.of("account", "LOCAL")).require("url")).isNotEqualTo(first);
    assertThat(told.next()).isEqualTo("local one Optional[a.sql]");
    assertThat(told.next()).isEqualTo("local two Optional[a.sql]");
  }

  @Test
  void a_script_that_is_not_there_gets_the_nearest() throws Exception {
    Files.writeString(folder.resolve("pet_owners.sql"), "");
    assertThatThrownBy(() -> resolved("one", Map.of("account", "local", "init", "pet_owner.sql")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("init = \"pet_owner.sql\" names no file in " + folder)
        .hasMessageContaining("Did you mean \"pet_owners.sql\"?");
  }

  @Test
  void a_script_with_an_error_is_named_and_may_be_mended() throws Exception {
    Path script = Files.writeString(folder.resolve("a.sql"), "CREATE TABEL a (x INTEGER);");
    Map<String, String> written = Map.of("account", "local", "init", "a.sql");
    assertThatThrownBy(() -> resolved("one", written))
        .isInstanceOf(SnowglobeException.class)
        .hasMessageContaining("a.sql");
    Files.writeString(script, "CREATE TABLE a (x INTEGER);");
    assertThat(resolved("one", written).require("url")).startsWith("http://");
  }

  @Test
  void saving_the_script_fills_the_account_anew_at_the_same_address() throws Exception {
    Path script = Files.writeString(folder.resolve("a.sql"), "CREATE TABLE a (x INTEGER);");
    Map<String, String> written = Map.of("account", "local", "init", "a.sql");
    String url = resolved("one", written).require("url");

    Files.writeString(script, "CREATE TABLE b (x INTEGER);");
    assertThat(snowflake.saved(Set.of(script))).isEmpty();

    assertThat(stale).containsExactly("one");
    assertThat(resolved("one", written).require("url")).isEqualTo(url);
  }

  @Test
  void a_saved_script_with_an_error_leaves_the_account_as_it_was() throws Exception {
    Path script = Files.writeString(folder.resolve("a.sql"), "CREATE TABLE a (x INTEGER);");
    resolved("one", Map.of("account", "local", "init", "a.sql"));

    Files.writeString(script, "CREATE TABEL a (x INTEGER);");
    List<Problem> problems = snowflake.saved(Set.of(script));

    assertThat(problems).singleElement().extracting(Problem::file).isEqualTo("a.sql");
    assertThat(stale).isEmpty();
  }

  @Test
  void other_files_do_not_matter() throws Exception {
    Files.writeString(folder.resolve("a.sql"), "CREATE TABLE a (x INTEGER);");
    resolved("one", Map.of("account", "local", "init", "a.sql"));
    assertThat(snowflake.saved(Set.of(folder.resolve("b.sql")))).isEmpty();
    assertThat(stale).isEmpty();
  }
}

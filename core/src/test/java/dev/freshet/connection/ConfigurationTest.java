package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and what is said when they are missing or wrong. */
class ConfigurationTest {
  @TempDir Path folder;
  private final List<Connections> opened = new ArrayList<>();

  /** Answers each query with the settings it was made from. */
  @ProvidedBy(EchoProvider.class)
  record Echo(Engine<Settings> engine) implements Connection {}

  static final class EchoProvider implements ConnectionProvider<Echo, Settings> {
    @Override
    public Class<Echo> type() {
      return Echo.class;
    }

    @Override
    public Set<String> aliases() {
      return Set.of("sounder");
    }

    @Override
    public List<String> example() {
      return List.of("account = \"…\"");
    }

    @Override
    public OwnSettings ownSettings(String name, Environment environment) {
      return new OwnSettings(
          environment
              .variable("ECHO_ACCOUNT")
              .map(account -> Map.of("account", new Setting(account, "echo.toml")))
              .orElse(Map.of()),
          environment
              .variable("ECHO_DEFAULT")
              .map(account -> Map.of("account", new Setting(account, "container")))
              .orElse(Map.of()),
          List.of("echo.toml"));
    }

    @Override
    public Backend<Settings> backend(Settings settings) {
      settings.require("account");
      return new Backend<>() {
        @Override
        public Settings open() {
          return settings;
        }

        @Override
        public void close(Settings session) {}

        @Override
        public Frame read(Settings session, Query query) {
          return Frame.builder().strings("value", session.text(query.text()).orElse(null)).build();
        }
      };
    }

    @Override
    public Echo connect(Engine<Settings> engine) {
      return new Echo(engine);
    }
  }

  private Connections connections(Map<String, String> variables) {
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), variables);
    var connections =
        Connections.builder(environment)
            .secrets(Secrets.eager(environment))
            .provider(new EchoProvider())
            .resolver(settings ->
                settings.text("account").filter("local"::equals).isPresent()
                    ? Optional.of(
                        settings.with(
                            Map.of("account", "at " + settings.text("init").orElse("")),
                            "resolver"))
                    : Optional.empty())
            .open();
    opened.add(connections);
    return connections;
  }

  private void secrets(String text) {
    try {
      Path file = folder.resolve("app/.freshet/secrets.toml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ask(Connection connection, String key) {
    return String.valueOf(connection.query(key).getString("value", 0));
  }

  @AfterEach
  void close() {
    opened.forEach(Connections::close);
  }

  @Test
  void codeBeatsSecretsWhichBeatTheFilesOfTheEcosystem() {
    secrets("[connections.echo]\nrole = 'secret role'\nuser = 'u'\n");
    Connections connections = connections(Map.of("ECHO_ACCOUNT", "own"));
    Echo echo =
        connections.connection(
            "echo", Echo.class, RunScope.none(), c -> c.set("ROLE", "code role"));
    assertThat(ask(echo, "account")).isEqualTo("own");
    assertThat(ask(echo, "user")).isEqualTo("u");
    assertThat(ask(echo, "role")).isEqualTo("code role");
    secrets("[connections.echo]\naccount = 'secret'\n");
    assertThat(ask(echo, "account")).isEqualTo("secret");
  }

  @Test
  void theDefaultOfTheEcosystemCountsOnlyWhereNothingElseIsConfigured() {
    Map<String, String> variables = Map.of("ECHO_DEFAULT", "of the container");
    assertThat(ask(connections(variables).connection(Echo.class), "account"))
        .isEqualTo("of the container");
    secrets("[connections.echo]\nrole = 'r'\n");
    assertThatThrownBy(() -> connections(variables).connection(Echo.class))
        .hasMessageContaining("the setting \"account\" is missing");
  }

  @Test
  void withoutAnyConfigurationItSaysWhereItLookedAndWhatToWrite() {
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            There is no configuration for connection "echo" (Echo).
            Looked for [connections.echo] in
              %1$s/home/.freshet/secrets.toml (not there)
              %1$s/home/.streamlit/secrets.toml (not there)
              %1$s/app/.freshet/secrets.toml (not there)
              %1$s/app/.streamlit/secrets.toml (not there)
              %1$s/home/.freshet/secrets (not there)
              %1$s/app/.freshet/secrets (not there)
              echo.toml
            Write into %1$s/app/.freshet/secrets.toml:
              [connections.echo]
              account = "…\"\
            """
                .formatted(folder));
  }

  @Test
  void aMisspeltSectionIsNamed() {
    secrets("[connections.ecoh]\naccount = 'a'\n");
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .hasMessageContaining("Did you mean \"ecoh\"? The sections there are: ecoh.");
    secrets("[connection.echo]\naccount = 'a'\n");
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .hasMessageContaining(
            "There is [connection.echo]: the table is called [connections.echo].");
  }

  @Test
  void aMissingSettingIsNamedWithWhatThereIs() {
    secrets("[connections.echo]\nuser = 'u'\n");
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "Connection \"echo\": the setting \"account\" is missing. Set are user, from"
                + " %s/app/.freshet/secrets.toml. Write it under [connections.echo]",
            folder);
  }

  @Test
  void theTypeComesFromTheNameOrTheSecrets() {
    secrets(
        """
        [connections.echo]
        account = 'one'
        [connections.stats]
        type = 'sounder'
        account = 'two'
        [connections.other]
        type = '%s'
        account = 'three'
        [connections.odd]
        type = 'soundr'
        """
            .formatted(Echo.class.getName()));
    Connections connections = connections(Map.of("WHICH", "stats"));
    assertThat(ask(connections.connection("echo"), "account")).isEqualTo("one");
    assertThat(ask(connections.connection("stats"), "account")).isEqualTo("two");
    assertThat(ask(connections.connection("other"), "account")).isEqualTo("three");
    assertThat(ask(connections.connection("env:WHICH"), "account")).isEqualTo("two");
    assertThat(ask(connections.connection("stats"), "type")).isEqualTo("null");
    assertThatThrownBy(() -> connections.connection("odd"))
        .hasMessageContaining("the type \"soundr\"")
        .hasMessageContaining("Did you mean \"sounder\"? Known types: echo, sounder");
    assertThatThrownBy(() -> connections.connection("stat"))
        .hasMessageContaining("has no type")
        .hasMessageContaining("Did you mean \"stats\"?");
    assertThatThrownBy(() -> connections.connection("env:WHICHH"))
        .hasMessageContaining("environment variable WHICHH, which is not set");
  }

  @Test
  void aClassThatNamesItsProviderNeedsNothingElse() {
    secrets("[connections.echo]\naccount = 'a'\n");
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    try (var plain = Connections.builder(environment).open()) {
      assertThat(ask(plain.connection(Echo.class), "account")).isEqualTo("a");
    }
  }

  @Test
  void aClassThatNothingProvidesIsAnError() {
    assertThatThrownBy(() -> connections(Map.of()).connection("x", Ledger.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nothing provides dev.freshet.connection.Ledger. Put @ProvidedBy(…)")
        .hasMessageContaining("There are: [Echo, SqlConnection]");
  }

  @Test
  void changingItsOwnSectionResetsAConnectionAndItsResultsAndAnotherSectionDoesNot() {
    secrets("[connections.echo]\naccount = 'a'\ndb = 'one'\n[other]\nx = 1\n");
    Echo echo = connections(Map.of()).connection(Echo.class);
    Frame first = echo.query("db");
    secrets("[connections.echo]\naccount = 'a'\ndb = 'one'\n[other]\nx = 2222\n");
    assertThat(echo.query("db")).isSameAs(first);
    secrets("[connections.echo]\naccount = 'a'\ndb = 'second'\n[other]\nx = 2222\n");
    assertThat(ask(echo, "db")).isEqualTo("second");
    secrets("[connections.echo]\naccount = 'a'\ndb = 'one'\n[other]\nx = 2222\n");
    assertThat(echo.query("db")).isNotSameAs(first);
    assertThat(ask(echo, "db")).isEqualTo("one");
  }

  @Test
  void aResolverTurnsAWishIntoAnAddress() {
    secrets("[connections.echo]\naccount = 'local'\ninit = 'x.sql'\n");
    assertThat(ask(connections(Map.of()).connection(Echo.class), "account")).isEqualTo("at x.sql");
  }

  @Test
  void aWrongPoolSizeIsNamed() {
    secrets("[connections.echo]\naccount = 'a'\npool_size = 0\n");
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .hasMessage("Connection \"echo\": pool_size is 0: a pool holds at least one session");
    secrets("[connections.echo]\naccount = 'a'\npool_size = 'many'\n");
    assertThatThrownBy(() -> connections(Map.of()).connection(Echo.class))
        .hasMessageContaining("the setting \"pool_size\"")
        .hasMessageContaining("no whole number")
        .hasMessageNotContaining("many");
  }

  @Test
  void noSecretIsInAnyText() {
    secrets("[connections.echo]\naccount = 'a'\npassword = 'hunter2'\n");
    Connections connections = connections(Map.of());
    Echo echo =
        connections.connection("echo", Echo.class, RunScope.none(), c -> c.set("token", "t0ken"));
    var settings =
        Settings.of("echo", folder, Map.of("password", new Setting("hunter2", "x")), List.of());
    assertThat(echo + " " + settings + " " + connections.secrets())
        .doesNotContain("hunter2")
        .doesNotContain("t0ken");
  }
}

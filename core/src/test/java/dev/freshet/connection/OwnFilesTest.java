package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Setting;
import dev.freshet.connection.spi.Settings;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the files of a connection's own ecosystem, while it is in use. */
class OwnFilesTest {
  @TempDir Path folder;
  private Connections connections;

  /** Answers with the account that {@code ~/.tide} names. */
  record Tide(Engine<String> engine) implements Connection {
    String account() {
      return String.valueOf(query("account").getString("account", 0));
    }
  }

  private static final class TideProvider implements ConnectionProvider<Tide, String> {
    @Override
    public Class<Tide> type() {
      return Tide.class;
    }

    @Override
    public List<Path> ownFiles(Environment environment) {
      return List.of(environment.home().resolve(".tide"));
    }

    @Override
    public OwnSettings ownSettings(String name, Environment environment) {
      Path file = ownFiles(environment).getFirst();
      String text = Files.exists(file) ? read(file) : "";
      if (text.startsWith("?")) {
        throw new IllegalArgumentException(file + ", line 1, column 1: not a tide");
      }
      Map<String, Setting> values =
          text.isEmpty() ? Map.of() : Map.of("account", new Setting(text, file.toString()));
      return new OwnSettings(values, Map.of(), List.of(file.toString()));
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Backend<String> backend(Settings settings) {
      String account = settings.text("account").orElse("nobody");
      return new Backend<>() {
        @Override
        public String open() {
          return account;
        }

        @Override
        public void close(String session) {}

        @Override
        public Frame read(String session, Query query) {
          return Frame.builder().strings("account", session).build();
        }
      };
    }

    @Override
    public Tide connect(Engine<String> engine) {
      return new Tide(engine);
    }
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    connections =
        Connections.builder(environment)
            .secrets(Secrets.eager(environment))
            .provider(new TideProvider())
            .open();
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("home/.tide"), text);
  }

  @Test
  void anEditIsSeenWithoutAChangeOfTheSecrets() throws IOException {
    Tide tide = connections.connection(Tide.class);
    assertThat(tide.account()).isEqualTo("nobody");
    Path file = write("ada");
    assertThat(tide.account()).isEqualTo("ada");
    write("ben the second");
    assertThat(tide.account()).isEqualTo("ben the second");
    Files.delete(file);
    assertThat(tide.account()).isEqualTo("nobody");
  }

  @Test
  void aFileThatSaysTheSameLeavesTheConnectionAlone() throws IOException {
    Path file = write("ada");
    Tide tide = connections.connection(Tide.class);
    Frame first = tide.query("account");
    Files.delete(file);
    write("ada");
    assertThat(tide.query("account")).isSameAs(first);
  }

  @Test
  void aHalfSavedFileKeepsTheLastGoodOneAndWarns() throws IOException {
    write("ada");
    var run = new Run();
    Tide tide = connections.connection("tide", Tide.class, run);
    Frame first = tide.query("account");
    assertThat(run.warnings).isEmpty();
    Path file = write("? half");
    assertThat(tide.query("account")).isSameAs(first);
    connections.connection("tide", Tide.class, run);
    assertThat(run.warnings)
        .containsExactly(
            file + ", line 1, column 1: not a tide; what it said before is still in use");
    write("ben");
    assertThat(tide.account()).isEqualTo("ben");
  }

  @Test
  void aFileThatWasNeverGoodIsAnError() throws IOException {
    Path file = write("?");
    assertThatThrownBy(() -> connections.connection(Tide.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("Connection \"tide\": %s, line 1, column 1: not a tide", file);
  }
}

package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.cli.live.LiveApp;
import dev.freshet.cli.live.LiveOptions;
import dev.freshet.connection.Secrets;
import dev.freshet.connection.spi.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the guide shows is true: each of its Java snippets is compiled and run, with the real client
 * against a local endpoint, and each of its settings is read.
 */
@Timeout(300)
class GuideTest {

  /** What the snippets take for granted. */
  private static final String BEFORE =
      """
      import module dev.freshet;
      import com.snowflake.snowpark_java.*;
      import dev.freshet.snowflake.*;
      import static com.snowflake.snowpark_java.Functions.col;
      import static com.snowflake.snowpark_java.Functions.lit;

      static final int least = 1;
      static final Path folder = Path.of("FOLDER");
      static final Script script = st -> st.text("of another program");

      """;

  private static final String SECRETS =
      """
      [connections.snowpark]
      account = "local"
      init = "pets.sql"

      [connections.snowflake]
      account = "local"
      init = "pets.sql"

      [connections.sql]
      dialect = "duckdb"
      database = "FOLDER/pets.duckdb"
      """;

  private static final String PETS =
      """
      CREATE TABLE pets (id INT, name VARCHAR, age INT, kind VARCHAR);
      INSERT INTO pets VALUES (1, 'Mary', 3, 'cat'), (2, 'John', 5, 'dog');
      """;

  private static final String END = "the last line was reached";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"getting-started.md", "connections.md"})
  void its_snippets_compile_and_run(String page) throws Exception {
    List<Snippet> snippets =
        Snippet.of(page, "java").stream().filter(snippet -> !snippet.isProgram()).toList();
    assertThat(snippets).isNotEmpty();
    var methods = new StringBuilder();
    var calls = new StringBuilder();
    for (int i = 0; i < snippets.size(); i++) {
      methods.append(snippets.get(i).asMethod(i));
      calls.append("    snippet%d(st.container());\n".formatted(i));
    }
    String main =
        "void main() {\n  Freshet.run(st -> {\n%s    st.text(\"%s\");\n  });\n}\n"
            .formatted(calls, END);
    Path app = app();
    assertThat(shown(app, in(app, BEFORE) + methods + main)).contains(END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getting-started.md", "connections.md", "own-connection.md"})
  void its_programs_compile_and_run(String page) throws Exception {
    List<Snippet> programs = Snippet.of(page, "java").stream().filter(Snippet::isProgram).toList();
    assertThat(programs).isNotEmpty();
    for (Snippet program : programs) {
      assertThat(shown(app(), program.text())).contains("\"state\":\"DONE\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connections.md", "own-connection.md"})
  void its_settings_are_read(String page) throws Exception {
    List<Snippet> settings = Snippet.of(page, "toml");
    assertThat(settings).isNotEmpty();
    for (Snippet part : settings) {
      Path app = app();
      Files.writeString(app.resolve(".freshet/secrets.toml"), part.text());
      var variables = Map.of("SNOWFLAKE_PASSWORD", "x", "PETS_PASSWORD", "x");
      Secrets secrets = Secrets.of(new Environment(app.resolve("home"), app, variables));
      assertThat(secrets.section("connections")).as("%s:%d", page, part.line()).isNotEmpty();
      assertThat(secrets.warning()).as("%s:%d", page, part.line()).isEmpty();
    }
  }

  /** The folder of an app that knows some pets, in each of the guide's connections. */
  private Path app() throws Exception {
    Path app = Files.createTempDirectory(folder, "app");
    Files.createDirectories(app.resolve(".freshet"));
    Files.writeString(app.resolve(".freshet/secrets.toml"), in(app, SECRETS));
    Files.writeString(app.resolve("pets.sql"), PETS);
    Files.writeString(app.resolve("pets.csv"), "name,kind\nMary,cat\nJohn,dog\n");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + app.resolve("pets.duckdb"));
        var statement = connection.createStatement()) {
      statement.execute(PETS);
    }
    return app;
  }

  /** A text with the app's folder in the place that is left for it. */
  private static String in(Path app, String text) {
    return text.replace("FOLDER", app.toString().replace("\\", "/"));
  }

  /** What a visitor of the app is sent, up to the end of the first run. */
  private static String shown(Path app, String text) throws Exception {
    Path file = Files.writeString(app.resolve("Guide.java"), text);
    var terminal = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    var report = new TerminalReport(new Terminal(out, out, false), file, true, () -> {});
    try (LiveApp live = LiveApp.start(LiveOptions.of(file), report);
        Visitor visitor = new Visitor(live.url())) {
      visitor.awaitEndOfRun();
      assertThat(visitor.heard())
          .as("%s%n%s", text, terminal.toString(StandardCharsets.UTF_8))
          .doesNotContain("\"type\":\"Failure\"", "\"type\":\"Build\"", "FAILED");
      return visitor.heard();
    }
  }
}

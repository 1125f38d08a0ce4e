package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands as they are typed, what they print, and how they end. */
@Timeout(120)
class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal = new Terminal(stream(out), stream(err), false);
  @TempDir Path folder;

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private int run(Object... words) {
    String[] texts = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      texts[i] = words[i].toString();
    }
    return Main.run(terminal, texts);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path save(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void help_names_every_command_and_option() {
    assertThat(run("help")).isZero();
    assertThat(printed()).contains("run FILE", "--port N", "doctor [NAME]", "snowglobe", "--init");
    assertThat(run("run", "--help")).isZero();
    assertThat(printed()).contains("8501 unless given");
  }

  @Test
  void the_version_names_its_java() {
    assertThat(run("--version")).isZero();
    assertThat(printed()).contains("Freshet ").contains("Java " + Runtime.version());
  }

  @Test
  void a_mistyped_command_or_option_gets_the_nearest() {
    assertThat(run("rum", "x")).isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("there is no command rum. Did you mean \"run\"?");
    assertThat(run("run", "App.java", "--prot", "1")).isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("there is no option --prot. Did you mean \"--port\"?");
  }

  @Test
  void a_file_that_is_not_there_gets_the_nearest() throws Exception {
    save("pets/App.java", "");
    assertThat(run("run", folder.resolve("pets/Ap.java"))).isEqualTo(Main.MISUSED);
    assertThat(complained())
        .contains("pets/Ap.java: there is no such file")
        .contains("Did you mean \"" + folder.resolve("pets/App.java") + "\"?");
  }

  @Test
  void a_folder_without_an_app_names_what_it_has() throws Exception {
    save("pets/Start.java", "");
    assertThat(run("run", folder.resolve("pets"))).isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("App.java: there is no such file").contains("Start.java");
  }

  @Test
  void another_kind_of_file_is_refused() throws Exception {
    Path file = save("App.py", "");
    assertThat(run("run", file)).isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("App.py is not a Java source file");
  }

  @Test
  void a_port_that_is_taken_is_named_with_a_free_one() throws Exception {
    Path file = save("App.java", "void main() {}");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(run("run", file, "--no-browser", "--port", port)).isEqualTo(Main.MISUSED);
      assertThat(complained())
          .contains("port %d of 127.0.0.1 is in use".formatted(port))
          .contains("lsof -i :" + port)
          .containsPattern("Take another: --port \\d+");
      assertThat(run("snowglobe", "--port", port)).isEqualTo(Main.MISUSED);
    }
  }

  @Test
  void no_port_beyond_the_last() throws Exception {
    Path file = save("App.java", "void main() {}");
    assertThat(run("run", file, "--port", 70_000)).isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("--port 70000: a port is a number from 0 to 65535");
  }

  @Test
  void a_host_that_is_not_this_machine_is_named() throws Exception {
    Path file = save("App.java", "void main() {}");
    assertThat(run("run", file, "--no-browser", "--host", "192.0.2.1")).isNotZero();
    assertThat(complained()).contains("192.0.2.1");
  }

  @Test
  void without_watching_an_error_is_printed_with_its_line_and_ends_the_program() throws Exception {
    Path file = save("App.java", "void main() {\n\tint x = missing;\n}\n");
    assertThat(run("run", file, "--no-browser", "--port", 0, "--no-watch")).isEqualTo(1);
    assertThat(printed())
        .contains(file + ":2:10: cannot find symbol")
        .contains("    2 | \tint x = missing;\n      | \t        ^")
        .contains("1 error");
  }

  @Test
  void without_watching_a_main_that_fails_ends_the_program() throws Exception {
    Path file =
        save("App.java", "void main() {\n  throw new IllegalStateException(\"no data\");\n}\n");
    assertThat(run("run", file, "--no-browser", "--port", 0, "--no-watch")).isEqualTo(1);
    assertThat(printed())
        .contains("main failed before it gave an app: java.lang.IllegalStateException: no data")
        .contains("App.java:2");
  }

  @Test
  void without_watching_a_main_that_gives_no_app_ends_the_program() throws Exception {
    Path file = save("App.java", "void main() {}");
    assertThat(run("run", file, "--no-browser", "--port", 0, "--no-watch")).isEqualTo(1);
    assertThat(printed()).contains("App.java came to its end without calling Freshet.run");
  }

  @Test
  void a_script_for_snowglobe_that_is_not_there_is_named() {
    assertThat(run("snowglobe", "--port", 0, "--init", folder.resolve("seed.sql")))
        .isEqualTo(Main.MISUSED);
    assertThat(complained()).contains("seed.sql");
  }
}

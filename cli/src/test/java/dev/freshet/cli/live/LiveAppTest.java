package dev.freshet.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.cli.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, compiler, watch and socket. */
class LiveAppTest {
  private final Told told = new Told();
  @TempDir Path folder;
  @TempDir Path beside;

  /** At once, as careful editors do: half a file that rests for long enough is a version too. */
  private Path save(String name, String text) throws IOException {
    Path whole = Files.writeString(beside.resolve("next"), text);
    return Files.move(
        whole,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Path saveScript(String body) throws IOException {
    return save(
        "App.java",
        """
        import module dev.freshet;

        void main() {
          Freshet.run(st -> {
            %s
          });
        }
        """
            .formatted(body));
  }

  private LiveApp start(Path file) {
    return LiveApp.start(LiveOptions.of(file), told);
  }

  @Test
  void a_visitor_sees_the_page_and_then_what_is_saved() throws Exception {
    Path file = saveScript("st.title(\"First\");");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("First");
      saveScript("st.title(\"Second\");");
      visitor.awaitText("Second");
      assertThat(told.next()).isEqualTo("compiled []");
      assertThat(told.next()).isEqualTo("compiled [App.java]");
    }
  }

  @Test
  void what_was_entered_stays_when_the_app_is_saved() throws Exception {
    Path file = saveScript("st.text(\"one \" + st.slider(\"Age\", 0, 99));");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      String key = keyOf(visitor.awaitText("Slider").toString());
      visitor.set(key, 42);
      visitor.awaitText("one 42");
      saveScript("st.text(\"two \" + st.slider(\"Age\", 0, 99));");
      visitor.awaitText("two 42");
    }
  }

  private static String keyOf(String message) {
    return message.replaceAll("(?s).*\"key\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void an_error_is_shown_and_the_old_version_goes_on() throws Exception {
    Path file = saveScript("st.text(\"n \" + st.slider(\"Age\", 0, 99));");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      String key = keyOf(visitor.awaitText("Slider").toString());
      saveScript("st.text(missing);");

      assertThat(visitor.await("Build").toString())
          .contains("App.java")
          .contains("\"line\":5")
          .contains("cannot find symbol")
          .contains("st.text(missing);");
      visitor.set(key, 7);
      visitor.awaitText("n 7");

      saveScript("st.text(\"whole again\");");
      visitor.awaitText("whole again");
      assertThat(told.next()).isEqualTo("compiled []");
      assertThat(told.next()).startsWith("rejected [Problem[file=App.java, line=5, column=13");
    }
  }

  @Test
  void an_app_that_does_not_compile_at_first_follows_when_it_does() throws Exception {
    Path file = saveScript("st.text(missing);");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.await("Build");
      saveScript("st.text(\"whole\");");
      visitor.awaitText("whole");
    }
  }

  @Test
  void a_visitor_who_comes_later_sees_the_error_too() throws Exception {
    Path file = saveScript("st.text(missing);");
    try (LiveApp app = start(file)) {
      assertThat(told.next()).startsWith("rejected");
      try (Visitor visitor = new Visitor(app.url())) {
        visitor.await("Build");
      }
    }
  }

  @Test
  void another_java_file_and_a_resource_count_too() throws Exception {
    save("Words.java", "class Words { static String HELLO = \"one\"; }");
    Path data = save("data.txt", "data one");
    Path file =
        saveScript(
            "st.text(Words.HELLO + \" \" + Files.readString(Path.of(\"%s\")));".formatted(data));
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("one data one");
      save("Words.java", "class Words { static String HELLO = \"two\"; }");
      visitor.awaitText("two data one");
      save("data.txt", "data two");
      visitor.awaitText("two data two");
    }
    assertThat(told.next()).isEqualTo("compiled []");
    assertThat(told.next()).isEqualTo("compiled [Words.java]");
    assertThat(told.next()).isEqualTo("compiled [data.txt]");
  }

  @Test
  void a_file_that_is_removed_and_made_again() throws Exception {
    Path file = saveScript("st.text(\"one\");");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("one");
      Files.move(file, folder.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
      assertThat(visitor.await("Build").toString()).contains("the file is not there any more");
      saveScript("st.text(\"two\");");
      visitor.awaitText("two");
    }
  }

  @Test
  void an_exception_before_the_app_is_shown_with_its_line() throws Exception {
    Path file =
        save(
            "App.java",
            """
            import module dev.freshet;

            void main() {
              if (true) throw new IllegalStateException("no data");
              Freshet.run(st -> st.text("never"));
            }
            """);
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      assertThat(visitor.awaitText("no data").toString())
          .contains("Failure")
          .contains("App.java")
          .contains("\"line\":4");
      assertThat(told.next()).isEqualTo("compiled []");
      assertThat(told.next()).isEqualTo("failed java.lang.IllegalStateException: no data");
      saveScript("st.text(\"mended\");");
      visitor.awaitText("mended");
    }
  }

  @Test
  void a_main_that_gives_no_app_is_explained() throws Exception {
    Path file = save("App.java", "void main() {}");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("App.java came to its end without calling Freshet.run");
      assertThat(told.next()).isEqualTo("compiled []");
      assertThat(told.next()).startsWith("ended App.java came to its end without");
    }
  }

  @Test
  void a_file_without_main_is_an_error() throws Exception {
    Path file = save("App.java", "class App {}");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      assertThat(visitor.await("Build").toString()).contains("App.java has no main method");
    }
  }

  @Test
  void a_main_that_goes_on_after_giving_its_app_is_told_to_stop_by_the_next_version()
      throws Exception {
    Path stopped = folder.resolve("stopped.log");
    Path file =
        save(
            "App.java",
            """
            import module dev.freshet;

            void main() throws Exception {
              Freshet.run(st -> st.text("first"));
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Files.writeString(Path.of("%s"), "stopped");
              }
            }
            """
                .formatted(stopped));
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("first");
      saveScript(
          "while (!Files.exists(Path.of(\"%s\"))) Thread.onSpinWait(); st.text(\"second\");"
              .formatted(stopped));
      visitor.awaitText("second");
    }
  }

  @Test
  void a_saved_script_of_the_local_account_fills_it_anew_and_the_page_follows() throws Exception {
    Files.createDirectories(folder.resolve(".freshet"));
    save(
        ".freshet/secrets.toml",
        "[connections.snowpark]\naccount = \"local\"\ninit = \"pets.sql\"\n");
    save("pets.sql", "CREATE TABLE pets AS SELECT 'Mochi' AS name;");
    Path file =
        saveScript(
            "var conn = st.connection(dev.freshet.snowflake.SnowparkConnection.class);"
                + " st.text(\"pet \" + conn.query(\"SELECT name FROM pets\").getString(0, 0));");
    try (LiveApp app = start(file);
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitText("pet Mochi");
      save("pets.sql", "CREATE TABLE pets AS SELECT 'Nube' AS name;");
      visitor.awaitText("pet Nube");
      save("pets.sql", "CREATE TABEL pets");
      assertThat(visitor.await("Build").toString()).contains("pets.sql");
      save("pets.sql", "CREATE TABLE pets AS SELECT 'Troll' AS name;");
      visitor.awaitText("pet Troll");
    }
  }
}

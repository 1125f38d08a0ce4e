package dev.freshet.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Freshet;
import dev.freshet.cli.source.Compilation.Compiled;
import dev.freshet.cli.source.Compilation.Rejected;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptCompilerTest {
  private final ScriptCompiler compiler = new ScriptCompiler();

  @AfterAll
  void close() throws IOException {
    compiler.close();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Compiled compiled(Path file) throws IOException {
    Compilation compilation = compiler.compile(file);
    assertThat(compilation).isInstanceOf(Compiled.class);
    return (Compiled) compilation;
  }

  private List<Problem> problems(Path file) throws IOException {
    Compilation compilation = compiler.compile(file);
    assertThat(compilation).isInstanceOf(Rejected.class);
    return ((Rejected) compilation).problems();
  }

  private List<Script> given(Path file) throws Exception {
    Program program = Program.load(compiled(file), file);
    List<Script> scripts = new ArrayList<>();
    Freshet.host(
        scripts::add,
        () -> {
          program.start();
          return true;
        });
    return scripts;
  }

  @Test
  void a_compact_file_that_imports_the_module_gives_its_script(@TempDir Path folder)
      throws Exception {
    Path file =
        write(
            folder.resolve("App.java"),
            """
            import module dev.freshet;

            void main() {
              Freshet.run(st -> st.title("Hello"));
            }
            """);

    assertThat(given(file)).hasSize(1);
  }

  @Test
  void a_class_in_a_package_uses_another_package(@TempDir Path folder) throws Exception {
    write(
        folder.resolve("com/acme/data/Numbers.java"),
        "package com.acme.data; public class Numbers { public static final int ONE = 1; }");
    Path file =
        write(
            folder.resolve("com/acme/App.java"),
            """
            package com.acme;

            import com.acme.data.Numbers;
            import dev.freshet.Freshet;

            public class App {
              public static void main(String[] arguments) {
                Freshet.run(st -> st.text("" + Numbers.ONE + Other.TWO));
              }
            }
            """);
    write(
        folder.resolve("com/acme/Other.java"),
        "package com.acme; class Other { static int TWO = 2; }");

    assertThat(compiled(file).classes().keySet())
        .containsExactlyInAnyOrder("com.acme.App", "com.acme.Other", "com.acme.data.Numbers");
    assertThat(compiled(file).texts()).containsOnlyKeys("App.java", "Other.java", "Numbers.java");
    assertThat(given(file)).hasSize(1);
  }

  @Test
  void a_file_that_is_not_used_may_have_errors(@TempDir Path folder) throws Exception {
    write(folder.resolve("Draft.java"), "class Draft { this is not Java }");
    Path file = write(folder.resolve("App.java"), "void main() {}");

    assertThat(compiled(file).types()).containsExactly("App");
  }

  @Test
  void an_error_has_file_line_column_words_and_the_line(@TempDir Path folder) throws Exception {
    Path file = write(folder.resolve("App.java"), "void main() {\n\tint x = \"one\";\n}\n");

    Problem problem = problems(file).getFirst();

    assertThat(problem.file()).isEqualTo("App.java");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(10);
    assertThat(problem.message()).contains("String cannot be converted to int");
    assertThat(problem.source()).isEqualTo(Optional.of("\tint x = \"one\";"));
  }

  @Test
  void an_error_in_another_file_names_that(@TempDir Path folder) throws Exception {
    write(folder.resolve("Other.java"), "class Other {\n  static int two() { return three; }\n}\n");
    Path file = write(folder.resolve("App.java"), "void main() { Other.two(); }");

    assertThat(problems(file))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo("Other.java");
          assertThat(problem.line()).isEqualTo(2);
        });
  }

  @Test
  void every_error_is_told(@TempDir Path folder) throws Exception {
    Path file = write(folder.resolve("App.java"), "void main() {\n  one();\n  two();\n}\n");

    assertThat(problems(file)).extracting(Problem::line).containsExactly(2, 3);
  }

  @Test
  void half_a_file_is_an_error_at_its_end(@TempDir Path folder) throws Exception {
    Path file = write(folder.resolve("App.java"), "void main() {\n  one(");

    assertThat(problems(file))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
  }

  @Test
  void bytes_that_are_no_text_are_an_error_of_the_compiler(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("App.java");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'x'});

    assertThat(problems(file)).isNotEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_named(@TempDir Path folder) {
    assertThatThrownBy(() -> compiler.compile(folder.resolve("App.java")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("App.java");
  }

  @Test
  void an_empty_file_has_no_main(@TempDir Path folder) throws Exception {
    Path file = write(folder.resolve("App.java"), "");

    assertThatThrownBy(() -> Program.load(compiled(file), file))
        .isInstanceOf(NoMainException.class)
        .hasMessageContaining("App.java has no main method");
  }

  @Test
  void main_may_be_in_a_later_type(@TempDir Path folder) throws Exception {
    Path file =
        write(
            folder.resolve("App.java"),
            """
            import dev.freshet.Freshet;

            record Point(int x, int y) {}

            class App {
              static void main() {
                Freshet.run(st -> st.text(new Point(1, 2).toString()));
              }
            }
            """);

    assertThat(given(file)).hasSize(1);
  }

  @Test
  void files_of_the_folder_are_resources_and_those_outside_are_not(@TempDir Path folder)
      throws Exception {
    write(folder.resolve("secret.txt"), "outside");
    write(folder.resolve("app/data.txt"), "inside");
    Path file =
        write(
            folder.resolve("app/App.java"),
            """
            void main() throws Exception {
              try (var in = getClass().getResourceAsStream("data.txt")) {
                if (!new String(in.readAllBytes()).equals("inside")) throw new AssertionError();
              }
              var loader = Thread.currentThread().getContextClassLoader();
              if (loader.getResource("data.txt") == null) throw new AssertionError();
              if (loader.getResource("../secret.txt") != null) throw new AssertionError();
              if (!loader.getResources("data.txt").hasMoreElements()) throw new AssertionError();
            }
            """);

    Program.load(compiled(file), file).start();
  }

  @Test
  void an_apps_own_class_comes_before_one_of_the_program(@TempDir Path folder) throws Exception {
    write(
        folder.resolve("org/assertj/core/api/Assertions.java"),
        "package org.assertj.core.api; public class Assertions { public static int mine() { return 1; } }");
    Path file =
        write(
            folder.resolve("App.java"),
            "void main() { if (org.assertj.core.api.Assertions.mine() != 1) throw new AssertionError(); }");

    Program.load(compiled(file), file).start();
  }
}

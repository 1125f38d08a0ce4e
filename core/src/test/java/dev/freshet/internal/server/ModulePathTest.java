package dev.freshet.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.App;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Freshet as a module of a program that does not measure, and has no Micrometer. */
@Timeout(120)
class ModulePathTest {
  private static final String DESCRIPTOR = "module pets { requires dev.freshet; }";
  private static final String PROGRAM =
      """
      package pets;

      import dev.freshet.Freshet;

      public class Pets {
        public static void main(String[] arguments) throws Exception {
          try (var app = Freshet.start(st -> st.text("hello"), spec -> spec.port(0))) {
            app.connections().clearResults();
            System.out.println(ModuleLayer.boot().modules());
            System.out.println(app.url());
            System.in.read();
          }
        }
      }
      """;

  @Test
  void aProgramIsCompiledAndServesItsPage(@TempDir Path folder) throws Exception {
    String modules = modules();
    compile(folder, modules);
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules + File.pathSeparator + folder,
                "--module",
                "pets/pets.Pets")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Its end is the end of what is read from it.
    CompletableFuture.delayedExecutor(100, TimeUnit.SECONDS).execute(program::destroyForcibly);
    try (BufferedReader said = program.inputReader()) {
      assertThat(said.readLine()).contains("module dev.freshet").doesNotContain("micrometer");
      try (SocketClient browser = SocketClient.greeting(URI.create(said.readLine()))) {
        assertThat(browser.awaitRun().toString()).contains("hello");
      }
      program.getOutputStream().close();
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }

  /** The path of Freshet and what comes with it, which Micrometer does not. */
  private static String modules() throws Exception {
    Path[] known =
        Stream.concat(Stream.of(place(App.class)), libraries())
            .filter(entry -> !entry.getFileName().toString().startsWith("micrometer"))
            .filter(ModulePathTest::isModule)
            .toArray(Path[]::new);
    Configuration needed =
        Configuration.resolve(
            ModuleFinder.of(known),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            Set.of("dev.freshet", "org.jspecify"));
    return needed.modules().stream()
        .flatMap(module -> module.reference().location().stream())
        .map(location -> Path.of(location).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What runs the tests may be on the class path too, under a name that no module can have. */
  private static boolean isModule(Path entry) {
    try {
      return !ModuleFinder.of(entry).findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** All jars that this test sees. */
  private static Stream<Path> libraries() throws IOException {
    return Collections.list(
            ModulePathTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
        .stream()
        .map(URL::getPath)
        .filter(path -> path.startsWith("file:") && path.contains(".jar!/"))
        .map(path -> Path.of(URI.create(path.substring(0, path.indexOf("!/")))));
  }

  private static void compile(Path folder, String modules) throws IOException {
    Path descriptor = Files.writeString(folder.resolve("module-info.java"), DESCRIPTOR);
    Path program = Files.writeString(folder.resolve("Pets.java"), PROGRAM);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("--module-path", modules, "-d", folder.toString(), "-Werror", "-Xlint:-options");
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(descriptor, program))
              .call();
      assertThat(compiled).as(complaints.toString()).isTrue();
    }
  }
}

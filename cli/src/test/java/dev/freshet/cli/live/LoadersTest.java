package dev.freshet.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.cli.Visitor;
import dev.freshet.cli.source.Compilation.Compiled;
import dev.freshet.cli.source.Program;
import dev.freshet.cli.source.ScriptCompiler;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an app leaves behind when its next version comes. */
@Timeout(300)
class LoadersTest {
  private static final int VERSIONS = 50;
  @TempDir Path folder;

  @Test
  void fifty_versions_leave_at_most_two_loaders() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    CompletableFuture<App> app = new CompletableFuture<>();
    Versions versions = new Versions(folder.resolve("App.java"), new Told(), app);
    try (ScriptCompiler compiler = new ScriptCompiler();
        App served = Freshet.start(versions.first(), spec -> spec.port(0).folder(folder));
        Visitor visitor = new Visitor(served.url())) {
      app.complete(served);
      for (int i = 1; i <= VERSIONS; i++) {
        loaders.add(show(compiler, versions, i));
        visitor.awaitText("version " + i + ".");
      }
      assertThat(left(loaders)).isLessThanOrEqualTo(2);
    }
  }

  private WeakReference<ClassLoader> show(ScriptCompiler compiler, Versions versions, int number)
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import module dev.freshet;

            record Pet(String name) {}

            void main() {
              Freshet.run(st -> {
                st.text("version %d.");
                st.dataframe(Frame.of(new Pet("Mochi")));
                st.selectbox("Pet", List.of(new Pet("Mochi"), new Pet("Nube")));
              });
            }
            """
                .formatted(number));
    Compiled version = (Compiled) compiler.compile(file);
    Program program = Program.load(version, file);
    versions.start(program, version.texts());
    return new WeakReference<>(program.loader());
  }

  /** Collects garbage until few loaders are left, or for a while. */
  private static long left(List<WeakReference<ClassLoader>> loaders) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    long left = count(loaders);
    while (left > 2 && System.nanoTime() < end) {
      System.gc();
      left = count(loaders);
    }
    return left;
  }

  private static long count(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
  }
}

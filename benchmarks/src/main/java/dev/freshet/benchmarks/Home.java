package dev.freshet.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder with Freshet's command and its examples.
 *
 * @param folder the folder
 */
record Home(Path folder) {

  /** Looks upward from where this program is, then from where it was started. */
  static Home find() throws URISyntaxException {
    Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path here = Path.of("").toAbsolutePath();
    return Stream.of(code, here)
        .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
        .filter(folder ->
            Files.exists(folder.resolve("freshet")) && Files.exists(folder.resolve("examples")))
        .findFirst()
        .map(Home::new)
        .orElseThrow(() ->
            new IllegalStateException(
                "Neither %s nor %s is inside Freshet's own folder; run ./freshet bench there"
                    .formatted(code, here)));
  }

  /** Has everything built that the command needs, so that no launch that is timed builds. */
  void build() throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(command().toString(), "--version")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (build.waitFor() != 0) {
      throw new IOException("./freshet --version ended with " + build.exitValue());
    }
  }

  Path command() {
    return folder.resolve("freshet");
  }

  Path example(String name) {
    return folder.resolve("examples").resolve(name);
  }
}

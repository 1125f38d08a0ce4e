package dev.freshet.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine, as it describes itself. */
final class Tool {
  private Tool() {}

  /** The first line of the version of the first of these programs that is there. */
  static Optional<String> version(String... names) {
    return Stream.of(names).flatMap(name -> ask(name).stream()).findFirst();
  }

  private static Optional<String> ask(String name) {
    try {
      Process process =
          new ProcessBuilder(name, "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      try (var lines = process.inputReader()) {
        return Optional.of(plain(lines.readLine()));
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Without the colours that Maven prints even to a pipe. */
  private static String plain(String line) {
    return line == null ? "gives no version" : line.replaceAll("\u001b\\[[0-9;]*m", "").strip();
  }
}

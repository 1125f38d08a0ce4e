package dev.freshet.cli;

import dev.freshet.connection.spi.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the file that was meant on the command line. */
final class SourceFile {
  private static final String MAIN = "App.java";

  private SourceFile() {}

  /**
   * The file itself, or {@code App.java} of a folder.
   *
   * @throws UsageException if there is none, naming the nearest
   */
  static Path find(Path given) {
    if (Files.isDirectory(given)) {
      return find(given.resolve(MAIN));
    }
    if (!Files.exists(given)) {
      throw new UsageException(missing(given));
    }
    if (!given.toString().endsWith(".java")) {
      throw new UsageException(
          "%s is not a Java source file: its name must end in .java".formatted(given));
    }
    return given;
  }

  private static String missing(Path given) {
    Path folder = Optional.ofNullable(given.getParent()).orElse(Path.of(""));
    if (!folder.toString().isEmpty() && !Files.isDirectory(folder)) {
      return "%s: there is no folder %s".formatted(given, folder)
          + suggestion(given, sources(Path.of("")));
    }
    return "%s: there is no such file".formatted(given) + suggestion(given, sources(folder));
  }

  private static String suggestion(Path given, List<String> sources) {
    if (sources.isEmpty()) {
      return ", and no Java source is near";
    }
    String hint = Nearest.hint(given.toString(), sources);
    return hint.isEmpty()
        ? ". There is " + sources.stream().limit(3).collect(Collectors.joining(", "))
        : "." + hint;
  }

  private static List<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .limit(1_000)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

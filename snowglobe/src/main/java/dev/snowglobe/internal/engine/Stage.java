package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stage: a folder of files.
 *
 * @param label what the names of its files begin with
 * @param folder where they are
 */
public record Stage(String label, Path folder) {

  /** Its files whose path begins so, in order. */
  public List<StageFile> files(String prefix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(this::file)
          .filter(file -> file.path().startsWith(prefix))
          .sorted((a, b) -> a.path().compareTo(b.path()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of stage " + label, e);
    }
  }

  /**
   * Those of them whose path a pattern matches from its beginning to its end.
   *
   * @param pattern a regular expression; empty for all
   */
  public List<StageFile> files(String prefix, Optional<String> pattern) {
    List<StageFile> files = files(prefix);
    if (pattern.isEmpty()) {
      return files;
    }
    try {
      Pattern compiled = Pattern.compile(pattern.get(), Pattern.DOTALL);
      return files.stream().filter(file -> compiled.matcher(file.path()).matches()).toList();
    } catch (PatternSyntaxException e) {
      throw new SnowflakeError(
          100048, "2201B", "Invalid regular expression: '" + pattern.get() + "'", e);
    }
  }

  private StageFile file(Path file) {
    String path =
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
    return new StageFile(label + path, path, file);
  }

  /** The file of that path, whether it is there or not. */
  public StageFile at(String path) {
    return new StageFile(label + path, path, inside(path));
  }

  /** Where a path of the stage is. */
  public Path inside(String path) {
    Path inside = folder.resolve(path).normalize();
    if (!inside.startsWith(folder)) {
      throw SnowflakeError.invalidValue(path, "path of the stage, which must stay inside it");
    }
    return inside;
  }
}

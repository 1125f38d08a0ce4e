package dev.freshet.connection;

import dev.freshet.connection.spi.Setting;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a folder of secrets, as Kubernetes mounts them: a folder is a table, a file in it is a key,
 * and what the file holds is the value, without the end of its last line. A dot in a folder's name
 * divides it into tables, so {@code connections.sql/password} is the password of {@code
 * [connections.sql]}. Hidden names are left out: {@code ..data} is where Kubernetes keeps the files
 * that the others are links to.
 */
final class SecretsFolder {
  /** As deep as tables are nested; a link that leads back up ends here too. */
  private static final int DEPTH = 5;

  private SecretsFolder() {}

  /** The stamps of the folder's files; none where there is no folder. */
  static Map<Path, Stamp> stamps(Path folder) {
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    files(folder, DEPTH).forEach(file -> stamps.put(file, Stamp.of(file)));
    return stamps;
  }

  /**
   * The tables of a folder, with {@link Setting}s as their leaves.
   *
   * @throws SecretsException when a file can't be read as text
   */
  static Map<String, Object> read(Path folder) {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (Path file : files(folder, DEPTH)) {
      text(file)
          .ifPresent(text ->
              Tables.merge(
                  tables, nested(names(folder, file), new Setting(text, file.toString()))));
    }
    return tables;
  }

  private static List<Path> files(Path folder, int depth) {
    List<Path> files = new ArrayList<>();
    for (Path entry : entries(folder)) {
      if (Files.isRegularFile(entry)) {
        files.add(entry);
      } else if (depth > 1 && Files.isDirectory(entry)) {
        files.addAll(files(entry, depth - 1));
      }
    }
    return files;
  }

  private static List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, SecretsFolder::isShown)) {
      all.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // Not there, or gone meanwhile, or not ours to read.
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isShown(Path entry) {
    return !String.valueOf(entry.getFileName()).startsWith(".");
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(withoutLineEnd(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new SecretsException(
          "The secret %s can't be read as text: %s".formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private static String withoutLineEnd(String text) {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static List<String> names(Path folder, Path file) {
    List<String> names = new ArrayList<>();
    Path below = folder.relativize(file);
    for (int i = 0; i < below.getNameCount() - 1; i++) {
      names.addAll(Arrays.asList(below.getName(i).toString().split("\\.")));
    }
    names.add(String.valueOf(file.getFileName()));
    return names;
  }

  private static Map<String, Object> nested(List<String> names, Setting value) {
    Object inner = value;
    for (String name : names.reversed()) {
      inner = new LinkedHashMap<>(Map.of(name, inner));
    }
    return Tables.of(inner);
  }
}

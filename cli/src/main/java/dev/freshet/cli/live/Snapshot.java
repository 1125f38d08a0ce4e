package dev.freshet.cli.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a folder at one moment, by what changes when they are written.
 *
 * <p>Left out is what a save does not mean: hidden files but for the secrets, what builds, editors
 * and databases write, and folders of dependencies.
 *
 * @param files the files with their stamps
 */
record Snapshot(Map<Path, Stamp> files) {
  private static final Set<String> SECRETS = Set.of(".freshet", ".streamlit");
  private static final Set<String> SKIPPED =
      Set.of("target", "build", "out", "bin", "node_modules", "__pycache__");
  private static final Set<String> WRITTEN =
      Set.of("class", "log", "tmp", "swp", "bak", "db", "duckdb", "wal", "lock");

  /**
   * Size, time of the last change, and which file it is, for editors that replace it by another.
   */
  record Stamp(long size, Instant modified, Optional<Object> identity) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(),
          attributes.lastModifiedTime().toInstant(),
          Optional.ofNullable(attributes.fileKey()));
    }
  }

  Snapshot {
    files = Map.copyOf(files);
  }

  static Snapshot of(Path folder) {
    Map<Path, Stamp> files = new HashMap<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Snapshot(files);
  }

  /** The files that were changed, made or removed since an earlier moment. */
  Set<Path> changedSince(Snapshot before) {
    Set<Path> names = new HashSet<>(files.keySet());
    names.addAll(before.files.keySet());
    names.removeIf(name -> Objects.equals(files.get(name), before.files.get(name)));
    return names;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, Stamp> files;

    Collector(Path root, Map<Path, Stamp> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = SKIPPED.contains(name) || (name.startsWith(".") && !SECRETS.contains(name));
      return skipped && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      String ending = name.substring(name.lastIndexOf('.') + 1);
      if (!name.startsWith(".") && !name.endsWith("~") && !WRITTEN.contains(ending)) {
        files.put(file, Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    // A file that is removed between listing and looking is simply not there.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}

package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The stages and file formats of an account, as folders and files of its own: what is there is what
 * the disk says. Safe for use by any thread.
 *
 * <p>Below the root are {@code stage}, {@code table}, {@code format} and {@code user}, and for each
 * session that has temporary ones {@code temporary-ID} with a {@code stage} and a {@code format}.
 * What a stage says of itself is a file in {@code about}.
 */
public final class Stages implements AutoCloseable {

  private static final String TEMPORARY = "temporary-";

  private final Path root;
  private final boolean kept;
  private final Map<String, Set<String>> loaded = new ConcurrentHashMap<>();

  private Stages(Path root, boolean kept) {
    this.root = root;
    this.kept = kept;
  }

  /** What is kept for good under a name of three parts. */
  public enum Kind {
    /** A stage made by CREATE STAGE. */
    STAGE,
    /** A file format. */
    FORMAT;

    private String folder() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As a message writes it. */
    public String word() {
      return this == STAGE ? "Stage" : "File format";
    }
  }

  /**
   * A stage or a file format that is there.
   *
   * @param name its name
   * @param temporary whether it is a session's own
   * @param since when it was made
   * @param text its options as they were written
   */
  public record Entry(QualifiedName name, boolean temporary, Instant since, String text) {}

  /**
   * The stages beside a database file, or in a folder that goes with the account.
   *
   * @param database the file of the default database
   */
  static Stages open(Optional<Path> database) {
    try {
      if (database.isEmpty()) {
        return new Stages(Files.createTempDirectory("snowglobe-stages"), false);
      }
      Path file = database.get().toAbsolutePath();
      Stages stages = new Stages(file.resolveSibling(file.getFileName() + "-stages"), true);
      for (Path leftover : stages.children(stages.root)) {
        if (String.valueOf(leftover.getFileName()).startsWith(TEMPORARY)) {
          delete(leftover);
        }
      }
      return stages;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for the stages", e);
    }
  }

  /** The folder that holds all of them. */
  Path root() {
    return root;
  }

  /** Makes the folder of a stage, or the file of a format, with its text. */
  void create(Kind kind, QualifiedName name, Optional<Long> session, String text) {
    Path about = about(kind, name, session);
    try {
      if (kind == Kind.STAGE) {
        Files.createDirectories(path(kind, name, session));
      }
      Files.createDirectories(about.getParent());
      Files.writeString(about, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + kind.word() + " " + name, e);
    }
  }

  /** Where it is; the session's own comes first. */
  Optional<Path> find(Kind kind, QualifiedName name, long session) {
    return Stream.of(path(kind, name, Optional.of(session)), path(kind, name, Optional.empty()))
        .filter(Files::exists)
        .findFirst();
  }

  /** Removes the one that is for good, or the session's own; false when there is none. */
  boolean drop(Kind kind, QualifiedName name, Optional<Long> session) {
    boolean there = contains(kind, name, session);
    delete(path(kind, name, session));
    delete(about(kind, name, session));
    return there;
  }

  /**
   * Its options as they were written; empty when it is not there. The session's own comes first.
   */
  Optional<String> text(Kind kind, QualifiedName name, long session) {
    return Stream.of(Optional.of(session), Optional.<Long>empty())
        .filter(owner -> contains(kind, name, owner))
        .map(owner -> text(about(kind, name, owner)))
        .findFirst();
  }

  private static String text(Path about) {
    try {
      return Files.exists(about) ? Files.readString(about) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what " + about.getFileName() + " is", e);
    }
  }

  private Path about(Kind kind, QualifiedName name, Optional<Long> session) {
    return kind == Kind.FORMAT
        ? path(kind, name, session)
        : below(owner(session).resolve("about"), name);
  }

  /** Whether there is one of that name, either for good or the session's own. */
  boolean contains(Kind kind, QualifiedName name, Optional<Long> session) {
    return Files.exists(path(kind, name, session));
  }

  /** The folder of a table's stage; that of a temporary table belongs to its session. */
  Path tableFolder(QualifiedName table, Optional<Long> session) {
    return below(owner(session).resolve("table"), table);
  }

  /** The folder of a user's stage. */
  Path userFolder(String user) {
    return root.resolve("user").resolve(encoded(user));
  }

  /** All that a session sees, in order. */
  List<Entry> entries(Kind kind, long session) {
    Comparator<Entry> byName = Comparator.comparing(entry -> entry.name().toString());
    return Stream.of(Optional.<Long>empty(), Optional.of(session))
        .flatMap(owner -> entries(kind, owner))
        .sorted(byName)
        .toList();
  }

  private Stream<Entry> entries(Kind kind, Optional<Long> session) {
    return children(shelf(kind, session)).stream()
        .flatMap(database -> children(database).stream())
        .flatMap(schema -> children(schema).stream())
        .map(path -> entry(kind, path, session));
  }

  private Entry entry(Kind kind, Path path, Optional<Long> session) {
    QualifiedName name = nameOf(path);
    return new Entry(name, session.isPresent(), since(path), text(about(kind, name, session)));
  }

  private static QualifiedName nameOf(Path path) {
    int parts = path.getNameCount();
    return new QualifiedName(
        decoded(path.getName(parts - 3)),
        decoded(path.getName(parts - 2)),
        decoded(path.getName(parts - 1)));
  }

  private static Instant since(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read when " + path.getFileName() + " was made", e);
    }
  }

  /** Drops all that belongs to a database, or to one schema of it. */
  public void dropAll(String database, Optional<String> schema) {
    for (String shelf : List.of("stage", "about", "table", "format")) {
      Path folder = root.resolve(shelf).resolve(encoded(database));
      delete(schema.map(name -> folder.resolve(encoded(name))).orElse(folder));
    }
  }

  /** Drops what a session made for itself. */
  void endSession(long session) {
    delete(root.resolve(TEMPORARY + session));
  }

  /** Whether a file was loaded into a table before. */
  boolean loaded(String table, String file) {
    return loaded.getOrDefault(table, Set.of()).contains(file);
  }

  /** Notes that a file was loaded into a table. */
  void noteLoaded(String table, String file) {
    loaded.computeIfAbsent(table, _ -> ConcurrentHashMap.newKeySet()).add(file);
  }

  /** Forgets which files were loaded into the tables whose names begin so. */
  void forgetLoaded(String prefix) {
    loaded.keySet().removeIf(table -> table.startsWith(prefix));
  }

  private Path path(Kind kind, QualifiedName name, Optional<Long> session) {
    return below(shelf(kind, session), name);
  }

  private Path shelf(Kind kind, Optional<Long> session) {
    return owner(session).resolve(kind.folder());
  }

  private Path owner(Optional<Long> session) {
    return session.map(id -> root.resolve(TEMPORARY + id)).orElse(root);
  }

  private static Path below(Path shelf, QualifiedName name) {
    return shelf
        .resolve(encoded(name.database()))
        .resolve(encoded(name.schema()))
        .resolve(encoded(name.name()));
  }

  /** A name as one part of a path; a dot would make two of them special. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E").replace("*", "%2A");
  }

  private static String decoded(Path part) {
    return URLDecoder.decode(part.toString(), StandardCharsets.UTF_8);
  }

  private List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the stages in " + folder, e);
    }
  }

  /** Removes a file, or a folder with all that is in it. */
  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }

  /** Removes the folder, unless it belongs to a database file. */
  @Override
  public void close() {
    if (!kept) {
      delete(root);
    }
  }
}

package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;

/**
 * The databases of an account: each is one that DuckDB has attached, in memory or in a file beside
 * the first one's. Safe for use by any thread.
 */
public final class Databases {

  /** The database that is always there. */
  public static final String DEFAULT = "SNOWGLOBE";

  /** The schema that every database has from the start. */
  public static final String PUBLIC = "PUBLIC";

  private final DuckDBConnection root;
  private final Optional<Path> file;
  private final NavigableMap<String, Instant> attached = new TreeMap<>();
  private long generation;

  private Databases(DuckDBConnection root, Optional<Path> file) {
    this.root = root;
    this.file = file.map(Path::toAbsolutePath);
  }

  /**
   * The databases that are there, and the default one in any case.
   *
   * @param file the file of the default one; none keeps everything in memory
   */
  static Databases open(DuckDBConnection root, Optional<Path> file) throws SQLException {
    Databases databases = new Databases(root, file);
    databases.attach(DEFAULT);
    for (String name : databases.found()) {
      databases.attach(name);
    }
    return databases;
  }

  /** Their names, in order. */
  public synchronized List<String> names() {
    return List.copyOf(attached.keySet());
  }

  /** When it was attached. */
  public synchronized Instant since(String name) {
    return attached.getOrDefault(name, Instant.EPOCH);
  }

  /** Whether there is such a database. */
  public synchronized boolean contains(String name) {
    return attached.containsKey(name);
  }

  /** Grows whenever one is dropped. */
  synchronized long generation() {
    return generation;
  }

  /** Makes a database with its schema PUBLIC. */
  public synchronized void create(String name) throws SQLException {
    if (attached.containsKey(name)) {
      throw SnowflakeError.taken(name);
    }
    attach(name);
  }

  /** Drops a database and its file. */
  public synchronized void drop(String name) throws SQLException {
    if (attached.remove(name) == null) {
      throw SnowflakeError.missing("Database", name);
    }
    generation++;
    execute("DETACH " + Identifier.quoted(name));
    file.ifPresent(_ -> delete(path(name)));
  }

  /** Whether a database has such a schema. */
  public boolean containsSchema(String database, String schema) throws SQLException {
    return schemas(database).contains(schema);
  }

  /** The schemas of a database that are the user's own, in order. */
  public synchronized List<String> schemas(String database) throws SQLException {
    return schemas(database, schema -> !schema.contains(TempObjects.MARK));
  }

  private List<String> schemas(String database, Predicate<String> wanted) throws SQLException {
    List<String> names = new ArrayList<>();
    String sql =
        "SELECT schema_name FROM duckdb_schemas() WHERE NOT internal AND database_name = "
            + Identifier.literal(database)
            + " ORDER BY 1";
    try (Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.removeIf(wanted.negate());
    return names;
  }

  private void attach(String name) throws SQLException {
    String where = file.map(_ -> path(name).toString()).orElse(":memory:");
    execute("ATTACH " + Identifier.literal(where) + " AS " + Identifier.quoted(name));
    attached.put(name, Instant.now());
    execute("CREATE SCHEMA IF NOT EXISTS " + Identifier.quoted(name) + "." + PUBLIC);
    dropLeftovers(name);
  }

  /** Temporary schemas of sessions that an earlier process did not live to end. */
  private void dropLeftovers(String database) throws SQLException {
    for (String schema : schemas(database, name -> name.contains(TempObjects.MARK))) {
      execute(
          "DROP SCHEMA "
              + Identifier.quoted(database)
              + "."
              + Identifier.quoted(schema)
              + " CASCADE");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Where the file of a database is: the default one's own, or one beside it with the name in it.
   */
  private Path path(String name) {
    Path first = file.orElseThrow();
    if (name.equals(DEFAULT)) {
      return first;
    }
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return first.resolveSibling(stem() + "." + encoded + extension());
  }

  private String stem() {
    String name = String.valueOf(file.orElseThrow().getFileName());
    return name.substring(0, name.length() - extension().length());
  }

  private String extension() {
    String name = String.valueOf(file.orElseThrow().getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  private List<String> found() {
    if (file.isEmpty()) {
      return List.of();
    }
    String prefix = stem() + ".";
    try (var files = Files.list(file.get().getParent())) {
      return files
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(prefix) && name.endsWith(extension()))
          .filter(name -> name.length() > prefix.length() + extension().length())
          .map(name -> name.substring(prefix.length(), name.length() - extension().length()))
          .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the folder of " + file.get(), e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete the database file " + path, e);
    }
  }
}

package dev.freshet.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A database server of this machine's distribution, started for a test: on a free port of the
 * loopback address, with its data and sockets in a folder of its own, by a user without rights
 * where the test's own has too many. Used by one thread.
 */
abstract class DatabaseServer implements AutoCloseable {
  static final String USER = "freshet";
  static final String PASSWORD = "s3cr3t";

  private final Path folder;
  private final int port;
  private final Thread last = new Thread(this::kill);
  private Optional<Process> process = Optional.empty();

  DatabaseServer(String name) {
    try {
      folder = Files.createTempDirectory("freshet-" + name);
      own(folder);
      port = freePort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(last);
  }

  /** Whose rights the server has when the test runs as root, which servers refuse. */
  abstract String unprivileged();

  /** Makes the files that a server starts from. */
  abstract void initialize() throws IOException;

  /** What starts it. */
  abstract List<String> command() throws IOException;

  /** Its JDBC address. */
  abstract String url();

  final Path folder() {
    return folder;
  }

  final int port() {
    return port;
  }

  final void start() throws IOException {
    if (!Files.exists(folder.resolve("data"))) {
      initialize();
    }
    process = Optional.of(launch(command()));
    Await.until("%s answers; its log: %s".formatted(url(), log()), this::answers);
  }

  private Path log() {
    return folder.resolve("log");
  }

  private boolean answers() {
    if (process.stream().noneMatch(Process::isAlive)) {
      throw new AssertionError("The server ended: " + text(log()));
    }
    try (Connection connection = connect()) {
      return connection.isValid(60);
    } catch (SQLException e) {
      return false;
    }
  }

  /** A connection past all pools. */
  final Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  /** Ends it without asking, as a crash does; returns when all of it is gone. */
  final void kill() {
    process.ifPresent(running -> {
      List<ProcessHandle> parts = running.descendants().toList();
      parts.forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
      CompletableFuture.allOf(
              Stream.concat(Stream.of(running.toHandle()), parts.stream())
                  .map(ProcessHandle::onExit)
                  .toArray(CompletableFuture[]::new))
          // Where nobody collects what is left of orphans they seem to live on.
          .completeOnTimeout(null, 5, TimeUnit.SECONDS)
          .join();
    });
  }

  /** Runs a program of the server's to its end. */
  final void run(List<String> command) throws IOException {
    try {
      Process program = launch(command);
      boolean ended = program.waitFor(2, TimeUnit.MINUTES);
      if (!ended || program.exitValue() != 0) {
        program.destroyForcibly();
        throw new AssertionError(
            "%s %s: %s".formatted(command, ended ? "failed" : "does not end", text(log())));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Process launch(List<String> command) throws IOException {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(
          List.of(
              "setpriv",
              "--reuid=" + unprivileged(),
              "--regid=" + unprivileged(),
              "--clear-groups"));
    }
    all.addAll(command);
    return new ProcessBuilder(all)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** Gives a file to the server's user. */
  final Path own(Path file) throws IOException {
    if (isRoot()) {
      var users = file.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(file, users.lookupPrincipalByName(unprivileged()));
    }
    return file;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /**
   * Where a program is: on the path, or where distributions put what is not on it. Where there is
   * none the test is skipped, except under CI, where all must be tried.
   */
  static Path program(String name, String... folders) {
    Stream<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(path, Arrays.stream(folders).flatMap(DatabaseServer::matching))
        .map(place -> place.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> missing(name));
  }

  /** The folders that a place with one star in it stands for, the newest version first. */
  private static Stream<Path> matching(String place) {
    int star = place.indexOf('*');
    Path parent = Path.of(star < 0 ? place : place.substring(0, star));
    if (star < 0 || !Files.isDirectory(parent)) {
      return Stream.of(parent);
    }
    try (Stream<Path> versions = Files.list(parent)) {
      return versions
          .sorted(Comparator.reverseOrder())
          .map(version -> version.resolve(place.substring(star + 2)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path missing(String name) {
    String message = "%s was not found, so SqlConnection is not tried with it".formatted(name);
    return System.getenv("CI") == null ? Assumptions.abort(message) : Assertions.fail(message);
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(last);
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

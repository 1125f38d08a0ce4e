package dev.freshet.cli.live;

import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.SettingsResolver;
import dev.freshet.ui.Problem;
import dev.snowglobe.Snowglobe;
import dev.snowglobe.SnowglobeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes {@code account = "local"} an account: a Snowglobe in this process, in memory, filled by the
 * script that {@code init} names. Started when a connection first wants it; connections with the
 * same script share one, as they would share an account. Any thread may use it.
 */
public final class LocalSnowflake implements SettingsResolver, AutoCloseable {
  private static final String ORIGIN = "the local Snowflake endpoint";

  private final Started started;
  private final Consumer<String> stale;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Optional<Path>, Account> accounts = new HashMap<>();

  /** An endpoint that runs, and the connections that it was asked for. */
  private record Account(Snowglobe endpoint, Set<String> connections) {}

  /** Hears of each connection that an endpoint answers for. */
  @FunctionalInterface
  public interface Started {
    /**
     * An endpoint answers.
     *
     * @param connection the name of the connection
     * @param url its address
     * @param init the script that filled it, if there is one
     */
    void local(String connection, String url, Optional<Path> init);
  }

  /**
   * None yet.
   *
   * @param started told once for each connection
   * @param stale told the name of each connection whose account was filled anew
   */
  public LocalSnowflake(Started started, Consumer<String> stale) {
    this.started = started;
    this.stale = stale;
  }

  /**
   * Settings that lead to the endpoint, if they ask for it.
   *
   * @throws IllegalArgumentException if the script is not there
   * @throws SnowglobeException if the script has an error
   */
  @Override
  public Optional<Settings> resolve(Settings settings) {
    return settings
        .text("account")
        .filter("local"::equalsIgnoreCase)
        .map(_ -> connected(settings, account(settings)));
  }

  private Account account(Settings settings) {
    Optional<Path> init = settings.text("init").map(name -> script(settings.folder(), name));
    lock.lock();
    try {
      Account account =
          accounts.computeIfAbsent(init, _ -> new Account(start(init, 0), new HashSet<>()));
      if (account.connections.add(settings.name())) {
        started.local(settings.name(), account.endpoint.url(), init);
      }
      return account;
    } finally {
      lock.unlock();
    }
  }

  private static Path script(Path folder, String name) {
    Path file = folder.resolve(name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "init = \"%s\" names no file in %s.%s"
              .formatted(name, folder, Nearest.hint(name, names(folder))));
    }
    return file;
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Snowglobe start(Optional<Path> init, int port) {
    return Snowglobe.builder().port(port).init(init.stream().toArray(Path[]::new)).start();
  }

  /** The endpoint's own settings under those that are written down, but for the account's name. */
  private static Settings connected(Settings written, Account account) {
    Map<String, String> own = new HashMap<>(account.endpoint.sessionConfig());
    own.put("disablePlatformDetection", "true");
    own.keySet().removeIf(key -> written.text(key).isPresent());
    if (written.text("database").isPresent()) {
      own.remove("DB");
    }
    return written.without("account", "init").with(own, ORIGIN);
  }

  /**
   * Fills the accounts anew whose scripts are among the files that were saved.
   *
   * @return what is wrong with a script; its account then stays as it was
   */
  List<Problem> saved(Set<Path> files) {
    List<Problem> problems = new ArrayList<>();
    lock.lock();
    try {
      for (Path file : files) {
        Optional<Path> init = Optional.of(file);
        Optional.ofNullable(accounts.get(init))
            .flatMap(old -> refill(init, old))
            .ifPresent(wrong -> problems.add(problem(file, wrong)));
      }
    } finally {
      lock.unlock();
    }
    return problems;
  }

  private Optional<String> refill(Optional<Path> init, Account old) {
    // Tried before the account gives up its port, which it must keep because connections know it.
    try (Snowglobe _ = start(init, 0)) {
      accounts.remove(init);
      int port = old.endpoint.port();
      old.endpoint.close();
      accounts.put(init, new Account(start(init, port), old.connections));
      old.connections.forEach(stale);
      return Optional.empty();
    } catch (SnowglobeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Problem problem(Path file, String message) {
    return new Problem(String.valueOf(file.getFileName()), 1, 1, message, Optional.empty());
  }

  @Override
  public void close() {
    lock.lock();
    try {
      accounts.values().forEach(account -> account.endpoint.close());
      accounts.clear();
    } finally {
      lock.unlock();
    }
  }
}

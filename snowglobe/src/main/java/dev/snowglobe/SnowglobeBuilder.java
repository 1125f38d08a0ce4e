package dev.snowglobe;

import dev.snowglobe.fault.Faults;
import dev.snowglobe.internal.command.Interpreter;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Credentials;
import dev.snowglobe.internal.engine.Proof;
import dev.snowglobe.internal.wire.Endpoint;
import dev.snowglobe.internal.wire.Service;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Describes an endpoint to be started. Used by one thread. */
public final class SnowglobeBuilder {

  private String host = "127.0.0.1";
  private int port;
  private Optional<Path> database = Optional.empty();
  private final Map<String, List<Proof>> users = new LinkedHashMap<>();
  private boolean compressed;
  private boolean faultControl;
  private final List<Script> scripts = new ArrayList<>();
  private Duration patience = Duration.ofSeconds(40);
  private InstantSource clock = InstantSource.system();

  /** A script that runs at the start, and what a message calls it. */
  private record Script(String name, Optional<Path> file, String text) {
    String read() {
      return file.map(Script::read).orElse(text);
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new SnowglobeException(
            "Cannot read the init script " + file.toAbsolutePath() + ": " + e, e);
      }
    }
  }

  SnowglobeBuilder() {}

  /** The port; 0, the default, takes any that is free. */
  public SnowglobeBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException(
          "A port lies between 0 and 65535, but " + number + " was given");
    }
    port = number;
    return this;
  }

  /**
   * The address to listen on; 127.0.0.1 is the default. Any but a loopback address needs a user.
   */
  public SnowglobeBuilder host(String address) {
    host = address;
    return this;
  }

  /**
   * Keeps the data in files: the default database in this one, every other one beside it with its
   * name in the file's.
   */
  public SnowglobeBuilder database(Path file) {
    database = Optional.of(file);
    return this;
  }

  /** Keeps the data in memory, as is the default. */
  public SnowglobeBuilder inMemory() {
    database = Optional.empty();
    return this;
  }

  /**
   * Runs scripts at the start, in the order given, in a session of their own in SNOWGLOBE.PUBLIC. A
   * statement that fails keeps the endpoint from starting.
   */
  public SnowglobeBuilder init(Path... files) {
    for (Path file : files) {
      scripts.add(new Script(file.toString(), Optional.of(file), ""));
    }
    return this;
  }

  /** Runs a script at the start, as {@link #init} does. */
  public SnowglobeBuilder initSql(String script) {
    scripts.add(new Script("the script given as text", Optional.empty(), script));
    return this;
  }

  /** Lets in only the users named so, each with its password. Without any, everybody is let in. */
  public SnowglobeBuilder user(String name, String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException(
          "The user " + name + " needs a password, not an empty one");
    }
    return user(name, new Proof.Password(password));
  }

  /**
   * Lets a user in who signs with the private half of a key pair.
   *
   * @param key an RSA key; the signature of each login is verified with it
   */
  public SnowglobeBuilder keyPair(String name, PublicKey key) {
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException(
          "The key of the user %s is of the kind %s, but Snowflake takes RSA"
              .formatted(name, key.getAlgorithm()));
    }
    return user(name, new Proof.KeyPair(key));
  }

  /** Lets a user in with an OAuth or a programmatic access token. */
  public SnowglobeBuilder token(String name, String token) {
    if (token.isEmpty()) {
      throw new IllegalArgumentException("The user " + name + " needs a token, not an empty one");
    }
    return user(name, new Proof.Token(token));
  }

  private SnowglobeBuilder user(String name, Proof proof) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A user needs a name, but it is empty");
    }
    users.computeIfAbsent(name, _ -> new ArrayList<>()).add(proof);
    return this;
  }

  /**
   * Compresses answers even for clients of this machine, as far as they accept it. For others it is
   * always done.
   */
  public SnowglobeBuilder compressed() {
    compressed = true;
    return this;
  }

  /**
   * Lets tests of another process on this machine plan faults, by POST, GET and DELETE on {@code
   * /snowglobe/faults}. Nobody is asked for a password there, so it is off unless called for.
   */
  public SnowglobeBuilder faultControl() {
    faultControl = true;
    return this;
  }

  /**
   * How long a request waits for its statement before the client is told to ask for the result
   * later; 40 seconds is the default.
   */
  public SnowglobeBuilder patience(Duration time) {
    patience = time;
    return this;
  }

  /**
   * The clock by which tokens expire and statements begin, and which they ask for the time; the
   * system's is the default. A session token is good for an hour and is then renewed by the driver;
   * a session that nobody used for four hours is gone.
   */
  public SnowglobeBuilder clock(InstantSource source) {
    clock = source;
    return this;
  }

  /**
   * Starts it.
   *
   * @throws SnowglobeException when the port is taken, the file cannot be opened, a script fails,
   *     or a host that others can reach is asked for without a user
   */
  public Snowglobe start() {
    requireUserUnlessLoopback();
    List<Map.Entry<String, String>> texts =
        scripts.stream().map(script -> Map.entry(script.name, script.read())).toList();
    FutureTask<Endpoint> preparing = Endpoint.preparing();
    Account account = open();
    Endpoint endpoint = prepared(preparing, account);
    try {
      Interpreter interpreter = new Interpreter(account);
      for (Map.Entry<String, String> script : texts) {
        interpreter.runScript(script.getKey(), script.getValue());
      }
      return listen(endpoint, account, interpreter);
    } catch (SQLException | IOException | RuntimeException e) {
      close(account, endpoint, e);
      throw new SnowglobeException("Snowglobe did not start: " + e.getMessage(), e);
    }
  }

  private static Endpoint prepared(FutureTask<Endpoint> preparing, Account account) {
    try {
      return preparing.get();
    } catch (InterruptedException | ExecutionException e) {
      close(account, () -> {}, e);
      throw new SnowglobeException("The HTTP server of Snowglobe did not start: " + e, e);
    }
  }

  private Snowglobe listen(Endpoint endpoint, Account account, Interpreter interpreter)
      throws IOException {
    Faults faults = new Faults();
    endpoint.listen(
        host, port, new Service(account, interpreter, faults, patience, compressed, faultControl));
    return new Snowglobe(host, Visitor.of(users), account, endpoint, faults);
  }

  private Account open() {
    try {
      return Account.open(new Credentials(users), clock, database);
    } catch (SQLException e) {
      String where =
          database
              .map(file ->
                  "the file "
                      + file.toAbsolutePath()
                      + "; another process may have it open, which is to be stopped, or this one"
                      + " needs another file, in a folder that it may write to")
              .orElse("memory");
      throw new SnowglobeException(
          "Cannot open a database in " + where + " (" + e.getMessage() + ")", e);
    }
  }

  private void requireUserUnlessLoopback() {
    try {
      if (users.isEmpty() && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw new SnowglobeException(
            "The host "
                + host
                + " can be reached from other machines, and no user is configured."
                + " Call user(name, password), keyPair or token, or listen on 127.0.0.1.");
      }
    } catch (UnknownHostException e) {
      throw new SnowglobeException(
          "The host " + host + " is not known; give an address of this machine", e);
    }
  }

  private static void close(Account account, Closeable endpoint, Exception cause) {
    try {
      endpoint.close();
      account.close();
    } catch (SQLException | IOException e) {
      cause.addSuppressed(e);
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.snowglobe;

import dev.snowglobe.fault.Faults;
import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Counters;
import dev.snowglobe.internal.wire.Endpoint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running endpoint. The Snowpark client, the JDBC driver and whatever else speaks Snowflake's
 * protocol connect to it as to an account.
 *
 * <pre>{@code
 * try (var snowglobe = Snowglobe.start()) {
 *   Session session = Session.builder().configs(snowglobe.sessionConfig()).create();
 *   assertEquals(3, session.sql("SELECT 1 + 2").first().get().getInt(0));
 * }
 * }</pre>
 *
 * It listens on the loopback address unless told otherwise, and holds everything in memory unless
 * given a file. Safe for use by any thread.
 */
public final class Snowglobe implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Snowglobe.class);

  private final String host;
  private final Visitor visitor;
  private final Account account;
  private final Endpoint endpoint;
  private final Faults faults;

  Snowglobe(String host, Visitor visitor, Account account, Endpoint endpoint, Faults faults) {
    this.host = host;
    this.visitor = visitor;
    this.account = account;
    this.endpoint = endpoint;
    this.faults = faults;
  }

  /** Starts one in memory, on a free port of the loopback address, which any user may log in to. */
  public static Snowglobe start() {
    return builder().start();
  }

  /** Begins to describe one. */
  public static SnowglobeBuilder builder() {
    return new SnowglobeBuilder();
  }

  /** The port it listens on. */
  public int port() {
    return endpoint.port();
  }

  /** Where it is, such as {@code http://127.0.0.1:8080}. Without a slash at its end. */
  public String url() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }

  /**
   * The address for the JDBC driver. User and password are not in it; {@link #user()} and {@link
   * #password()} are some that fit.
   */
  public String jdbcUrl() {
    String url =
        "jdbc:snowflake://" + url().substring("http://".length()) + "/?ssl=off&account=snowglobe";
    return arrowReadable() ? url : url + "&JDBC_QUERY_RESULT_FORMAT=JSON";
  }

  /** A user that may log in: the first that was configured, or any name. */
  public String user() {
    return visitor.name();
  }

  /** The password of {@link #user()}, or its token; empty for a user with a key pair. */
  public String password() {
    return visitor.password();
  }

  /**
   * What {@code com.snowflake.snowpark_java.Session.builder().configs(…)} takes. Asks for JSON
   * results where this JVM was started without {@code --add-opens=java.base/java.nio=ALL-UNNAMED},
   * which the driver needs in order to read Arrow.
   */
  public Map<String, String> sessionConfig() {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("URL", url());
    config.putAll(visitor.config());
    config.put("DB", "SNOWGLOBE");
    config.put("SCHEMA", "PUBLIC");
    if (!arrowReadable()) {
      config.put("JDBC_QUERY_RESULT_FORMAT", "JSON");
    }
    return config;
  }

  private static boolean arrowReadable() {
    return Object.class
        .getModule()
        .isOpen("java.nio", Snowglobe.class.getClassLoader().getUnnamedModule());
  }

  /** Faults that a test plans. */
  public Faults faults() {
    return faults;
  }

  /** What it has done so far. */
  public Stats stats() {
    Counters counters = account.counters();
    return new Stats(
        counters.opened.sum(),
        counters.closed.sum(),
        account.openSessions(),
        counters.refused.sum(),
        counters.renewed.sum(),
        counters.begun.sum(),
        counters.succeeded.sum(),
        counters.failed.sum(),
        counters.aborted.sum(),
        account.running());
  }

  /** The statements that clients sent, oldest first: the last 10,000, fewer of large results. */
  public List<PastQuery> queries() {
    return account.statements().stream()
        .map(sent ->
            new PastQuery(
                sent.id(),
                sent.session().id(),
                sent.request().sql(),
                sent.tag(),
                sent.state().name()))
        .toList();
  }

  /**
   * Stops to listen, ends every session and closes the database. What was committed to a file
   * stays.
   */
  @Override
  public void close() {
    faults.clear();
    try (Account last = account;
        Endpoint first = endpoint) {
      LOG.debug("Stopping {}, then {}", first, last);
    } catch (SQLException | IOException e) {
      LOG.warn("Snowglobe did not stop cleanly", e);
    }
  }
}

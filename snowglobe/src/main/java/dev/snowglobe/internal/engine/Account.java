package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Functions;
import dev.snowglobe.internal.dialect.SqlSyntaxException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that an endpoint serves: one DuckDB, its databases, the sessions of its clients and the
 * statements that they run. Safe for use by any thread.
 *
 * <p>Statements run on platform threads of their own, because a call into DuckDB would hold the
 * carrier of a virtual thread for as long as it lasts.
 */
public final class Account implements AutoCloseable {

  /** The version of Snowflake that clients are told. */
  public static final String VERSION = "9.30.0";

  /** How many statements run at once; more of them wait. */
  private static final int THREADS = 256;

  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  private final Credentials credentials;
  private final Databases databases;
  private final Lanes lanes;
  private final ResultTables results;
  private final Stages stages;
  private final History history;
  private final Counters counters = new Counters();
  private final ThreadPoolExecutor threads;
  private final Semaphore running = new Semaphore(THREADS, true);
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong sessionIds = new AtomicLong(System.currentTimeMillis());
  private final Map<String, ClientSession> bySessionToken = new ConcurrentHashMap<>();
  private final Map<String, ClientSession> byMasterToken = new ConcurrentHashMap<>();
  private final Map<RequestKey, Execution> byRequest = new ConcurrentHashMap<>();

  /** A request of a session: the same one again is a retry. */
  private record RequestKey(long session, String requestId) {}

  private Account(
      Credentials credentials, DuckDBConnection root, Databases databases, Stages stages)
      throws SQLException {
    this.credentials = credentials;
    this.databases = databases;
    this.stages = stages;
    this.history = new History(Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 8));
    this.lanes = new Lanes(root);
    this.results = new ResultTables(root.duplicate(), this::resultOf);
    // An idle thread is used again before another is made, and the last one first: it is still
    // warm.
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("snowglobe-statement-", 0).factory());
  }

  /**
   * Opens an account.
   *
   * @param file the file of the default database; none keeps everything in memory
   * @throws SQLException when DuckDB cannot open the file, for example because another process has
   *     it
   */
  public static Account open(Credentials credentials, Optional<Path> file) throws SQLException {
    DuckDBConnection root =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    try {
      Functions.install(root);
      return new Account(credentials, root, Databases.open(root, file), Stages.open(file));
    } catch (SQLException | RuntimeException e) {
      root.close();
      throw e;
    }
  }

  /** Its databases. */
  public Databases databases() {
    return databases;
  }

  /** Its stages. */
  public Stages stages() {
    return stages;
  }

  /** What it has counted. */
  public Counters counters() {
    return counters;
  }

  /** How many statements run at this moment. */
  public int running() {
    return (int) history.all().stream().filter(e -> e.state() == Execution.State.RUNNING).count();
  }

  /** How many sessions are open. */
  public int openSessions() {
    return byMasterToken.size();
  }

  /** A session that no token leads to, for the endpoint's own statements. */
  public ClientSession internalSession() {
    SessionContext context =
        SessionContext.empty().in(Databases.DEFAULT, Databases.PUBLIC).withRole("ACCOUNTADMIN");
    return session("SNOWGLOBE", context);
  }

  /**
   * A session that was opened.
   *
   * @param session the session
   * @param tokens what leads to it
   */
  public record Opened(ClientSession session, Tokens tokens) {}

  /**
   * Opens a session.
   *
   * @throws SnowflakeError 390100 when user and password do not fit
   */
  public Opened login(Login login) throws SQLException {
    if (!credentials.admit(login.user(), login.secret())) {
      refuseLogin();
      throw new SnowflakeError(390100, "08001", "Incorrect username or password was specified.");
    }
    ClientSession session = session(fold(login.user()), context(login));
    Tokens tokens = new Tokens(token(), token());
    bySessionToken.put(tokens.session(), session);
    byMasterToken.put(tokens.master(), session);
    counters.opened.increment();
    return new Opened(session, tokens);
  }

  /** Counts a login that was refused for another reason than its password. */
  public void refuseLogin() {
    counters.refused.increment();
  }

  private ClientSession session(String user, SessionContext context) {
    return new ClientSession(
        sessionIds.incrementAndGet(), user, context, lanes, databases, results, stages);
  }

  /** As Snowflake does: a database or schema that does not exist leaves the session without one. */
  private SessionContext context(Login login) throws SQLException {
    String database = login.database().isEmpty() ? Databases.DEFAULT : fold(login.database());
    String schema = login.schema().isEmpty() ? Databases.PUBLIC : fold(login.schema());
    if (!databases.contains(database)) {
      database = "";
      schema = "";
    } else if (!databases.containsSchema(database, schema)) {
      schema = "";
    }
    return SessionContext.empty()
        .in(database, schema)
        .withWarehouse(login.warehouse().isEmpty() ? "COMPUTE_WH" : fold(login.warehouse()))
        .withRole(login.role().isEmpty() ? "ACCOUNTADMIN" : fold(login.role()))
        .withParameters(login.parameters());
  }

  /** A name as it is given outside a statement: in upper case unless it is quoted. */
  private static String fold(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name.toUpperCase(Locale.ROOT);
  }

  private String token() {
    byte[] bytes = new byte[48];
    random.nextBytes(bytes);
    return "ver:1-hint:1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The session that a token leads to.
   *
   * @throws SnowflakeError 390111 when it leads to none
   */
  public ClientSession session(String sessionToken) {
    ClientSession session = bySessionToken.get(sessionToken);
    if (session == null) {
      throw new SnowflakeError(
          SnowflakeError.SESSION_GONE, "08001", "Session no longer exists. New login required.");
    }
    return session;
  }

  /**
   * Gives a session a new token and retires the old one.
   *
   * @throws SnowflakeError 390114 when the master token leads to no session
   */
  public Tokens renew(String masterToken) {
    ClientSession session = byMasterToken.get(masterToken);
    if (session == null) {
      throw new SnowflakeError(
          390114, "08001", "Authentication token has expired. The user must authenticate again.");
    }
    Tokens tokens = new Tokens(token(), masterToken);
    bySessionToken.values().removeIf(session::equals);
    bySessionToken.put(tokens.session(), session);
    counters.renewed.increment();
    return tokens;
  }

  /** Ends a session: cancels what runs, undoes what is open, drops what is temporary. */
  public void end(ClientSession session) throws SQLException, InterruptedException {
    bySessionToken.values().removeIf(session::equals);
    if (!byMasterToken.values().removeIf(session::equals)) {
      return;
    }
    counters.closed.increment();
    for (Execution execution : history.all()) {
      if (execution.session() == session) {
        execution.cancel();
        byRequest.remove(key(execution));
      }
    }
    session.end();
  }

  /**
   * Begins a statement; the same request again is the same statement.
   *
   * @param runner what carries it out
   */
  public Execution execute(ClientSession session, Request request, StatementRunner runner) {
    Execution execution = new Execution(UUID.randomUUID().toString(), session, request);
    if (!request.requestId().isEmpty()) {
      Execution earlier = byRequest.putIfAbsent(key(execution), execution);
      if (earlier != null) {
        return earlier;
      }
    }
    history.add(execution);
    counters.begun.increment();
    running.acquireUninterruptibly();
    threads.execute(() -> run(execution, runner));
    return execution;
  }

  private void run(Execution execution, StatementRunner runner) {
    try {
      execution.cancellation().check();
      Result result =
          runner.run(execution.request(), execution.session(), execution.cancellation());
      execution.session().succeeded(execution.id());
      counters.succeeded.increment();
      execution.succeed(result);
    } catch (SQLException e) {
      fail(execution, DuckErrors.translate(e));
    } catch (SnowflakeError e) {
      fail(execution, e);
    } catch (SqlSyntaxException e) {
      fail(
          execution, new SnowflakeError(e.code(), e.sqlState(), String.valueOf(e.getMessage()), e));
    } catch (RuntimeException | Error e) {
      LOG.error("Statement {} failed inside the endpoint", execution.id(), e);
      fail(execution, SnowflakeError.internal(e));
    } finally {
      running.release();
      history.ended(execution).forEach(this::forget);
    }
  }

  private void fail(Execution execution, SnowflakeError error) {
    boolean aborted = execution.cancellation().cancelled();
    (aborted ? counters.aborted : counters.failed).increment();
    execution.fail(aborted ? SnowflakeError.cancelled() : error);
  }

  private void forget(Execution execution) {
    byRequest.remove(key(execution));
    try {
      results.forget(execution.id());
    } catch (SQLException e) {
      LOG.warn("Cannot drop the table of result {}", execution.id(), e);
    }
  }

  private static RequestKey key(Execution execution) {
    return new RequestKey(execution.session().id(), execution.request().requestId());
  }

  /** A statement by the request that asked for it. */
  public Optional<Execution> byRequest(ClientSession session, String requestId) {
    return Optional.ofNullable(byRequest.get(new RequestKey(session.id(), requestId)));
  }

  /** A statement by its id. */
  public Optional<Execution> byId(String queryId) {
    return history.find(queryId);
  }

  /** The statements that are still known, the oldest first. */
  public List<Execution> statements() {
    return history.all();
  }

  /**
   * The result of an earlier statement.
   *
   * @throws SnowflakeError when it is not known, or has no result
   */
  public Result resultOf(String queryId) {
    return byId(queryId)
        .flatMap(Account::finished)
        .orElseThrow(() -> new SnowflakeError(709, "02000", "Statement " + queryId + " not found"));
  }

  private static Optional<Result> finished(Execution execution) {
    try {
      return execution.await(Duration.ofMinutes(45));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SnowflakeError.cancelled();
    }
  }

  /** Ends every session and closes DuckDB; an interruption cuts the waiting short. */
  @Override
  public void close() throws SQLException {
    try {
      for (ClientSession session : new ArrayList<>(byMasterToken.values())) {
        end(session);
      }
      threads.shutdown();
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stages.close();
      results.close();
      lanes.close();
    }
  }
}

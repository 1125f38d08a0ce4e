package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Functions;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that an endpoint serves: one DuckDB, its databases, the sessions of its clients and the
 * statements that they run. Safe for use by any thread.
 */
public final class Account implements AutoCloseable {

  /** The version of Snowflake that clients are told. */
  public static final String VERSION = "9.30.0";

  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  private final Credentials credentials;
  private final InstantSource clock;
  private final Databases databases;
  private final Lanes lanes;
  private final ResultTables results;
  private final Stages stages;
  private final Sessions sessions;
  private final Executions executions;
  private final Roster roster = new Roster();
  private final Counters counters = new Counters();
  private volatile boolean closing;
  private final AtomicLong sessionIds = new AtomicLong(System.currentTimeMillis());

  private Account(
      Credentials credentials,
      InstantSource clock,
      DuckDBConnection root,
      Databases databases,
      Stages stages)
      throws SQLException {
    this.credentials = credentials;
    this.clock = clock;
    this.databases = databases;
    this.stages = stages;
    this.sessions = new Sessions(clock);
    this.executions = new Executions(counters, clock, this::forget);
    this.lanes = new Lanes(root);
    this.results = new ResultTables(root.duplicate(), executions::resultOf);
  }

  /**
   * Opens an account.
   *
   * @param clock tells when tokens expire and when statements began
   * @param file the file of the default database; none keeps everything in memory
   * @throws SQLException when DuckDB cannot open the file, for example because another process has
   *     it
   */
  public static Account open(Credentials credentials, InstantSource clock, Optional<Path> file)
      throws SQLException {
    DuckDBConnection root =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    try {
      Functions.install(root);
      // The databases come first: who has not got them has no business in the folder of the stages.
      Databases databases = Databases.open(root, file);
      Stages stages = Stages.open(file);
      new StagedCsv(stages.root().toAbsolutePath().normalize()).register(root);
      confine(root, Stream.concat(Stream.of(stages.root()), folder(file)).toList());
      return new Account(credentials, clock, root, databases, stages);
    } catch (SQLException | RuntimeException e) {
      root.close();
      throw e;
    }
  }

  private static Stream<Path> folder(Optional<Path> file) {
    return file.stream().map(Path::toAbsolutePath).map(Path::getParent);
  }

  /** DuckDB would take the name of a table for that of a file, anywhere on this machine. */
  private static void confine(DuckDBConnection root, List<Path> folders) throws SQLException {
    String list =
        folders.stream()
            .map(folder -> Identifier.literal(folder.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    try (Statement statement = root.createStatement()) {
      statement.execute("SET GLOBAL allowed_directories = " + list);
      statement.execute("SET GLOBAL enable_external_access = false");
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

  /** Its warehouses, roles and users. */
  public Roster roster() {
    return roster;
  }

  /** What it has counted. */
  public Counters counters() {
    return counters;
  }

  /** How many statements run at this moment. */
  public int running() {
    return executions.running();
  }

  /** How many sessions are open. */
  public int openSessions() {
    return sessions.count();
  }

  /** A session that no token leads to, for the endpoint's own statements. */
  public ClientSession internalSession() {
    SessionContext context =
        SessionContext.empty().in(Databases.DEFAULT, Databases.PUBLIC).withRole(Roster.ROLE);
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
   * Opens a session, and ends those that can no longer be renewed.
   *
   * @throws SnowflakeError when what the user shows does not fit; for a password that is 390100
   */
  public Opened login(Login login) throws SQLException, InterruptedException {
    check(login);
    for (ClientSession lapsed : sessions.lapsed()) {
      end(lapsed);
    }
    ClientSession session = session(fold(login.user()), context(login));
    enroll(session);
    counters.opened.increment();
    return new Opened(session, sessions.open(session));
  }

  /** What a client has named is there from then on. */
  private void enroll(ClientSession session) {
    roster.add(Roster.Kind.USER, session.user());
    roster.add(Roster.Kind.ROLE, session.context().role());
    roster.add(Roster.Kind.WAREHOUSE, session.context().warehouse());
  }

  private void check(Login login) {
    try {
      credentials.check(login.user(), login.secret(), clock.instant());
    } catch (SnowflakeError e) {
      refuseLogin();
      throw e;
    }
  }

  /** Counts a login that was refused for another reason than its password. */
  public void refuseLogin() {
    counters.refused.increment();
  }

  private ClientSession session(String user, SessionContext context) {
    return new ClientSession(
        sessionIds.incrementAndGet(), user, context, clock, lanes, databases, results, stages);
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
        .withWarehouse(login.warehouse().isEmpty() ? Roster.WAREHOUSE : fold(login.warehouse()))
        .withRole(login.role().isEmpty() ? Roster.ROLE : fold(login.role()))
        .withParameters(login.parameters());
  }

  /** A name as it is given outside a statement: in upper case unless it is quoted. */
  private static String fold(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name.toUpperCase(Locale.ROOT);
  }

  /**
   * The session that a token leads to.
   *
   * @throws SnowflakeError 390111 when it leads to none, 390112 when it has to be renewed
   */
  public ClientSession session(String sessionToken) {
    return sessions.of(sessionToken);
  }

  /** Notes a heartbeat, which keeps a session renewable. */
  public void keepAlive(ClientSession session) {
    sessions.keepAlive(session);
  }

  /**
   * Gives a session a new token and retires the old one.
   *
   * @throws SnowflakeError 390114 when the master token leads to no session, or is too old
   */
  public Tokens renew(String masterToken) {
    Tokens tokens = sessions.renew(masterToken);
    counters.renewed.increment();
    return tokens;
  }

  /** Ends a session: cancels what runs, undoes what is open, drops what is temporary. */
  public void end(ClientSession session) throws SQLException, InterruptedException {
    if (sessions.close(session)) {
      counters.closed.increment();
      executions.end(session);
      session.end();
    }
  }

  /**
   * Begins a statement; the same request again is the same statement.
   *
   * @param runner what carries it out
   */
  public Execution execute(ClientSession session, Request request, StatementRunner runner) {
    return executions.begin(session, request, runner);
  }

  /**
   * Runs a statement that is a part of another, on the calling thread, and waits for it.
   *
   * @param whole the other, whose cancellation cancels this one
   */
  public Execution executeWithin(
      Cancellation whole, ClientSession session, Request request, StatementRunner runner) {
    return executions.within(whole, session, request, runner);
  }

  private void forget(String queryId) {
    try {
      results.forget(queryId);
    } catch (SQLException e) {
      LOG.warn("Cannot drop the table of result {}", queryId, e);
    }
  }

  /** Cancels the statement that a request asked for, or will ask for. */
  public void abort(ClientSession session, String requestId) throws InterruptedException {
    executions.abort(session, requestId);
  }

  /** A statement by its id. */
  public Optional<Execution> byId(String queryId) {
    return executions.byId(queryId);
  }

  /** The statements that are still known, the oldest first. */
  public List<Execution> statements() {
    return executions.all();
  }

  /**
   * The result of an earlier statement.
   *
   * @throws SnowflakeError when it is not known, or has no result
   */
  public Result resultOf(String queryId) {
    return executions.resultOf(queryId);
  }

  /** Whether it is being closed, so that what fails from now on is no surprise. */
  public boolean closing() {
    return closing;
  }

  /** Ends every session and closes DuckDB; an interruption cuts the waiting short. */
  @Override
  public void close() throws SQLException {
    closing = true;
    try {
      for (ClientSession session : sessions.all()) {
        end(session);
      }
      executions.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stages.close();
      results.close();
      lanes.close();
    }
  }
}

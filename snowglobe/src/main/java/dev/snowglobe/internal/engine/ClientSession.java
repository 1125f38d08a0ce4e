package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.TargetColumns;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * One client's session: what it has set, its open transaction and its temporary objects. Statements
 * of one session may run at the same time, each on a thread of its own; safe for that.
 */
public final class ClientSession {

  /** How many ids of statements are kept, of the first ones and of the last ones. */
  private static final int KEPT_IDS = 500;

  private final long id;
  private final String user;
  private final InstantSource clock;
  private final Lanes lanes;
  private final Databases databases;
  private final ResultTables results;
  private final Stages stages;
  private final TempObjects temps;
  private final Transactions transactions;
  private volatile SessionContext context;
  private final List<String> queryIds = new ArrayList<>();
  private volatile boolean ended;

  ClientSession(
      long id,
      String user,
      SessionContext context,
      InstantSource clock,
      Lanes lanes,
      Databases databases,
      ResultTables results,
      Stages stages) {
    this.id = id;
    this.clock = clock;
    this.user = user;
    this.context = context;
    this.lanes = lanes;
    this.databases = databases;
    this.results = results;
    this.stages = stages;
    this.temps = new TempObjects(id);
    this.transactions = new Transactions(id, lanes);
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** The name that it logged in with, in upper case. */
  public String user() {
    return user;
  }

  /** What is set at this moment. */
  public SessionContext context() {
    return context;
  }

  /** Sets something; two changes at once are both kept. */
  public synchronized void update(UnaryOperator<SessionContext> change) {
    context = change.apply(context);
  }

  /** Whether it has ended. */
  public boolean ended() {
    return ended;
  }

  /** The id of the last statement that succeeded, empty before the first. */
  public String lastQueryId() {
    return queryId(-1);
  }

  /**
   * The id of a statement that succeeded.
   *
   * @param number counted from the first one, 1, or from the last one, -1; the answer is empty for
   *     one that never was
   */
  public String queryId(int number) {
    synchronized (queryIds) {
      int index = number < 0 ? queryIds.size() + number : number - 1;
      return index >= 0 && index < queryIds.size() ? queryIds.get(index) : "";
    }
  }

  /** Keeps the first ids and the last ones: nobody counts far into the middle. */
  void succeeded(String queryId) {
    synchronized (queryIds) {
      queryIds.add(queryId);
      if (queryIds.size() > 2 * KEPT_IDS) {
        queryIds.remove(KEPT_IDS);
      }
    }
  }

  /** Begins a transaction, unless one is open; returns whether it did. */
  public boolean begin() throws SQLException {
    return transactions.begin(settings(true));
  }

  /**
   * The transaction that is open.
   *
   * @param id its number
   * @param since when it began
   */
  public record OpenTransaction(long id, Instant since) {}

  /** The transaction that is open, if one is. */
  public Optional<OpenTransaction> transaction() {
    return transactions.open();
  }

  /** Whether a transaction is open. */
  public boolean inTransaction() {
    return transactions.open().isPresent();
  }

  /** Makes the open transaction last; does nothing when there is none. */
  public void commit() throws SQLException {
    transactions.end("COMMIT");
  }

  /** Undoes the open transaction; does nothing when there is none. */
  public void rollback() throws SQLException {
    transactions.end("ROLLBACK");
  }

  /**
   * Does work on a connection: the open transaction's, one statement after the other, or one lent
   * for the purpose.
   */
  <T> T onLane(LaneSettings settings, Lanes.Work<T> work) throws SQLException {
    return transactions.onLane(settings, work);
  }

  /** Does all of the work or none of it: in the open transaction, else in one of its own. */
  <T> T whole(Transactions.Whole<T> work) throws SQLException {
    return transactions.whole(settings(true), work);
  }

  /** Does work on a connection beside the open transaction. */
  <T> T beside(LaneSettings settings, Lanes.Work<T> work) throws SQLException {
    return lanes.lend(settings, work);
  }

  /**
   * Runs a query of DuckDB's own SQL, in which nothing is translated: what SHOW and DESCRIBE read.
   *
   * @throws SnowflakeError when DuckDB refuses it
   */
  public Result catalog(String sql) {
    try {
      return onLane(settings(true), lane -> lane.query(sql, new Cancellation()));
    } catch (SQLException e) {
      throw DuckErrors.translate(e);
    }
  }

  /**
   * Runs a statement of DuckDB's own SQL that answers nothing.
   *
   * @throws SnowflakeError when DuckDB refuses it
   */
  public void execute(String sql) {
    try {
      lanes.lend(settings(true), lane -> executed(lane, sql));
    } catch (SQLException e) {
      throw DuckErrors.translate(e);
    }
  }

  /**
   * Runs statements of DuckDB's own SQL: all of them or none.
   *
   * @throws SnowflakeError when DuckDB refuses one
   */
  public void executeAll(List<String> statements) {
    try {
      lanes.lend(settings(true), lane -> Warehouse.executed(lane, statements));
    } catch (SQLException e) {
      throw DuckErrors.translate(e);
    }
  }

  private static boolean executed(Lane lane, String sql) throws SQLException {
    lane.execute(sql);
    return true;
  }

  /**
   * How a connection must be set for a statement of this session.
   *
   * @param temporaryFirst whether a temporary object hides another of its name, as for all
   *     statements but those that create one that is not temporary
   */
  LaneSettings settings(boolean temporaryFirst) {
    SessionContext now = context;
    List<String> path = new ArrayList<>();
    if (!now.schema().isEmpty() && databases.contains(now.database())) {
      path.add(Identifier.quoted(now.database()) + "." + Identifier.quoted(now.schema()));
      if (temps.uses(now.database(), now.schema())) {
        path.add(temporaryFirst ? 0 : 1, temps.schema(now.database(), now.schema()));
      }
    }
    return new LaneSettings(
        path, now.parameter("TIMEZONE"), databases.generation(), variables(now));
  }

  /** What the macros are told; the time only if it is not the system's, which DuckDB knows. */
  private SortedMap<String, String> variables(SessionContext now) {
    SortedMap<String, String> variables = now.variablesOfMacros();
    if (!clock.equals(InstantSource.system())) {
      long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
      variables.put("snowglobe_now", "make_timestamptz(" + micros + ")");
    }
    return variables;
  }

  /** Whether the session has made any temporary table or view. */
  boolean hasTempObjects() {
    return !temps.isEmpty();
  }

  /** Whether a name is that of one of its temporary objects. */
  public boolean isTemporary(QualifiedName name) {
    return temps.contains(name);
  }

  /** Where DuckDB has an object: a temporary one is in a schema of the session's own. */
  public QualifiedName physical(QualifiedName name) {
    return temps.contains(name) ? temps.physical(name) : name;
  }

  /** The schema of its temporary objects beside another schema. */
  public String temporarySchema(String schema) {
    return temps.physical(new QualifiedName("", schema, "")).schema();
  }

  /** The schema that an object is in for everybody, whether it is temporary or not. */
  public static String shownSchema(String schema) {
    return TempObjects.shown(schema);
  }

  TempObjects temps() {
    return temps;
  }

  /** The stages and file formats as this session sees them. */
  public SessionStages stages() {
    return new SessionStages(stages, this);
  }

  /** The files of a stage as a table, for a query. */
  String stageTable(String location, Map<String, String> options, int columns) {
    return new StageQuery(stages(), location, options).table(columns);
  }

  /** The columns of a table that is to be changed; none if it is not there. */
  List<TargetColumns.Column> columns(String table) {
    try {
      return beside(settings(true), lane -> lane.columnsOf(table));
    } catch (SQLException absent) {
      return List.of();
    }
  }

  /** Refuses the name of a database that is not there. */
  void requireDatabase(String name) {
    if (!databases.contains(name)) {
      throw SnowflakeError.missing("Database", name);
    }
  }

  /** The table, quoted, that holds the result of an earlier statement. */
  String resultTable(String queryId) {
    return results.table(queryId);
  }

  /**
   * What a function such as CURRENT_ROLE() says here, as a literal; empty for another function.
   *
   * @param function in upper case
   */
  Optional<String> contextFunction(String function, SessionContext now) {
    return switch (function) {
      case "CURRENT_DATABASE" -> Optional.of(textOrNull(now.database()));
      case "CURRENT_SCHEMA" -> Optional.of(textOrNull(now.schema()));
      case "CURRENT_SCHEMAS" -> Optional.of(textOrNull(schemas(now)));
      case "CURRENT_WAREHOUSE" -> Optional.of(textOrNull(now.warehouse()));
      case "CURRENT_ROLE" -> Optional.of(textOrNull(now.role()));
      case "CURRENT_AVAILABLE_ROLES" -> Optional.of(textOrNull("[ \"" + now.role() + "\" ]"));
      case "CURRENT_SECONDARY_ROLES" -> Optional.of("'{\"roles\":\"\",\"value\":\"\"}'");
      case "CURRENT_USER" -> Optional.of(textOrNull(user));
      case "CURRENT_SESSION" -> Optional.of("'" + id + "'");
      case "CURRENT_ACCOUNT", "CURRENT_ACCOUNT_NAME" -> Optional.of("'SNOWGLOBE'");
      case "CURRENT_ORGANIZATION_NAME", "CURRENT_REGION" -> Optional.of("'LOCAL'");
      case "CURRENT_VERSION" -> Optional.of("'" + Account.VERSION + "'");
      case "CURRENT_ROLE_TYPE" -> Optional.of("'ROLE'");
      case "INVOKER_ROLE" -> Optional.of(textOrNull(now.role()));
      case "CURRENT_TRANSACTION" ->
          Optional.of(textOrNull(transaction().map(t -> String.valueOf(t.id())).orElse("")));
      case "LAST_QUERY_ID" -> Optional.of(textOrNull(lastQueryId()));
      default -> Optional.empty();
    };
  }

  private static String schemas(SessionContext now) {
    return now.schema().isEmpty() ? "[]" : "[\"" + now.database() + "." + now.schema() + "\"]";
  }

  private static String textOrNull(String value) {
    return value.isEmpty() ? "NULL::VARCHAR" : BindLiteral.text(value);
  }

  /** Ends it: undoes what is open and drops what was temporary. */
  void end() throws SQLException {
    ended = true;
    try {
      rollback();
    } finally {
      stages.endSession(id);
      for (String schema : temps.schemas()) {
        lanes.lend(
            settings(true), lane -> executed(lane, "DROP SCHEMA IF EXISTS " + schema + " CASCADE"));
      }
    }
  }
}

package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionSpec;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * What one borrower leaves in a session does not reach the next, over the real clients: the session
 * is kept where nothing was left, put back where that is sure, and replaced else. The pool holds
 * one session, so the next borrower gets what the last one gave back.
 */
@Timeout(120)
class SessionStateTest {
  @TempDir Path folder;
  private Account account;
  private SnowparkConnection snowpark;
  private SnowflakeConnection plain;

  @BeforeEach
  void start() throws SQLException {
    account = new Account(folder);
    snowpark =
        account
            .connections()
            .connection(
                "snowpark", SnowparkConnection.class, RunScope.none(), SessionStateTest::one);
    plain =
        account
            .connections()
            .connection(
                "snowpark", SnowflakeConnection.class, RunScope.none(), SessionStateTest::one);
    try (var setup = account.jdbc();
        Statement statement = setup.createStatement()) {
      statement.execute("CREATE SCHEMA other");
      statement.execute("CREATE DATABASE elsewhere");
      statement.execute("CREATE WAREHOUSE other_wh");
    }
  }

  @AfterEach
  void stop() {
    account.close();
  }

  private static void one(ConnectionSpec spec) {
    spec.set("pool_size", 1)
        .set("database", "SNOWGLOBE")
        .set("schema", "PUBLIC")
        .set("WEEK_OF_YEAR_POLICY", 0);
  }

  /** Has a session for a while. */
  private interface Borrower {
    void act() throws SQLException;
  }

  /** What becomes of a session. */
  enum Fate {
    KEPT,
    REPLACED
  }

  /**
   * What a borrower leaves.
   *
   * @param name what it is
   * @param left his statements
   * @param question what the next one asks
   * @param answer what he must be told; empty for what was said before
   * @param fate what becomes of the session
   */
  record Legacy(String name, List<String> left, String question, String answer, Fate fate) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String PLACE = "SELECT CURRENT_DATABASE() || '.' || CURRENT_SCHEMA() AS x";
  private static final String PETS = "SELECT COUNT(*) AS x FROM pets";
  private static final String MANY =
      "SELECT SEQ8() AS n, RANDSTR(50, RANDOM()) AS t FROM TABLE(GENERATOR(ROWCOUNT => 300000))";
  private static final String GHOST = "INSERT INTO pets VALUES (99, 'ghost', 1, 'cat')";

  static Stream<Legacy> legacies() {
    return Stream.of(
        kept("nothing, having read", PLACE, "SNOWGLOBE.PUBLIC", "SELECT 1", "SHOW TABLES"),
        kept("nothing, having written a row", PETS, "4", GHOST),
        kept("a schema in use", PLACE, "SNOWGLOBE.PUBLIC", "USE SCHEMA other"),
        kept("a database in use", PLACE, "SNOWGLOBE.PUBLIC", "USE DATABASE elsewhere"),
        kept("a role in use", "SELECT CURRENT_ROLE() AS x", "", "USE ROLE PUBLIC"),
        kept("a warehouse in use", "SELECT CURRENT_WAREHOUSE() AS x", "", "USE WAREHOUSE other_wh"),
        kept(
            "a query tag",
            "SHOW PARAMETERS LIKE 'QUERY_TAG'",
            "",
            "ALTER SESSION SET QUERY_TAG = 'mine'"),
        kept(
            "parameters",
            "SHOW PARAMETERS LIKE 'TIMEZONE'",
            "",
            "ALTER SESSION SET TIMEZONE = 'Asia/Tokyo', WEEK_START = 3"),
        kept("an open transaction", PETS, "3", "BEGIN", GHOST),
        kept("a transaction that was committed", PETS, "4", "BEGIN", GHOST, "COMMIT"),
        kept("auto-commit off", PETS, "3", "ALTER SESSION SET AUTOCOMMIT = FALSE", GHOST),
        replaced("a variable", "SHOW VARIABLES", "none", "SET v = 5"),
        replaced("a temporary table", PETS, "3", "CREATE TEMPORARY TABLE pets AS SELECT 1 AS id"),
        replaced("a new schema in use", PLACE, "SNOWGLOBE.PUBLIC", "CREATE SCHEMA third"),
        replaced(
            "parameters the login gave too",
            "SHOW PARAMETERS LIKE 'WEEK_START'",
            "",
            "ALTER SESSION SET WEEK_OF_YEAR_POLICY = 1"));
  }

  private static Legacy kept(String name, String question, String answer, String... left) {
    return new Legacy(name, List.of(left), question, answer, Fate.KEPT);
  }

  private static Legacy replaced(String name, String question, String answer, String... left) {
    return new Legacy(name, List.of(left), question, answer, Fate.REPLACED);
  }

  @ParameterizedTest
  @MethodSource("legacies")
  void leftInSnowparkReachesNobody(Legacy legacy) throws SQLException {
    verify(snowpark, legacy, () -> snowpark.useSession(session -> run(session, legacy.left)));
  }

  @ParameterizedTest
  @MethodSource("legacies")
  void leftInPlainJdbcReachesNobody(Legacy legacy) throws SQLException {
    verify(plain, legacy, () -> plain.useConnection(jdbc -> run(jdbc, legacy.left)));
  }

  private void verify(Connection connection, Legacy legacy, Borrower borrower) throws SQLException {
    String before = ask(connection, legacy.question);
    borrower.act();
    assertThat(ask(connection, legacy.question))
        .isEqualTo(legacy.answer.isEmpty() ? before : legacy.answer);
    assertThat(opened()).isEqualTo(legacy.fate == Fate.KEPT ? 1 : 2);
  }

  /** Logins, the one of the set-up left out. */
  private long opened() {
    return account.snowglobe().stats().sessionsOpened() - 1;
  }

  private static String ask(Connection connection, String question) {
    Frame answer = connection.query(question, Duration.ZERO);
    String column = answer.columnNames().contains("X") ? "X" : "value";
    return answer.rowCount() == 0 ? "none" : String.valueOf(answer.getString(column, 0));
  }

  private static void run(Session session, List<String> statements) {
    statements.forEach(sql -> session.sql(sql).collect());
  }

  private static void run(java.sql.Connection jdbc, List<String> statements) throws SQLException {
    try (Statement statement = jdbc.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The driver did not hear that the schema is another one; the server has it. */
  @ParameterizedTest
  @ValueSource(strings = {"USE SCHEMA other", "USE DATABASE elsewhere"})
  void aPlaceWhoseAnswerWasLostReachesNobody(String use) throws SQLException {
    ask(plain, PLACE);
    account.snowglobe().faults().on(Route.QUERY).matching("USE").once().cutInBody();
    plain.useConnection(
        jdbc -> assertThatThrownBy(() -> run(jdbc, List.of(use))).isInstanceOf(SQLException.class));
    assertThat(ask(plain, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThat(opened()).isEqualTo(2);
  }

  @Test
  void aPlaceThatWasRefusedCostsTheSession() throws SQLException {
    plain.useConnection(jdbc ->
        assertThatThrownBy(() -> run(jdbc, List.of("USE SCHEMA nowhere")))
            .isInstanceOf(SQLException.class));
    assertThat(ask(plain, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThat(opened()).isEqualTo(2);
  }

  // -- by the methods of the clients

  @Test
  void aQueryTagSetByTheClientIsTakenBack() {
    String tag = ask(snowpark, "SHOW PARAMETERS LIKE 'QUERY_TAG'");
    snowpark.useSession(session -> session.setQueryTag("mine"));
    snowpark.useSession(session -> assertThat(session.getQueryTag()).isEmpty());
    assertThat(ask(snowpark, "SHOW PARAMETERS LIKE 'QUERY_TAG'")).isEqualTo(tag);
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void readingWithDataFramesKeepsTheSession() {
    snowpark.useSession(session -> {
      var cats = session.table("pets").filter(Functions.col("kind").equal_to(Functions.lit("cat")));
      assertThat(cats.select("id").join(session.table("pets"), "id").collect()).hasSize(2);
      assertThat(cats.groupBy("kind").count().first()).isPresent();
      var rows = new ArrayList<Row>();
      cats.toLocalIterator().forEachRemaining(rows::add);
      assertThat(rows).hasSize(2);
    });
    snowpark.useSession(session -> assertThat(session.table("pets").count()).isEqualTo(3));
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void aCachedDataFrameOrOneThatRunsOnCostsTheSession() {
    snowpark.useSession(session -> session.table("pets").cacheResult().count());
    snowpark.useSession(session -> session.table("pets").async().collect().getResult());
    assertThat(ask(snowpark, PETS)).isEqualTo("3");
    assertThat(opened()).isEqualTo(3);
  }

  @Test
  void aDependencyIsGoneWithItsBorrower() {
    snowpark.useSession(session -> session.addDependency("@stage/lib.jar"));
    snowpark.useSession(session -> assertThat(session.getDependencies()).isEmpty());
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void whatTheMethodsOfAConnectionSetIsUndone() throws SQLException {
    plain.useConnection(jdbc -> {
      jdbc.setAutoCommit(false);
      run(jdbc, List.of(GHOST));
      jdbc.setSchema("OTHER");
      jdbc.setNetworkTimeout(Runnable::run, 12_345);
    });
    plain.useConnection(jdbc -> {
      assertThat(jdbc.getAutoCommit()).isTrue();
      assertThat(jdbc.getSchema()).isEqualTo("PUBLIC");
      assertThat(jdbc.getNetworkTimeout()).isZero();
    });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void aStatementLeftOpenIsClosed() throws SQLException {
    Statement left =
        plain.withConnection(jdbc -> {
          Statement statement = jdbc.createStatement();
          statement.executeQuery("SELECT 1");
          return statement;
        });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    assertThat(left.isClosed()).isTrue();
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void closingWhatIsLentDoesNothing() throws SQLException {
    plain.useConnection(java.sql.Connection::close);
    snowpark.useSession(Session::close);
    snowpark.useSession(session -> {
      session.close();
      assertThat(session.table("pets").count()).isEqualTo(3);
    });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    assertThat(opened()).isEqualTo(2);
  }

  @Test
  void aFrameIsWrittenAndTheSessionKept() throws SQLException {
    plain.writeFrame(Frame.builder().longs("id", 4).strings("name", "Rex").build(), "pets");
    assertThat(ask(plain, PETS)).isEqualTo("4");
    assertThat(opened()).isEqualTo(1);
  }

  /** The driver alone would wait for the rest of the part, up to five minutes. */
  @Test
  void aResultIsClosedBeforeItsEndThoughAPartOfItHangs() throws Exception {
    Injection hang = account.snowglobe().faults().on(Route.CHUNK).hangInBody();
    plain.useConnection(jdbc -> {
      try (Statement statement = jdbc.createStatement()) {
        ResultSet rows = statement.executeQuery(MANY);
        Account.until("a part hangs", SessionStateTest::isInAPart);
        rows.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(rows.next()).isFalse();
      }
    });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    hang.end();
    assertThat(opened()).isEqualTo(1);
  }

  /** Whether a thread of the driver has the beginning of a part and waits for more of it. */
  private static boolean isInAPart() {
    return Thread.getAllStackTraces().values().stream()
        .map(stack -> Stream.of(stack).map(StackTraceElement::getMethodName).toList())
        .anyMatch(methods -> methods.contains("readArrowStream") && methods.contains("timedRead"));
  }

  /** They are the client's own words, of every statement; whoever wants them knows its name. */
  @Test
  void whatTheClientLogsIsNotLoggedInFreshetsName() {
    var logger = (Logger) LoggerFactory.getLogger("dev.freshet.snowflake");
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.INFO);
    try {
      snowpark.useSession(session -> assertThat(session.table("pets").count()).isEqualTo(3));
    } finally {
      logger.setLevel(null);
      logger.detachAppender(events);
    }
    assertThat(events.list).isEmpty();
  }

  // -- after it was given back

  @Test
  void aSessionThatWasGivenBackDoesNothingForWhoKeptIt() {
    Session kept = snowpark.withSession(session -> session);
    var frame = snowpark.withSession(session -> session.table("pets"));
    var iterator = snowpark.withSession(session -> session.table("pets").toLocalIterator());
    verifyRefused(kept, frame);
    assertThat(ask(snowpark, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    snowpark.useSession(session -> {
      verifyRefused(kept, frame);
      assertThat(session.getQueryTag()).isEmpty();
      assertThat(session.table("pets").count()).isEqualTo(3);
    });
    assertThatThrownBy(() -> iterator.forEachRemaining(_ -> {}))
        .hasMessageContaining("This session was given back");
    assertThat(ask(snowpark, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThat(opened()).isEqualTo(1);
  }

  private static void verifyRefused(Session kept, DataFrame frame) {
    assertThatThrownBy(() -> kept.sql("USE SCHEMA other").collect())
        .hasMessageContaining("This session was given back");
    assertThatThrownBy(() -> kept.setQueryTag("mine")).hasMessageContaining("was given back");
    assertThatThrownBy(() -> kept.jdbcConnection().createStatement().execute("SELECT 1"))
        .hasMessageContaining("was given back");
    assertThatThrownBy(frame::collect).hasMessageContaining("evaluate a DataFrame before");
  }

  @Test
  void aConnectionThatWasGivenBackDoesNothingForWhoKeptIt() throws SQLException {
    java.sql.Connection kept = plain.withConnection(jdbc -> jdbc);
    Statement statement = plain.withConnection(java.sql.Connection::createStatement);
    ResultSet rows = plain.withConnection(jdbc -> jdbc.createStatement().executeQuery("SELECT 1"));
    verifyRefused(kept, statement);
    plain.useConnection(jdbc -> {
      verifyRefused(kept, statement);
      assertThat(jdbc.getAutoCommit()).isTrue();
      run(jdbc, List.of("SELECT 1"));
    });
    assertThat(ask(plain, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThatThrownBy(rows::next).hasMessageContaining("This session was given back");
    assertThat(opened()).isEqualTo(1);
  }

  private static void verifyRefused(java.sql.Connection kept, Statement statement) {
    String refusal = "This session was given back";
    assertThatThrownBy(() -> run(kept, List.of("USE SCHEMA other"))).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.setAutoCommit(false)).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.setSchema("OTHER")).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.prepareStatement("SELECT ?").getMetaData())
        .hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.getMetaData().getTables(null, null, "%", null).next())
        .hasMessageContaining(refusal);
    assertThatThrownBy(() -> upload(kept)).hasMessageContaining(refusal);
    assertThatThrownBy(() -> statement.execute("SELECT 1")).hasMessageContaining(refusal);
  }

  private static void upload(java.sql.Connection kept) throws SQLException {
    kept.unwrap(net.snowflake.client.jdbc.SnowflakeConnection.class)
        .uploadStream("~", "", new ByteArrayInputStream(new byte[] {1}), "one", false);
  }
}

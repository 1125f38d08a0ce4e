package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Row;
import dev.freshet.connection.Connection;
import dev.freshet.data.Frame;
import dev.snowglobe.fault.Route;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one borrower leaves in a session does not reach the next, over the real clients: the session
 * is kept where nothing was left, put back where that is sure, and replaced else. The pool holds
 * one session, so the next borrower gets what the last one gave back.
 */
class SessionStateTest extends SessionTrial {
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
  void aFrameIsWrittenAndTheSessionKept() throws SQLException {
    plain.writeFrame(Frame.builder().longs("id", 4).strings("name", "Rex").build(), "pets");
    assertThat(ask(plain, PETS)).isEqualTo("4");
    assertThat(opened()).isEqualTo(1);
  }
}

package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.ConnectionException;
import dev.freshet.connection.PoolStats;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.QueryFailedException;
import dev.snowglobe.fault.Faults;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real clients make of a server that fails, and what {@code query} makes of that: whether
 * it answers, in which words it gives up, and how many sessions were opened and closed for it.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
  private static final String SQL = "SELECT COUNT(*) AS n FROM pets";

  /** For the tests that wait until a login is given up, and then expect the next to succeed. */
  private static final int LOGIN_SECONDS = 10;

  @TempDir Path folder;
  private Account account;

  @BeforeEach
  void start() {
    account = new Account(folder);
  }

  @AfterEach
  void stop() {
    account.close();
  }

  /** The two kinds of connection to the same account. */
  enum Kind {
    SNOWPARK,
    JDBC;

    Connection of(Account account) {
      return switch (this) {
        case SNOWPARK -> account.connection();
        case JDBC -> account.plain();
      };
    }
  }

  /** What the server does wrong, from when on there is one session. */
  private interface Plan {
    Injection inject(Faults faults);
  }

  /**
   * One row.
   *
   * @param name what the server does
   * @param plan the faults
   * @param strikes how many requests they hit
   * @param code the vendor's code that the program sees, or 0 when it gets its answer
   * @param state the SQLState that it sees
   * @param attempts how often it was tried
   * @param opened sessions opened in all
   * @param closed those of them closed in the end
   */
  record Row(
      String name,
      Plan plan,
      int strikes,
      int code,
      String state,
      int attempts,
      int opened,
      int closed) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row answers(String name, int strikes, int opened, int closed, Plan plan) {
    return new Row(name, plan, strikes, 0, "", 0, opened, closed);
  }

  private static Row fails(
      String name, int strikes, int code, String state, int attempts, int closed, Plan plan) {
    return new Row(name, plan, strikes, code, state, attempts, attempts, closed);
  }

  private static Row refusal(int code, String state) {
    return fails(
        "%d / %s, as a statement that is wrong".formatted(code, state),
        1,
        code,
        state,
        1,
        0,
        faults -> faults.on(Route.QUERY).matching("pets").fail(code, state, "no"));
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        answers(
            "an expired token", 1, 1, 0, faults -> faults.on(Route.QUERY).once().expireToken()));
    for (int code : new int[] {390110, 390111, 390113, 390114, 390115, 390195, 390318}) {
      rows.add(
          answers(
              "an expired token, renewal refused with " + code,
              1,
              2,
              1,
              faults -> {
                faults.on(Route.QUERY).once().expireToken();
                return faults.on(Route.RENEW).once().fail(code, "08001", "no");
              }));
    }
    for (int code : new int[] {390104, 390111, 390114}) {
      rows.add(
          answers(
              "a session that is gone, " + code,
              1,
              2,
              1,
              faults -> faults.on(Route.QUERY).once().fail(code, "XX000", "gone")));
    }
    rows.add(
        fails(
            "sessions that are always gone",
            3,
            390104,
            "XX000",
            3,
            3,
            faults -> faults.on(Route.QUERY).matching("pets").fail(390104, "XX000", "gone")));
    for (int status : new int[] {429, 500, 503}) {
      rows.add(
          answers(
              "HTTP %d, once".formatted(status),
              1,
              1,
              0,
              faults -> faults.on(Route.QUERY).matching("pets").once().status(status)));
    }
    rows.add(
        fails(
            "HTTP 503, always",
            9,
            200015,
            "58030",
            3,
            3,
            faults -> faults.on(Route.QUERY).matching("pets").status(503)));
    rows.add(
        answers(
            "closes before the response, once",
            1,
            1,
            0,
            faults -> faults.on(Route.QUERY).matching("pets").once().cutBeforeResponse()));
    rows.add(
        answers(
            "closes before the response, three times",
            3,
            2,
            1,
            faults -> faults.on(Route.QUERY).matching("pets").times(3).cutBeforeResponse()));
    rows.add(
        answers(
            "resets in the middle of a body",
            1,
            2,
            1,
            faults -> faults.on(Route.QUERY).matching("pets").once().cutInBody()));
    for (int status : new int[] {400, 401, 403}) {
      rows.add(
          answers(
              "HTTP %d, once".formatted(status),
              1,
              2,
              1,
              faults -> faults.on(Route.QUERY).matching("pets").once().status(status)));
    }
    rows.add(refusal(1003, "42000"));
    rows.add(refusal(2003, "42S02"));
    rows.add(refusal(904, "42000"));
    rows.add(refusal(604, "57014"));
    rows.add(refusal(100038, "22018"));
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void snowpark(Row row) {
    verify(row, account.connection());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void jdbc(Row row) {
    verify(row, account.plain());
  }

  private void verify(Row row, Connection connection) {
    connection.query("SELECT 1");
    Injection fault = row.plan.inject(account.snowglobe().faults());
    if (row.code == 0) {
      assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    } else {
      var thrown = catchThrowableOfType(QueryFailedException.class, () -> connection.query(SQL));
      assertThat(thrown.vendorCode()).hasValue(row.code);
      assertThat(thrown.sqlState()).contains(row.state);
      assertThat(thrown.attempts()).isEqualTo(row.attempts);
    }
    assertThat(fault.strikes()).as("strikes").isEqualTo(row.strikes);
    account.snowglobe().faults().clear();
    expect(row.opened, row.closed);
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
  }

  /** What is opened and not closed is free, and as many are open at the server. */
  private void expect(int opened, int closed) {
    Account.until(closed + " are closed", () -> account.pool().closed() == closed);
    Account.until("none is in use", () -> account.pool().active() == 0);
    PoolStats pool = account.pool();
    assertThat(pool.opened()).as("opened").isEqualTo(opened);
    assertThat(pool.idle()).as("free").isEqualTo(opened - closed);
    assertThat(account.snowglobe().stats().sessionsOpened()).isEqualTo(opened);
  }

  // -- logging in

  @ParameterizedTest
  @EnumSource
  void aLoginThatIsAnsweredWithErrorsIsGivenUpInTimeAndComesBackWithTheServer(Kind kind) {
    account.secrets(account.section("s3cr3t", LOGIN_SECONDS, ""));
    Connection connection = kind.of(account);
    account.snowglobe().faults().on(Route.LOGIN).status(503);
    assertThatThrownBy(() -> connection.query(SQL))
        .isInstanceOfSatisfying(
            ConnectFailedException.class, e -> assertThat(e.attempts()).isEqualTo(1))
        .hasMessageContaining("could not be opened");
    expect(0, 0);
    account.snowglobe().faults().clear();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    expect(1, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordIsSaidAtOnceAndTriedOnce(Kind kind) {
    account.secrets(account.section("wr0ng", ""));
    Account.until("the change is seen", () -> fails(kind.of(account)));
    long before = account.snowglobe().stats().loginsRefused();
    Connection wrong = kind.of(account);
    assertThatThrownBy(() -> wrong.query(SQL))
        .isInstanceOfSatisfying(
            ConnectFailedException.class,
            e -> {
              assertThat(e.vendorCode()).hasValue(390100);
              assertThat(e.sqlState()).contains("08001");
              assertThat(e.attempts()).isEqualTo(1);
            })
        .hasMessageContaining("Connection \"snowpark\" could not be opened")
        .hasMessageNotContaining("wr0ng");
    assertThat(wrong.isHealthy()).isFalse();
    // One of the query, one of the health check.
    assertThat(account.snowglobe().stats().loginsRefused() - before).isEqualTo(2);
  }

  private static boolean fails(Connection connection) {
    try {
      connection.query(SQL, Duration.ZERO);
      return false;
    } catch (ConnectionException e) {
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatIsGoneIsNamed(Kind kind) {
    account.secrets(account.section("s3cr3t", LOGIN_SECONDS, ""));
    Connection connection = kind.of(account);
    connection.query("SELECT 1");
    account.snowglobe().close();
    assertThatThrownBy(() -> connection.query(SQL))
        .isInstanceOfSatisfying(
            ConnectFailedException.class, e -> assertThat(e.attempts()).isEqualTo(2))
        .hasMessageContaining("Connection \"snowpark\" could not be opened after 2 attempts");
    Account.until("the broken one is gone", () -> account.pool().closed() == 1);
    assertThat(account.pool().opened()).isEqualTo(1);
  }

  // -- closing

  @ParameterizedTest
  @EnumSource
  void resetReturnsWhileClosingHangsAndNothingIsLeaked(Kind kind) {
    Connection connection = kind.of(account);
    connection.query("SELECT 1");
    Injection hang = account.snowglobe().faults().on(Route.LOGOUT).hang();
    connection.reset();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    hang.end();
    connection.reset();
    Account.until("all sessions are closed", () -> account.snowglobe().stats().sessionsOpen() == 0);
    expect(2, 2);
  }

  // -- hanging

  @ParameterizedTest
  @EnumSource
  void aStatementThatHangsIsLeftByWhoIsInterruptedAndItsSessionClosed(Kind kind) throws Exception {
    Connection connection = kind.of(account);
    connection.query("SELECT 1");
    Injection hang = account.snowglobe().faults().on(Route.QUERY).matching("pets").once().hang();
    Injection abort = account.snowglobe().faults().on(Route.ABORT).delay(Duration.ZERO);
    var thrown = new CompletableFuture<Throwable>();
    Thread caller =
        Thread.startVirtualThread(() ->
            thrown.complete(
                catchThrowableOfType(RuntimeException.class, () -> connection.query(SQL))));
    hang.awaitStrikes(1, Duration.ofSeconds(30));
    caller.interrupt();
    assertThat(thrown.get()).isInstanceOf(QueryCancelledException.class);
    // He is free before the other side has heard of it.
    abort.awaitStrikes(1, Duration.ofSeconds(30));
    hang.end();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    Account.until("its session is closed", () -> account.pool().closed() == 1);
  }

  // -- health

  @ParameterizedTest
  @EnumSource
  void healthIsARoundTripThatNeverThrows(Kind kind) {
    Connection connection = kind.of(account);
    // Health has a short time, in which a busy machine need not answer.
    Account.until("it is well", connection::isHealthy);
    account.snowglobe().faults().on(Route.QUERY).fail(390104, "XX000", "gone");
    assertThat(connection.isHealthy()).isFalse();
    account.snowglobe().faults().clear();
    Account.until("it is well again", connection::isHealthy);
    assertThat(account.pool().closed()).as("the session that was gone").isPositive();
    Account.until("none is in use", () -> account.pool().active() == 0);
    assertThat(account.pool().idle()).isPositive();
  }
}

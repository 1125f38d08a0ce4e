package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.data.Frame;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real client makes of a server that fails, and what a connection makes of that. */
@Timeout(120)
class SnowparkFaultsTest {
  private static final String SQL = "SELECT COUNT(*) AS n FROM pets";

  @TempDir Path folder;
  private Account account;
  private SnowparkConnection connection;

  @BeforeEach
  void start() {
    account = new Account(folder);
    connection = account.connection();
  }

  @AfterEach
  void stop() {
    account.close();
  }

  private long opened() {
    return account.snowglobe().stats().sessionsOpened();
  }

  // -- what a new session mends

  @Test
  void anExpiredTokenIsRenewedByTheDriverUnseen() {
    connection.query("SELECT 1");
    account.snowglobe().faults().on(Route.QUERY).once().expireToken();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(account.snowglobe().stats().renewals()).isEqualTo(1);
    assertThat(opened()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {390110, 390111, 390113, 390114, 390115, 390195, 390318})
  void aTokenThatCannotBeRenewedIsMendedByANewSession(int code) {
    connection.query("SELECT 1");
    account.snowglobe().faults().on(Route.QUERY).once().expireToken();
    account.snowglobe().faults().on(Route.RENEW).once().fail(code, "08001", "no");
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(opened()).isEqualTo(2);
    Account.until("the broken one is gone", () -> account.pool().closed() == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {390104, 390111, 390114})
  void aSessionThatIsGoneIsMendedByANewOne(int code) {
    connection.query("SELECT 1");
    account.snowglobe().faults().on(Route.QUERY).once().fail(code, "XX000", "session gone");
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(opened()).isEqualTo(2);
  }

  @Test
  void theRetryReallyFiresWhenTheConnectionDropsDuringExecution() {
    connection.query("SELECT 1");
    Injection cut =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").times(2).cutBeforeResponse();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(cut.strikes()).isEqualTo(2);
    assertThat(opened()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aResetInTheMiddleOfABodyIsMendedByANewSession() {
    connection.query("SELECT 1");
    Injection cut =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").once().cutInBody();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(cut.strikes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void anHttpErrorIsTriedAgainOnANewSession(int status) {
    connection.query("SELECT 1");
    Injection fault =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").once().status(status);
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(fault.strikes()).isEqualTo(1);
    assertThat(opened()).isEqualTo(2);
  }

  @Test
  void aPassingHttp503IsRepeatedByTheDriverItself() {
    connection.query("SELECT 1");
    Injection fault =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").once().status(503);
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(fault.strikes()).isEqualTo(1);
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void aLastingHttp503IsGivenUpAfterThreeAttempts() {
    connection.query("SELECT 1");
    account.snowglobe().faults().on(Route.QUERY).matching("pets").status(503);
    assertThatThrownBy(() -> connection.query(SQL))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(3);
              assertThat(e.vendorCode()).hasValue(200015);
              assertThat(e.sqlState()).contains("58030");
            });
    assertThat(opened()).isEqualTo(3);
  }

  // -- what nothing mends

  @Test
  void anSqlErrorOrATimeoutIsNeverTriedAgain() {
    connection.query("SELECT 1");
    Injection fault =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").fail(604, "57014", "timeout");
    assertThatThrownBy(() -> connection.query(SQL))
        .isInstanceOfSatisfying(
            QueryFailedException.class, e -> assertThat(e.vendorCode()).hasValue(604));
    assertThat(fault.strikes()).isEqualTo(1);
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsSaidAtOnceAndTriedOnce() {
    account.secrets(account.section("wrong", ""));
    try (var connections =
        dev.freshet.connection.Connections.builder(account.environment()).open()) {
      SnowparkConnection wrong = connections.connection(SnowparkConnection.class);
      assertThatThrownBy(() -> wrong.query(SQL))
          .isInstanceOfSatisfying(
              ConnectFailedException.class,
              e -> {
                assertThat(e.vendorCode()).hasValue(390100);
                assertThat(e.attempts()).isEqualTo(1);
              })
          .hasMessageContaining("Connection \"snowpark\" could not be opened")
          .hasMessageNotContaining("wrong");
      assertThat(wrong.isHealthy()).isFalse();
    }
    // One of the query, one of the health check.
    assertThat(account.snowglobe().stats().loginsRefused()).isEqualTo(2);
  }

  @Test
  void anEndpointThatDoesNotAnswerIsNamedAndTheConnectionComesBackWithIt() {
    connection.query("SELECT 1");
    connection.reset();
    account.snowglobe().faults().on(Route.LOGIN).status(503);
    assertThatThrownBy(() -> connection.query(SQL))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("could not be opened");
    account.snowglobe().faults().clear();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
  }

  @Test
  void sixCallersOfAFailingQueryMakeOneExecution() throws Exception {
    connection.query("SELECT 1");
    Injection slow = account.snowglobe().faults().on(Route.QUERY).matching("no_such").once().hang();
    long failed = account.snowglobe().stats().failed();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers = new ArrayList<Future<Frame>>();
      for (int i = 0; i < 6; i++) {
        callers.add(threads.submit(() -> connection.query("SELECT * FROM no_such")));
      }
      Account.until("all six wait", () -> account.connections().cacheStats().shared() == 5);
      slow.end();
      for (Future<Frame> caller : callers) {
        assertThatThrownBy(caller::get).hasCauseInstanceOf(QueryFailedException.class);
      }
    }
    assertThat(account.snowglobe().stats().failed()).isEqualTo(failed + 1);
  }

  // -- cancellation in the warehouse

  @Test
  void aSupersededQueryIsCancelledInTheWarehouse() throws Exception {
    connection.query("SELECT 1");
    var outcome = new CompletableFuture<Throwable>();
    Thread run =
        Thread.startVirtualThread(() -> {
          try {
            outcome.completeExceptionally(
                new AssertionError(connection.query(Account.SLOW).toString()));
          } catch (RuntimeException e) {
            outcome.complete(e);
          }
        });
    Account.until("it runs", () -> account.snowglobe().stats().running() == 1);
    run.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Account.until("it ended there", () -> account.snowglobe().stats().running() == 0);
    Account.until("it was cancelled", () -> account.snowglobe().stats().aborted() == 1);
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
  }

  @Test
  void aSecondViewerKeepsASharedQueryAlive() throws Exception {
    connection.query("SELECT 1");
    Injection slow = account.snowglobe().faults().on(Route.QUERY).matching("pets").once().hang();
    var second = new CompletableFuture<Frame>();
    Thread first = Thread.startVirtualThread(() -> swallow(() -> connection.query(SQL)));
    slow.awaitStrikes(1, Duration.ofSeconds(20));
    Thread.startVirtualThread(() -> second.complete(connection.query(SQL)));
    Account.until("the second waits", () -> account.connections().cacheStats().shared() == 1);
    first.interrupt();
    first.join();
    slow.end();
    assertThat(second.get().getLong("N", 0)).isEqualTo(3);
    assertThat(account.snowglobe().stats().aborted()).isZero();
    assertThat(account.connections().cacheStats().executions()).isEqualTo(2);
  }

  @Test
  void workInASessionIsCancelledInTheWarehouseWhenItsRunIsStopped() throws Exception {
    connection.query("SELECT 1");
    var outcome = new CompletableFuture<Throwable>();
    Thread run =
        Thread.startVirtualThread(() -> {
          try {
            connection.withSession(session -> session.sql(Account.SLOW).collect());
            outcome.completeExceptionally(new AssertionError("it ended"));
          } catch (RuntimeException e) {
            outcome.complete(e);
          }
        });
    Account.until("it runs", () -> account.snowglobe().stats().running() == 1);
    run.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Account.until("it ended there", () -> account.snowglobe().stats().running() == 0);
  }

  // -- reset and health

  @Test
  void resetReturnsWhileTheServerHangsAndNothingIsLeaked() {
    connection.query("SELECT 1");
    Injection hang = account.snowglobe().faults().on(Route.LOGOUT).hang();
    connection.reset();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    hang.end();
    connection.reset();
    Account.until("all sessions are closed", () -> account.snowglobe().stats().sessionsOpen() == 0);
  }

  @Test
  void healthIsARoundTripThatNeverThrows() {
    assertThat(connection.isHealthy()).isTrue();
    account.snowglobe().faults().on(Route.QUERY).fail(390104, "XX000", "gone");
    assertThat(connection.isHealthy()).isFalse();
    account.snowglobe().faults().clear();
    assertThat(connection.isHealthy()).isTrue();
  }

  @Test
  void secretsMovedToAnotherDatabaseAreFollowedWithoutOldRows() {
    connection.useSession(session -> {
      session.sql("CREATE SCHEMA other").collect();
      session.sql("CREATE TABLE other.pets AS SELECT * FROM public.pets WHERE id = 1").collect();
    });
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    account.secrets(account.section("s3cr3t", "schema = \"OTHER\""));
    Account.until("the change is seen", () -> connection.query(SQL).getLong("N", 0) == 1);
    account.secrets(account.section("s3cr3t", "schema = \"PUBLIC\""));
    Account.until("and back", () -> connection.query(SQL).getLong("N", 0) == 3);
  }

  private static void swallow(java.util.concurrent.Callable<?> call) {
    try {
      call.call();
    } catch (Exception e) {
      // Expected: the caller is interrupted.
    }
  }
}

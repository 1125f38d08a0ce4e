package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.io.IOException;
import java.nio.file.Files;
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

/**
 * Where connections of Streamlit go wrong and ours must not, one test for each, with the real
 * client against a real endpoint.
 */
@Timeout(120)
class SnowparkContractTest {
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

  private long executions() {
    return account.connections().cacheStats().executions();
  }

  // -- sessions

  @Test
  void queryInsideASafeSessionCannotDeadlockWhileAnotherThreadIsInTheSameQuery() throws Exception {
    SnowparkConnection single =
        account
            .connections()
            .connection(
                "snowpark", SnowparkConnection.class, RunScope.none(), c -> c.set("pool_size", 1));
    String sql = "SELECT COUNT(*) AS n FROM pets";
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> other;
      try (var lease = single.safeSession()) {
        assertThat(lease.session()).isNotNull();
        other = threads.submit(() -> single.query(sql));
        assertThat(single.query(sql).getLong("N", 0)).isEqualTo(3);
      }
      assertThat(other.get().getLong("N", 0)).isEqualTo(3);
    }
  }

  // -- failures

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

  @Test
  void theRetryReallyFiresWhenTheConnectionDropsDuringExecution() {
    connection.query("SELECT 1");
    Injection cut =
        account.snowglobe().faults().on(Route.QUERY).matching("pets").once().cutInBody();
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
    assertThat(cut.strikes()).isEqualTo(1);
    assertThat(account.snowglobe().stats().sessionsOpened()).isEqualTo(2);
  }

  // -- what is kept

  @Test
  void clearVoidsWhatIsBeingComputed() throws Exception {
    connection.query("SELECT 1");
    Injection slow = account.snowglobe().faults().on(Route.QUERY).matching("pets").once().hang();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> before = threads.submit(() -> connection.query(SQL));
      slow.awaitStrikes(1, Duration.ofSeconds(20));
      connection.clear();
      connection.useSession(session -> session.sql("DELETE FROM pets WHERE id = 1").collect());
      Frame after = connection.query(SQL);
      slow.end();
      assertThat(before.get().getLong("N", 0)).isIn(2L, 3L);
      assertThat(after.getLong("N", 0)).isEqualTo(2);
      assertThat(connection.query(SQL)).as("what is kept").isSameAs(after);
    }
  }

  @Test
  void theSameStatementWithAnotherTtlDoesNotResetTheFirst() {
    Frame first = connection.query(SQL, Duration.ofHours(1));
    assertThat(connection.query(SQL, Duration.ofMinutes(1))).isSameAs(first);
    assertThat(connection.query(SQL, Duration.ofHours(1))).isSameAs(first);
    assertThat(executions()).isEqualTo(1);
    assertThat(account.snowglobe().stats().sessionsOpened()).as("one pool for both").isEqualTo(1);
  }

  @Test
  void aTtlOfZeroNeitherKeepsNorWaitsForOthers() throws Exception {
    connection.query("SELECT 1");
    Injection slow = account.snowglobe().faults().on(Route.QUERY).matching("pets").once().hang();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Frame> hanging = threads.submit(() -> connection.query(SQL));
      slow.awaitStrikes(1, Duration.ofSeconds(20));
      assertThat(connection.query(SQL, Duration.ZERO).getLong("N", 0)).isEqualTo(3);
      assertThat(connection.query(SQL, Duration.ZERO).getLong("N", 0)).isEqualTo(3);
      assertThat(executions()).isEqualTo(4);
      slow.end();
      assertThat(hanging.get().getLong("N", 0)).isEqualTo(3);
    }
  }

  @Test
  void aChangeInOneOfManyValuesIsAnotherQuery() {
    Object[] values = new Object[2_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    String sql = "SELECT GREATEST(" + "?, ".repeat(values.length - 1) + "?) AS n";
    assertThat(connection.query(sql, q -> q.params(values)).getLong("N", 0)).isEqualTo(1_999);
    values[1_234] = 5_000;
    assertThat(connection.query(sql, q -> q.params(values)).getLong("N", 0)).isEqualTo(5_000);
    assertThat(executions()).isEqualTo(2);
  }

  @Test
  void aChangeInOneByteOfALargeValueIsAnotherQuery() {
    byte[] bytes = new byte[100_000];
    String sql =
        "SELECT COUNT(*) AS n FROM (SELECT ?::BINARY AS b) WHERE b ="
            + " TO_BINARY(REPEAT('00', 100000), 'HEX')";
    assertThat(connection.query(sql, q -> q.params((Object) bytes)).getLong("N", 0)).isEqualTo(1);
    bytes[77_777] = 1;
    assertThat(connection.query(sql, q -> q.params((Object) bytes)).getLong("N", 0)).isZero();
  }

  // -- cancelling

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

  // -- secrets

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

  @Test
  void aSectionOfTheAppAddsToThatOfTheUserInsteadOfHidingIt() throws IOException {
    Path users = folder.resolve("home/.freshet/secrets.toml");
    Files.createDirectories(users.getParent());
    Files.writeString(users, account.section("s3cr3t", "schema = \"NOWHERE\""));
    account.secrets("[connections.snowpark]\nschema = \"PUBLIC\"\n[connections.other]\nx = 1\n");
    try (var merged = Connections.builder(account.environment()).open()) {
      assertThat(merged.connection(SnowparkConnection.class).query(SQL).getLong("N", 0))
          .isEqualTo(3);
    }
  }

  private static void swallow(java.util.concurrent.Callable<?> call) {
    try {
      call.call();
    } catch (Exception e) {
      // Expected: the caller is interrupted.
    }
  }
}

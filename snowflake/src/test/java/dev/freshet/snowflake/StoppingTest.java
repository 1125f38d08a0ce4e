package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Connection;
import dev.freshet.connection.QueryCancelledException;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements that are stopped at a bad moment, with both real clients: the endpoint holds the
 * statement back until its cancellation has come and gone.
 */
@Timeout(120)
class StoppingTest {
  private static final Duration SOON = Duration.ofSeconds(20);

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

  private Injection held() {
    return account.snowglobe().faults().on(Route.QUERY).matching("hash").once().hang();
  }

  private static CompletableFuture<Throwable> outcome(Thread.Builder thread, Callable<?> asking) {
    var outcome = new CompletableFuture<Throwable>();
    thread.start(() -> {
      try {
        outcome.completeExceptionally(new AssertionError("it answered " + asking.call()));
      } catch (Exception e) {
        outcome.complete(e);
      }
    });
    return outcome;
  }

  /** Interrupts a query that the endpoint has not taken yet. */
  private CompletableFuture<Throwable> interrupted(Connection connection, Injection held)
      throws InterruptedException {
    connection.query("SELECT 1");
    var caller = new CompletableFuture<Thread>();
    CompletableFuture<Throwable> outcome =
        outcome(
            Thread.ofVirtual(),
            () -> {
              caller.complete(Thread.currentThread());
              return connection.query(Account.SLOW);
            });
    held.awaitStrikes(1, SOON);
    caller.join().interrupt();
    return outcome;
  }

  private void isStopped() {
    Account.until("it was cancelled there", () -> account.snowglobe().stats().aborted() == 1);
    Account.until("its session is not in use", () -> account.pool().active() == 0);
    Account.until("nothing runs there", () -> account.snowglobe().stats().running() == 0);
  }

  @ParameterizedTest
  @ValueSource(classes = {SnowparkConnection.class, SnowflakeConnection.class})
  void aStatementThatArrivesAfterItsCancellationDoesNotRun(Class<? extends Connection> type)
      throws Exception {
    Injection held = held();
    Injection abort = account.snowglobe().faults().on(Route.ABORT).delay(Duration.ZERO);
    var outcome = interrupted(account.connections().connection("snowpark", type), held);
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    abort.awaitStrikes(1, SOON);
    held.end();
    isStopped();
  }

  /** The driver takes the refusal for an answer, and cancels that statement never again. */
  @ParameterizedTest
  @ValueSource(classes = {SnowparkConnection.class, SnowflakeConnection.class})
  void aStatementIsStoppedWhenTheDriversCancellationIsNotHeard(Class<? extends Connection> type)
      throws Exception {
    Injection held = held();
    Injection abort = account.snowglobe().faults().on(Route.ABORT).fail(603, "XX000", "not heard");
    var outcome = interrupted(account.connections().connection("snowpark", type), held);
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    abort.awaitStrikes(1, SOON);
    held.end();
    isStopped();
    assertThat(abort.strikes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {SnowparkConnection.class, SnowflakeConnection.class})
  void theSecondAttemptIsStoppedAsTheFirstWouldBe(Class<? extends Connection> type)
      throws Exception {
    account
        .snowglobe()
        .faults()
        .on(Route.QUERY)
        .matching("hash")
        .once()
        .fail(390111, "08001", "gone");
    Connection connection = account.connections().connection("snowpark", type);
    Injection held = held();
    var outcome = interrupted(connection, held);
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    held.end();
    isStopped();
  }

  @Test
  void whatAStoppedRunSendsOnASessionThatItHoldsIsStoppedToo() throws Exception {
    Injection held = held();
    try (var run = new TestRun()) {
      SnowparkConnection connection =
          account.connections().connection("snowpark", SnowparkConnection.class, run);
      var outcome =
          outcome(
              Thread.ofPlatform(),
              () -> {
                try (var lease = connection.safeSession()) {
                  return lease.session().sql(Account.SLOW).collect();
                }
              });
      held.awaitStrikes(1, SOON);
      run.stop();
      held.end();
      assertThat(outcome.get()).hasMessageContaining("canceled");
    }
    isStopped();
  }
}

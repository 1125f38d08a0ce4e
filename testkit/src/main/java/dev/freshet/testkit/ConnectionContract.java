package dev.freshet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.RunScope;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The promises that every connection keeps, as tests. Extend it, name the provider and two
 * statements, and override the rest as far as the connection can do it:
 *
 * <pre>{@code
 * class WeatherContractTest extends ConnectionContract {
 *   protected ConnectionProvider<Weather, HttpClient> provider() { return new Weather.Provider(); }
 *   protected Map<String, Object> settings() { return Map.of("url", server.url()); }
 *   protected String rows() { return "Vienna"; }
 *   protected String failing() { return "Atlantis"; }
 * }
 * }</pre>
 *
 * <p>Each test has its own connections, pool, cache and secrets. The connection is the real one;
 * the tests only count what goes through to the other side, and hold it where two things must
 * happen at once. What a connection does not override is skipped, and the report says what that
 * leaves unchecked. After each test every session that was opened must have been closed.
 */
@Timeout(120)
public abstract class ConnectionContract extends SessionPromises {

  /** For the class that extends it. */
  protected ConnectionContract() {}

  // -- failures

  @Test
  void whatTheOtherSideRefusesIsNotTriedAgain() {
    var thrown =
        assertThrows(QueryFailedException.class, () -> trial().connection().query(failing()));
    assertEquals(1, thrown.attempts());
    assertEquals(failing(), thrown.sql());
    assertEquals(1, trial().traffic().begun(failing()));
  }

  @Test
  void aQueryOnALostSessionIsTriedAgainOnANewOne() throws Exception {
    Connection connection = trial().connection();
    connection.query(rows());
    loseSessions();
    assertTrue(connection.query(rows(), Duration.ZERO).rowCount() > 0);
    assertTrue(trial().traffic().opened.get() >= 2, "no new session was opened");
    Await.until("the lost one is closed", () -> trial().traffic().closed.get() >= 1);
  }

  @Test
  void aQueryWhoseSessionIsLostDuringExecutionIsTriedAgain() throws Exception {
    String slow = slow();
    Connection connection = trial().connection();
    Caller caller = trial().ask(() -> connection.query(slow));
    Await.until("it is sent", () -> trial().traffic().running(slow) == 1);
    loseSessions();
    Await.until("it runs again", () -> trial().traffic().begun(slow) >= 2);
    caller.stop();
    assertInstanceOf(QueryCancelledException.class, caller.failure());
    Await.until("it is stopped there", () -> trial().traffic().running(slow) == 0);
  }

  @Test
  void healthIsNoAfterAllSessionsAreLostOrYesOnANewOneAndNeverThrows() throws Exception {
    Connection connection = trial().connection();
    connection.query(rows());
    loseSessions();
    Await.until("it is well again", connection::isHealthy);
  }

  @Test
  void aRefusedLoginIsSaidAtOnceAndMendsWhenTheSettingsDo() throws IOException {
    Map<String, Object> refused = refusedSettings();
    trial().configure(refused);
    Connection connection = trial().connection();
    var thrown = assertThrows(ConnectFailedException.class, () -> connection.query(rows()));
    assertEquals(1, thrown.attempts());
    assertFalse(connection.isHealthy());
    trial().configure(settings());
    Await.until("it is well again", connection::isHealthy);
    assertTrue(connection.query(rows()).rowCount() > 0);
  }

  // -- stopping

  @Test
  void whoIsInterruptedIsFreeAndTheStatementIsStoppedWhereItRuns() throws Exception {
    String slow = slow();
    Connection connection = trial().connection();
    Caller caller = trial().ask(() -> connection.query(slow));
    Await.until("it is sent", () -> trial().traffic().running(slow) == 1);
    caller.stop();
    assertInstanceOf(QueryCancelledException.class, caller.failure());
    Await.until("it is stopped there", () -> trial().traffic().running(slow) == 0);
    assertTrue(trial().traffic().cancels.get() >= 1, "the other side was not asked to stop");
    Await.until("its session is given back", trial()::isNothingLent);
  }

  @Test
  void aStatementRunsOnForTheSecondWaiterAndStopsWithTheLast() throws Exception {
    String slow = slow();
    Connection connection = trial().connection();
    Caller first = trial().ask(() -> connection.query(slow));
    Await.until("it is sent", () -> trial().traffic().running(slow) == 1);
    Caller second = trial().ask(() -> connection.query(slow));
    Await.until("both wait", () -> trial().connections().cacheStats().shared() == 1);
    first.stop();
    assertInstanceOf(QueryCancelledException.class, first.failure());
    assertEquals(0, trial().traffic().cancels.get());
    assertEquals(1, trial().traffic().running(slow));
    second.stop();
    assertInstanceOf(QueryCancelledException.class, second.failure());
    Await.until("it is stopped there", () -> trial().traffic().running(slow) == 0);
  }

  @Test
  void theSecondWaiterGetsHisRowsWhenTheFirstLeaves() throws InterruptedException {
    Connection connection = trial().connection();
    var gate = trial().traffic().hold(rows(), 1);
    Caller first = trial().ask(() -> connection.query(rows()));
    gate.awaitEntered();
    Caller second = trial().ask(() -> connection.query(rows()));
    Await.until("both wait", () -> trial().connections().cacheStats().shared() == 1);
    first.stop();
    assertInstanceOf(QueryCancelledException.class, first.failure());
    gate.close();
    assertTrue(second.frame().rowCount() > 0);
    assertEquals(0, trial().traffic().cancels.get());
    assertEquals(1, trial().traffic().begun(rows()));
  }

  @Test
  void anInterruptionEndsTheWaitForASession() throws InterruptedException {
    Connection single = trial().pooled(1, 60, RunScope.none());
    try (var loan = single.engine().borrow()) {
      assertTrue(loan.get() != null);
      Caller waiting = trial().ask(() -> single.query(rows()));
      Await.until("it waits", () -> trial().pool().waiting() == 1);
      waiting.stop();
      assertInstanceOf(QueryCancelledException.class, waiting.failure());
    }
    assertEquals(0, trial().traffic().begun(rows()));
  }
}

package dev.freshet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.freshet.connection.Connection;
import dev.freshet.connection.PoolExhaustedException;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is promised of sessions: bounded, lent, given back, reset, and never lost. */
abstract class SessionPromises extends ResultPromises {

  @Test
  void whenNoSessionComesFreeTheErrorGivesTheNumbersAndThePlaces() throws InterruptedException {
    Connection single = trial().pooled(1, 0, RunScope.none());
    try (var loan = single.engine().borrow()) {
      assertTrue(loan.get() != null);
      Throwable thrown = trial().ask(() -> single.query(rows())).failure();
      assertInstanceOf(PoolExhaustedException.class, thrown);
      String message = String.valueOf(thrown.getMessage());
      assertTrue(message.contains("1 in use of 1, 0 idle, 1 waiting"), message);
      assertTrue(message.contains("held at"), message);
    }
  }

  @Test
  void aThreadThatHoldsASessionGetsTheSameAgain() {
    Connection single = trial().pooled(1, 60, RunScope.none());
    try (var outer = single.engine().borrow();
        var inner = single.engine().borrow()) {
      assertSame(outer.get(), inner.get());
      assertEquals(1, trial().pool().opened());
    }
  }

  @Test
  void aQueryInsideABorrowedSessionCannotDeadlock() throws InterruptedException {
    Connection single = trial().pooled(1, 60, RunScope.none());
    Caller other;
    try (var loan = single.engine().borrow()) {
      assertTrue(loan.get() != null);
      other = trial().ask(() -> single.query(rows()));
      Await.until("it waits", () -> trial().pool().waiting() == 1);
      assertTrue(single.query(rows()).rowCount() > 0);
    }
    assertTrue(other.frame().rowCount() > 0);
  }

  @Test
  void theSessionOfARunIsTheSameUntilTheRunEnds() {
    var run = new TestRun();
    var engine = trial().pooled(2, 60, run).engine();
    assertSame(engine.lent(), engine.lent());
    run.end();
    Await.until("it is back", trial()::isNothingLent);
    assertThrows(IllegalStateException.class, engine::lent);
    assertThrows(IllegalStateException.class, () -> trial().connection().engine().lent());
  }

  @Test
  void aForgottenSessionComesBackWhenTheRunEndsAndAWarningNamesThePlace() {
    Assumptions.assumeTrue(
        Warnings.canBeSeen(),
        "Not checked: warnings can only be seen where Logback does the logging");
    var run = new TestRun();
    try (var warnings = new Warnings()) {
      assertTrue(trial().pooled(1, 60, run).engine().borrow().get() != null);
      run.end();
      assertTrue(
          warnings.texts().stream()
              .anyMatch(text ->
                  text.contains("SessionPromises.java:") && text.contains("was not given back")),
          () -> "Warnings were " + warnings.texts());
    }
    Await.until("it is back", trial()::isNothingLent);
  }

  @Test
  void nothingThatABorrowerLeavesReachesTheNext() throws Exception {
    Connection single = trial().pooled(1, 60, RunScope.none());
    Frame before = single.query(rows(), Duration.ZERO);
    leaveTraces(single);
    Frame after = single.query(rows(), Duration.ZERO);
    assertEquals(before.rowCount(), after.rowCount());
    assertEquals(before.toString(), after.toString());
  }

  @Test
  void resetClosesForgetsAndConnectsAgain() {
    Connection connection = trial().connection();
    Frame before = connection.query(rows());
    connection.reset();
    connection.reset();
    Await.until("the idle session is closed", () -> trial().traffic().closed.get() == 1);
    assertNotSame(before, connection.query(rows()));
    assertEquals(2, trial().traffic().opened.get());
  }

  @Test
  void resetDrainsWhatIsLent() {
    Connection connection = trial().connection();
    var loan = connection.engine().borrow();
    connection.reset();
    assertTrue(loan.get() != null);
    loan.close();
    Await.until("it is closed and not kept", () -> trial().traffic().closed.get() == 1);
    assertEquals(0, trial().pool().idle());
  }

  @Test
  void resetsFromManyThreadsLeakNothing() throws InterruptedException {
    Connection connection = trial().pooled(3, 60, RunScope.none());
    List<Caller> callers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      callers.add(trial().ask(() -> connection.query(rows(), Duration.ZERO)));
      callers.add(
          trial()
              .ask(() -> {
                connection.reset();
                return Frame.empty();
              }));
    }
    for (Caller caller : callers) {
      caller.frame();
    }
    Await.until("nothing is lent", trial()::isNothingLent);
    connection.reset();
    Await.until(
        "all that was opened is closed",
        () -> trial().traffic().closed.get() == trial().traffic().opened.get());
  }

  @Test
  void healthIsARoundTripThatNeverThrows() {
    Connection connection = trial().connection();
    Await.until("it is well", connection::isHealthy);
    trial().connections().close();
    assertFalse(connection.isHealthy());
  }

  @Test
  void otherSettingsInTheSecretsResetTheConnectionAndItsResults() throws IOException {
    Connection connection = trial().connection();
    Frame before = connection.query(rows());
    Map<String, Object> settings = new LinkedHashMap<>(settings());
    settings.put("pool_size", 11);
    trial().configure(settings);
    Await.until("the change is seen", () -> connection.query(rows()) != before);
    Await.until("the old session is closed", () -> trial().traffic().closed.get() == 1);
  }

  @Test
  void anotherConnectionsSettingsDoNotTouchIt() throws IOException {
    Connection connection = trial().connection();
    Frame before = connection.query(rows());
    trial().configureBeside(settings(), "other");
    var secrets = trial().connections().secrets();
    Await.until("the change is seen", () -> secrets.find("connections.other.beside").isPresent());
    assertSame(before, connection.query(rows()));
    assertEquals(0, trial().traffic().closed.get());
  }

  @Test
  void afterTheEndAHandleSaysSo() {
    Connection connection = trial().connection();
    connection.query(rows());
    trial().connections().close();
    assertThrows(IllegalStateException.class, () -> connection.query(rows()));
  }
}

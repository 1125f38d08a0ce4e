package dev.freshet.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.freshet.connection.Connection;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is promised of results: kept, shared, and never spliced together from text. */
abstract class ResultPromises extends ConnectionOnTrial {

  @Test
  void aResultIsOneFrameForAllWhoAsk() {
    Frame first = trial().connection().query(rows());
    assertTrue(first.rowCount() > 0, "rows() gave no row");
    assertSame(first, trial().connection().query(rows()));
    assertEquals(1, trial().traffic().begun(rows()));
  }

  @Test
  void oneExecutionServesAllWhoAskMeanwhile() throws InterruptedException {
    var gate = trial().traffic().hold(rows(), 1);
    var callers = callers(50, rows());
    gate.awaitEntered();
    Await.until("all wait", () -> trial().connections().cacheStats().shared() == 49);
    gate.close();
    Frame frame = callers[0].frame();
    for (Caller caller : callers) {
      assertSame(frame, caller.frame());
    }
    assertEquals(1, trial().traffic().begun(rows()));
  }

  @Test
  void aFailureIsSharedByAllWhoWaitAndNotKept() throws InterruptedException {
    var gate = trial().traffic().hold(failing(), 1);
    var callers = callers(6, failing());
    gate.awaitEntered();
    Await.until("all wait", () -> trial().connections().cacheStats().shared() == 5);
    gate.close();
    for (Caller caller : callers) {
      assertInstanceOf(QueryFailedException.class, caller.failure());
    }
    assertEquals(1, trial().traffic().begun(failing()));
    assertThrows(QueryFailedException.class, () -> trial().connection().query(failing()));
    assertEquals(2, trial().traffic().begun(failing()));
  }

  @Test
  void ttlZeroNeitherUsesNorFillsTheCacheNorWaitsForOthers() throws InterruptedException {
    var gate = trial().traffic().hold(rows(), 2);
    Connection connection = trial().connection();
    Caller first = trial().ask(() -> connection.query(rows(), Duration.ZERO));
    Caller second = trial().ask(() -> connection.query(rows(), Duration.ZERO));
    gate.awaitEntered();
    gate.close();
    assertNotSame(first.frame(), second.frame());
    assertEquals(0, trial().connections().cacheStats().results());
  }

  @Test
  void theSameStatementWithAnotherTtlDoesNotResetTheFirst() {
    Connection connection = trial().connection();
    Frame first = connection.query(rows());
    assertSame(first, connection.query(rows(), Duration.ofHours(1)));
    assertNotSame(first, connection.query(rows(), Duration.ZERO));
    assertSame(first, connection.query(rows()));
  }

  @Test
  void whatIsOlderThanTheTtlIsReadAgain() {
    Connection connection = trial().connection();
    Frame first = connection.query(rows());
    assertNotSame(first, connection.query(rows(), Duration.ofNanos(1)));
  }

  @Test
  void clearForgetsWhatIsKeptAndWhatIsUnderWay() throws InterruptedException {
    Connection connection = trial().connection();
    var gate = trial().traffic().hold(rows(), 1);
    Caller before = trial().ask(() -> connection.query(rows()));
    gate.awaitEntered();
    connection.clear();
    gate.close();
    Frame old = before.frame();
    Frame current = connection.query(rows());
    assertNotSame(old, current);
    assertSame(current, connection.query(rows()));
    assertEquals(1, trial().connections().cacheStats().results());
  }

  @Test
  void parametersAreBoundAndNeverSpliced() {
    Connection connection = trial().connection();
    for (String text : new String[] {"x", "", "x' OR '1'='1", "é ? :a \\ \" ☃", "0"}) {
      assertEquals(text, connection.query(echo(), q -> q.params(text)).getString(0, 0));
      String named = echo().replace("?", ":it");
      assertEquals(text, connection.query(named, q -> q.param("it", text)).getString(0, 0));
    }
  }

  @Test
  void anotherValueIsAnotherKey() {
    Connection connection = trial().connection();
    Frame a = connection.query(echo(), q -> q.params("a"));
    assertSame(a, connection.query(echo(), q -> q.params("a")));
    assertEquals("b", connection.query(echo(), q -> q.params("b")).getString(0, 0));
    assertEquals(2, trial().traffic().begun(echo()));
  }

  @Test
  void valuesOfAnotherTypeAreAnotherKey() {
    Connection connection = trial().connection();
    connection.query(echo(), q -> q.params("1"));
    connection.query(echo(), q -> q.params(1));
    connection.query(echo(), q -> q.params(1L));
    assertEquals(3, trial().traffic().begun(echo()));
  }

  @Test
  void aStatementThatWritesIsRefusedBeforeAnythingIsOpened() {
    String statement = writing();
    var thrown =
        assertThrows(QueryFailedException.class, () -> trial().connection().query(statement));
    assertEquals(1, thrown.attempts());
    assertEquals(0, trial().traffic().opened.get());
  }

  private Caller[] callers(int count, String statement) {
    Connection connection = trial().connection();
    return Stream.generate(() -> trial().ask(() -> connection.query(statement)))
        .limit(count)
        .toArray(Caller[]::new);
  }
}

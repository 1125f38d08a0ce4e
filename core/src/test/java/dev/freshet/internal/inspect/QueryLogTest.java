package dev.freshet.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionEvent.Answered;
import dev.freshet.connection.spi.ConnectionEvent.Ask;
import dev.freshet.connection.spi.ConnectionEvent.Cancelled;
import dev.freshet.connection.spi.ConnectionEvent.Failed;
import dev.freshet.connection.spi.ConnectionEvent.Identified;
import dev.freshet.connection.spi.ConnectionEvent.Retried;
import dev.freshet.connection.spi.ConnectionEvent.Source;
import dev.freshet.connection.spi.ConnectionEvent.Waiting;
import dev.freshet.internal.inspect.QueryStory.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told of queries becomes one story each. */
class QueryLogTest {
  private static final Duration TOOK = Duration.ofMillis(12);

  private final QueryLog log = new QueryLog();

  private static Ask ask(long number, long visitor) {
    return new Ask(
        number, "pets", "SELECT *\n  FROM pets", Optional.of(new Caller(Caller.MAIN, visitor, 3)));
  }

  private void tell(ConnectionEvent... events) {
    List.of(events).forEach(log::hear);
  }

  private QueryStory story(long visitor) {
    return log.of(visitor).getFirst();
  }

  @Test
  void anExecutionIsFollowedFromItsAskingToItsRows() {
    Ask ask = ask(1, 1);
    tell(new Waiting(ask, 9, false));
    assertThat(story(1).state()).isEqualTo(State.RUNNING);
    tell(new Identified(9, "first"), new Retried(9, 2, "session gone"));
    assertThat(story(1).problem()).contains("session gone");
    tell(new Identified(9, "second"), new Answered(ask, Source.MISS, 20, 4_000, TOOK));
    assertThat(story(1))
        .isEqualTo(
            new QueryStory(
                1,
                3,
                "pets",
                "SELECT * FROM pets",
                State.DONE,
                Source.MISS,
                Optional.of("second"),
                12,
                20,
                4_000,
                1,
                2,
                Optional.of("session gone")));
  }

  @Test
  void allWhoShareAnExecutionAreCountedAndEachSeesTheirOwnStory() {
    tell(
        new Waiting(ask(1, 1), 9, false),
        new Waiting(ask(2, 2), 9, true),
        new Cancelled(ask(1, 1), TOOK),
        new Answered(ask(2, 2), Source.JOINED, 1, 8, TOOK));
    assertThat(story(1).state()).isEqualTo(State.CANCELLED);
    assertThat(story(2).source()).isEqualTo(Source.JOINED);
    assertThat(log.of(1)).extracting(QueryStory::sharers).containsExactly(2);
    assertThat(log.of(2)).extracting(QueryStory::sharers).containsExactly(2);
  }

  @Test
  void aKeptResultAndARefusedStatementNeededNoExecution() {
    tell(
        new Answered(ask(1, 1), Source.HIT, 1, 8, TOOK),
        new Failed(ask(2, 1), "only SELECT", TOOK));
    assertThat(log.of(1)).extracting(QueryStory::attempts).containsExactly(0, 0);
    assertThat(log.of(1)).extracting(QueryStory::sharers).containsExactly(0, 0);
    assertThat(story(1).problem()).contains("only SELECT");
  }

  @Test
  void anAskingOfNoPageIsNobodys() {
    tell(new Answered(new Ask(1, "pets", "SELECT 1", Optional.empty()), Source.HIT, 1, 8, TOOK));
    assertThat(log.of(0)).isEmpty();
  }

  @Test
  void theNewestComeFirstAndWhatIsKeptAndToldIsBounded() {
    for (long number = 1; number <= 5_000; number++) {
      tell(
          new Waiting(ask(number, number % 2), number, false),
          new Answered(ask(number, number % 2), Source.MISS, 1, 8, TOOK));
    }
    assertThat(log.of(0)).hasSize(QueryLog.MOST_TOLD);
    assertThat(log.of(0)).extracting(QueryStory::number).startsWith(5_000L, 4_998L);
    for (long number = 5_001; number <= 6_000; number++) {
      tell(new Answered(ask(number, 1), Source.HIT, 1, 8, TOOK));
    }
    assertThat(log.of(0)).isEmpty();
  }

  @Test
  void aLongStatementIsShortened() {
    tell(
        new Answered(
            new Ask(1, "pets", "SELECT " + "x".repeat(9_000), ask(1, 1).caller()),
            Source.HIT,
            1,
            8,
            TOOK));
    assertThat(story(1).sql()).hasSizeLessThanOrEqualTo(400).endsWith("x…");
  }

  /** The threads that tell of an execution may overtake those that ask for it. */
  @Test
  void theOrderOfWhatIsToldAtTheSameTimeDoesNotMatter() {
    List<ConnectionEvent> events =
        new ArrayList<>(
            List.of(
                new Waiting(ask(1, 1), 9, false),
                new Waiting(ask(2, 1), 9, true),
                new Identified(9, "id")));
    List<QueryStory> expected = List.of();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(events, new Random(seed));
      QueryLog other = new QueryLog();
      events.forEach(other::hear);
      List<QueryStory> stories =
          other.of(1).stream().sorted((a, b) -> Long.compare(a.number(), b.number())).toList();
      expected = expected.isEmpty() ? stories : expected;
      assertThat(stories).as("seed %d", seed).isEqualTo(expected);
    }
  }
}

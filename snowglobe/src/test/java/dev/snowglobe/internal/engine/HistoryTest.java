package dev.snowglobe.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void forgetsTheOldestThatHasEndedOnceItIsFull() throws SQLException {
    try (Account account =
        Account.open(Credentials.OPEN, InstantSource.system(), Optional.empty())) {
      ClientSession session = account.internalSession();
      History history = new History(100);
      Execution running = new Execution("running", session, Request.of("SELECT 1"), Instant.EPOCH);
      history.add(running);
      Execution old = ended(history, session, "old", "x".repeat(80));
      Execution latest = ended(history, session, "latest", "y".repeat(80));
      assertThat(history.all()).containsExactly(running, latest);
      assertThat(history.find("old")).isEmpty();
      assertThat(old.state()).isEqualTo(Execution.State.SUCCESS);
    }
  }

  private static Execution ended(History history, ClientSession session, String id, String text) {
    Execution execution = new Execution(id, session, Request.of("SELECT 1"), Instant.EPOCH);
    history.add(execution);
    execution.succeed(Table.of("a").row(text).result(StatementKind.SELECT));
    history.ended(execution);
    return execution;
  }
}

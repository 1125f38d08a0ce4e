package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionEvent.Ask;
import dev.freshet.connection.spi.ConnectionEvent.Source;
import dev.freshet.data.Frame;
import java.time.Duration;

/** An asking that is told to the journal. Used by the asker's thread. */
final class ToldAsking implements Asking {
  private final Journal journal;
  private final Ask ask;
  private final long since = System.nanoTime();
  private Source source = Source.HIT;

  ToldAsking(Journal journal, Ask ask) {
    this.journal = journal;
    this.ask = ask;
  }

  @Override
  public void waits(long execution, boolean joined) {
    source = joined ? Source.JOINED : Source.MISS;
    journal.tell(new ConnectionEvent.Waiting(ask, execution, joined));
  }

  @Override
  public void answered(Frame frame) {
    journal.tell(
        new ConnectionEvent.Answered(ask, source, frame.rowCount(), frame.byteSize(), waited()));
  }

  /** A run that was stopped leaves with an error of its own. */
  @Override
  public void failed(Throwable problem) {
    boolean left = problem instanceof QueryCancelledException || problem instanceof Error;
    journal.tell(
        left
            ? new ConnectionEvent.Cancelled(ask, waited())
            : new ConnectionEvent.Failed(ask, String.valueOf(problem.getMessage()), waited()));
  }

  private Duration waited() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}

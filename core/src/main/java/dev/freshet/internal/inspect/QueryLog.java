package dev.freshet.internal.inspect;

import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The last queries that pages asked for, of all visitors together: what is told of them becomes one
 * story each. Any thread may use it; what it keeps is bounded.
 */
public final class QueryLog implements ConnectionListener {
  /** How many stories of one visitor are told at once. */
  static final int MOST_TOLD = 100;

  private static final int MOST_KEPT = 1_000;

  private final SequencedMap<Long, AskEntry> asks = new Bounded<>();
  private final SequencedMap<Long, ExecutionEntry> executions = new Bounded<>();

  @Override
  public synchronized void hear(ConnectionEvent event) {
    switch (event) {
      case ConnectionEvent.Waiting waiting -> {
        ask(waiting.ask(), entry -> entry.waiting(waiting));
        execution(waiting.execution(), ExecutionEntry::joined);
      }
      case ConnectionEvent.Identified(long execution, String id) ->
          execution(execution, entry -> entry.identified(id));
      case ConnectionEvent.Retried(long execution, int attempt, String reason) ->
          execution(execution, entry -> entry.retried(attempt, reason));
      case ConnectionEvent.Answered answered ->
          ask(answered.ask(), entry -> entry.answered(answered));
      case ConnectionEvent.Failed failed -> ask(failed.ask(), entry -> entry.failed(failed));
      case ConnectionEvent.Cancelled cancelled ->
          ask(cancelled.ask(), entry -> entry.cancelled(cancelled));
      case ConnectionEvent.Borrowed _ -> {}
    }
  }

  private void ask(ConnectionEvent.Ask ask, Function<AskEntry, AskEntry> change) {
    ask.caller()
        .ifPresent(caller ->
            asks.put(
                ask.number(),
                change.apply(asks.getOrDefault(ask.number(), AskEntry.begun(ask, caller)))));
  }

  private void execution(long number, Function<ExecutionEntry, ExecutionEntry> change) {
    executions.put(number, change.apply(executions.getOrDefault(number, ExecutionEntry.BEGUN)));
  }

  /** The stories of what a visitor's runs asked for, newest first. */
  public synchronized List<QueryStory> of(long visitor) {
    List<QueryStory> stories = new ArrayList<>();
    for (AskEntry entry : asks.sequencedValues().reversed()) {
      if (entry.caller().visitor() == visitor && stories.size() < MOST_TOLD) {
        stories.add(entry.story(executions.getOrDefault(entry.execution(), ExecutionEntry.NONE)));
      }
    }
    return stories;
  }

  /** Forgets the oldest entry when there are too many. */
  private static final class Bounded<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
      return size() > MOST_KEPT;
    }
  }
}

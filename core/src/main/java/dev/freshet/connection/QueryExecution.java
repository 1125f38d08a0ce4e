package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * One execution of a query by an engine, tried again where a new session can mend it. It runs on
 * the virtual thread of its {@link Flight}; the other side's name for it comes from the platform
 * thread that reads.
 */
final class QueryExecution<S> implements QueryCache.Execution, Trace {
  private final PooledEngine<S> engine;
  private final QueryKey key;
  private final boolean holder;
  private final QueryTag tag;
  private final Journal journal;
  private final long number;
  private String reason = "";

  /**
   * Prepares it.
   *
   * @param holder whether the one who asks holds a session of the engine's pool
   * @param tag where the one who asks first is
   */
  QueryExecution(
      PooledEngine<S> engine, QueryKey key, boolean holder, QueryTag tag, Journal journal) {
    this.engine = engine;
    this.key = key;
    this.holder = holder;
    this.tag = tag;
    this.journal = journal;
    this.number = journal.nextExecution();
  }

  /** Whether the one who asks holds a session of the engine's pool. */
  boolean holder() {
    return holder;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public boolean isCurrent() {
    return engine.isCurrent(key);
  }

  @Override
  public Frame run(Runnable underway) throws InterruptedException {
    try {
      return engine.retry().run(this::failure, attempt -> attempt(attempt, underway));
    } catch (Retry.Exhausted e) {
      throw engine.thrown(key.query(), e);
    }
  }

  private Frame attempt(int attempt, Runnable underway)
      throws InterruptedException, ExecutionException {
    if (attempt > 1) {
      journal.tell(new ConnectionEvent.Retried(number, attempt, reason));
    }
    // A second attempt does not wait: others may have come since who hold a session.
    SessionPool<S>.Ticket ticket = engine.acquire(holder || attempt > 1);
    underway.run();
    return engine
        .bridge()
        .call(() -> engine.read(ticket, key.query(), attempt, this), ticket::cancel);
  }

  private Failure failure(Throwable thrown) {
    Failure failure = engine.failure(thrown);
    reason = failure.message();
    return failure;
  }

  @Override
  public Optional<QueryTag> tag() {
    return Optional.of(tag);
  }

  @Override
  public void identified(String id) {
    journal.tell(new ConnectionEvent.Identified(number, id));
  }
}

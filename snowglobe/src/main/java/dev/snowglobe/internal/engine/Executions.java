package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.SqlSyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements that run or ran. Safe for use by any thread.
 *
 * <p>They run on platform threads of their own, because a call into DuckDB would hold the carrier
 * of a virtual thread for as long as it lasts.
 */
final class Executions {

  /** How many statements run at once; more of them wait. */
  private static final int THREADS = 256;

  private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

  private final Counters counters;
  private final InstantSource clock;
  private final Consumer<String> forgotten;
  private final History history =
      new History(Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 8));
  private final Semaphore running = new Semaphore(THREADS, true);
  private final ThreadPoolExecutor threads;
  private final Map<RequestKey, Execution> byRequest = new ConcurrentHashMap<>();
  private final EarlyAborts earlyAborts = new EarlyAborts(1_000);

  /**
   * None yet.
   *
   * @param forgotten is told the id of each statement whose result is no longer kept
   */
  Executions(Counters counters, InstantSource clock, Consumer<String> forgotten) {
    this.counters = counters;
    this.clock = clock;
    this.forgotten = forgotten;
    // An idle thread is used again before another is made, and the last one first: it is still
    // warm.
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("snowglobe-statement-", 0).factory());
  }

  /**
   * Begins a statement; the same request again, even while the first still runs, is the same
   * statement.
   */
  Execution begin(ClientSession session, Request request, StatementRunner runner) {
    Execution execution = execution(session, request);
    if (!request.requestId().isEmpty()) {
      Execution earlier = byRequest.putIfAbsent(key(execution), execution);
      if (earlier != null) {
        return earlier;
      }
      if (earlyAborts.take(key(execution))) {
        execution.cancellation().stop();
      }
    }
    history.add(execution);
    counters.begun.increment();
    running.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        run(execution, runner);
      } finally {
        running.release();
      }
    });
    return execution;
  }

  /**
   * Runs a statement that is a part of another, on the calling thread.
   *
   * @param whole the other, whose cancellation cancels this one
   */
  Execution within(
      Cancellation whole, ClientSession session, Request request, StatementRunner runner) {
    Execution execution = execution(session, request);
    whole.running(execution.cancellation()::stop);
    try {
      history.add(execution);
      counters.begun.increment();
      run(execution, runner);
      return execution;
    } finally {
      whole.idle();
    }
  }

  private Execution execution(ClientSession session, Request request) {
    return new Execution(UUID.randomUUID().toString(), session, request, clock.instant());
  }

  private void run(Execution execution, StatementRunner runner) {
    try {
      execution.cancellation().check();
      Result result =
          runner.run(execution.request(), execution.session(), execution.cancellation());
      execution.session().succeeded(execution.id());
      counters.succeeded.increment();
      execution.succeed(result);
    } catch (SQLException e) {
      fail(execution, DuckErrors.translate(e));
    } catch (SnowflakeError e) {
      fail(execution, e);
    } catch (SqlSyntaxException e) {
      fail(
          execution, new SnowflakeError(e.code(), e.sqlState(), String.valueOf(e.getMessage()), e));
    } catch (StackOverflowError e) {
      // What is nested so deep, deeper than DuckDB would go, is followed by recursion.
      fail(execution, SnowflakeError.tooDeep());
    } catch (RuntimeException | Error e) {
      LOG.error("Statement {} failed inside the endpoint", execution.id(), e);
      fail(execution, SnowflakeError.internal(e));
    } finally {
      history.ended(execution).forEach(this::forget);
    }
  }

  private void fail(Execution execution, SnowflakeError error) {
    boolean aborted = execution.cancellation().cancelled();
    (aborted ? counters.aborted : counters.failed).increment();
    execution.fail(aborted ? SnowflakeError.cancelled() : error);
  }

  private void forget(Execution execution) {
    byRequest.remove(key(execution));
    forgotten.accept(execution.id());
  }

  private static RequestKey key(Execution execution) {
    return new RequestKey(execution.session().id(), execution.request().requestId());
  }

  /**
   * Cancels the statement that a request asked for, and waits until it has stopped. One that has
   * not arrived yet, because its request was overtaken on the way, is refused when it does.
   */
  void abort(ClientSession session, String requestId) throws InterruptedException {
    var key = new RequestKey(session.id(), requestId);
    // Noted before the look: a statement that begins in between finds the note or is found.
    earlyAborts.note(key);
    Execution execution = byRequest.get(key);
    if (execution != null) {
      earlyAborts.take(key);
      execution.cancel();
    }
  }

  Optional<Execution> byId(String queryId) {
    return history.find(queryId);
  }

  /** Those that are still known, the oldest first. */
  List<Execution> all() {
    return history.all();
  }

  int running() {
    return (int) history.all().stream().filter(e -> e.state() == Execution.State.RUNNING).count();
  }

  /** The result of one, waited for; throws what an unknown or a refused one answers. */
  Result resultOf(String queryId) {
    return byId(queryId)
        .flatMap(Executions::finished)
        .orElseThrow(() -> new SnowflakeError(709, "02000", "Statement " + queryId + " not found"));
  }

  private static Optional<Result> finished(Execution execution) {
    try {
      return execution.await(Duration.ofMinutes(45));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SnowflakeError.cancelled();
    }
  }

  /** Cancels what a session runs, and forgets its requests. */
  void end(ClientSession session) throws InterruptedException {
    for (Execution execution : history.all()) {
      if (execution.session() == session) {
        execution.cancel();
        byRequest.remove(key(execution));
      }
    }
    earlyAborts.end(session.id());
  }

  /** Waits a while for what runs, and takes on nothing more. */
  void close() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }
}

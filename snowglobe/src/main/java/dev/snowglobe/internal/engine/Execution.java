package dev.snowglobe.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A statement that runs or ran. Safe for use by any thread. */
public final class Execution {

  /** How far it is. */
  public enum State {
    /** It runs, or waits for a thread. */
    RUNNING,
    /** It has a result. */
    SUCCESS,
    /** It was refused. */
    FAILED_WITH_ERROR,
    /** It was cancelled. */
    ABORTED
  }

  private final String id;
  private final ClientSession session;
  private final Request request;
  private final String tag;
  private final Instant started;
  private final Cancellation cancellation = new Cancellation();
  private final CompletableFuture<Result> outcome = new CompletableFuture<>();

  Execution(String id, ClientSession session, Request request, Instant started) {
    this.id = id;
    this.started = started;
    this.session = session;
    this.request = request;
    this.tag =
        Optional.ofNullable(request.parameters().get("QUERY_TAG"))
            .orElseGet(() -> session.context().parameter("QUERY_TAG"));
  }

  /** Its query id. */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public ClientSession session() {
    return session;
  }

  /** What was asked. */
  public Request request() {
    return request;
  }

  /** Its query tag: its own, or that of its session when it began; empty without one. */
  public String tag() {
    return tag;
  }

  /** When it was asked. */
  public Instant started() {
    return started;
  }

  /** How far it is. */
  public State state() {
    if (!outcome.isDone()) {
      return State.RUNNING;
    }
    if (!outcome.isCompletedExceptionally()) {
      return State.SUCCESS;
    }
    return cancellation.cancelled() ? State.ABORTED : State.FAILED_WITH_ERROR;
  }

  /**
   * Waits for its result.
   *
   * @return empty when it still runs after that time
   * @throws SnowflakeError when it was refused or cancelled
   */
  public Optional<Result> await(Duration time) throws InterruptedException {
    try {
      return Optional.of(outcome.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SnowflakeError error ? error : SnowflakeError.internal(e);
    }
  }

  /** Why it was refused or cancelled; empty while it runs, and when it was not. */
  public Optional<SnowflakeError> error() {
    boolean failed = outcome.isCompletedExceptionally();
    return failed && outcome.exceptionNow() instanceof SnowflakeError error
        ? Optional.of(error)
        : Optional.empty();
  }

  /** What it answered; empty while it runs, and when it was refused. */
  public Optional<Result> result() {
    return state() == State.SUCCESS ? Optional.of(outcome.join()) : Optional.empty();
  }

  /** Stops it, and waits until it has stopped. Does nothing when it is over. */
  public void cancel() throws InterruptedException {
    if (!outcome.isDone()) {
      cancellation.cancel();
    }
  }

  /** Whether this is the statement that such a cancellation would stop. */
  public boolean stoppedBy(Cancellation other) {
    return cancellation == other;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  void succeed(Result result) {
    outcome.complete(result);
    cancellation.finished();
  }

  void fail(SnowflakeError error) {
    outcome.completeExceptionally(error);
    cancellation.finished();
  }

  /** About how many bytes of memory it and its result take. */
  long bytes() {
    long result = state() == State.SUCCESS ? outcome.join().bytes() : 0;
    return request.bytes() + result;
  }
}

package dev.freshet.connection;

import dev.freshet.connection.spi.Loan;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which session of one pool, and how it comes back.
 *
 * <p>A thread that holds a session and asks again gets the same one, so nothing it calls can wait
 * for what it holds itself. A query is another matter: its result is shared, so it never runs on a
 * session that a program may have changed; for a thread or run that holds a session it takes a free
 * one or, when there is none, one beyond the bound. Any thread may use it.
 */
final class Lending<S> {
  private final PooledEngine<S> engine;
  private final Map<Thread, Lent<S>> byThread = new ConcurrentHashMap<>();
  private final Map<RunScope, RunLoans<S>> byRun = new ConcurrentHashMap<>();

  Lending(PooledEngine<S> engine) {
    this.engine = engine;
  }

  /** Whether the calling thread, or its run on any thread, holds a session. */
  boolean holds(RunScope scope) {
    if (byThread.containsKey(Thread.currentThread())) {
      return true;
    }
    RunLoans<S> loans = scope.isActive() ? byRun.get(scope) : null;
    return loans != null && !loans.isEmpty();
  }

  Loan<S> borrow(RunScope scope) {
    Lent<S> held = byThread.get(Thread.currentThread());
    return held == null ? lend(scope, scope.isActive()) : held.again();
  }

  /** The session of a run: lent at the first asking, back when the run ends. */
  S ofRun(RunScope scope) {
    if (!scope.isActive()) {
      throw new IllegalStateException(
          "Connection \"%s\": session() is lent for the length of a script run, and there is none here. Use %s"
              .formatted(engine.name(), engine.lendingCall()));
    }
    return loans(scope).session(() -> lend(scope, true));
  }

  @SuppressWarnings("unchecked") // a work throws X or what is unchecked
  <T extends @Nullable Object, X extends Exception> T with(
      RunScope scope, Work<? super S, T, X> work) throws X {
    Lent<S> held = byThread.get(Thread.currentThread());
    try {
      if (held != null) {
        return Thread.currentThread().isVirtual() ? onBridge(held, work) : held.use(work);
      }
      return onceOnBridge(lend(scope, scope.isActive()), work);
    } catch (InterruptedException e) {
      throw stopped("working with a session", e);
    } catch (ExecutionException e) {
      throw (X) (e.getCause() instanceof Exception cause ? cause : e);
    }
  }

  /** The session that the calling thread or the run holds and of which that is true. */
  Optional<Lent<S>> find(RunScope scope, Predicate<? super S> which) {
    RunLoans<S> loans = scope.isActive() ? byRun.get(scope) : null;
    return Stream.concat(
            Stream.ofNullable(byThread.get(Thread.currentThread())),
            loans == null ? Stream.empty() : loans.all())
        .filter(lent -> which.test(lent.session()))
        .findFirst();
  }

  /** Does a piece of work on a session that is held. */
  <T extends @Nullable Object> T on(Lent<S> held, Work<? super S, T, ? extends Exception> work)
      throws InterruptedException, ExecutionException {
    if (Thread.currentThread().isVirtual()) {
      return onBridge(held, work);
    }
    try {
      return held.use(work);
    } catch (Exception e) {
      throw new ExecutionException(e);
    }
  }

  /** {@code "; held by App.java:14 (12 s), …"}, or nothing. */
  String held() {
    List<String> places =
        byThread.values().stream().distinct().map(Lent::toString).sorted().toList();
    return places.isEmpty() ? "" : "; held at " + String.join(", ", places);
  }

  /** Nobody may begin anything with it any more. */
  void closed(Lent<S> lent) {
    byThread.remove(lent.borrower(), lent);
    RunLoans<S> loans = byRun.get(lent.scope());
    if (loans != null) {
      loans.remove(lent);
    }
  }

  /** Nobody uses it any more. */
  void returned(Lent<S> lent) {
    if (!lent.ticket().endsAsOpened()) {
      inBackground(lent.ticket()::restore);
    }
  }

  /** Does on a platform thread what nobody waits for. */
  void inBackground(Runnable work) {
    engine.bridge().background(work);
  }

  /** Returns at once. */
  void cancelUntil(Future<?> returned, SessionPool<S>.Ticket ticket) {
    inBackground(() -> engine.bridge().again(returned, ticket::cancel));
  }

  /**
   * Lends a session.
   *
   * @param inRun whether the run had not ended when it was asked for; it may end meanwhile
   */
  private Lent<S> lend(RunScope scope, boolean inRun) {
    try {
      var lent = new Lent<>(this, engine.name(), engine.open(holds(scope)), scope);
      byThread.put(Thread.currentThread(), lent);
      if (inRun) {
        loans(scope).add(lent);
      }
      return lent;
    } catch (InterruptedException e) {
      throw stopped("waiting for a session", e);
    }
  }

  private <T extends @Nullable Object> T onceOnBridge(
      Lent<S> lent, Work<? super S, T, ? extends Exception> work)
      throws InterruptedException, ExecutionException {
    byThread.remove(lent.borrower(), lent);
    return engine
        .bridge()
        .call(
            () -> {
              try (lent) {
                return applied(lent, work);
              }
            },
            lent.ticket()::cancel);
  }

  private <T extends @Nullable Object> T onBridge(
      Lent<S> held, Work<? super S, T, ? extends Exception> work)
      throws InterruptedException, ExecutionException {
    return engine.bridge().call(() -> applied(held, work), held.ticket()::cancel);
  }

  /** Makes the platform thread a holder too, for what the work itself asks of the connection. */
  private <T extends @Nullable Object> T applied(
      Lent<S> lent, Work<? super S, T, ? extends Exception> work) throws Exception {
    if (lent.ticket().isCancelled()) {
      throw new CancellationException("stopped before the work began");
    }
    byThread.put(Thread.currentThread(), lent);
    try {
      return lent.use(work);
    } finally {
      byThread.remove(Thread.currentThread(), lent);
    }
  }

  private RunLoans<S> loans(RunScope scope) {
    RunLoans<S> made = new RunLoans<>(engine.name(), engine.lendingCall());
    RunLoans<S> loans = byRun.computeIfAbsent(scope, _ -> made);
    if (loans == made) {
      scope.onEnd(() -> end(scope));
    }
    return loans;
  }

  private void end(RunScope scope) {
    RunLoans<S> loans = byRun.remove(scope);
    if (loans != null) {
      loans.end();
    }
  }

  private QueryCancelledException stopped(String what, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new QueryCancelledException(engine.name(), what, e);
  }

  static String age(long sinceNanos) {
    return "%,d s".formatted(Duration.ofNanos(System.nanoTime() - sinceNanos).toSeconds());
  }
}

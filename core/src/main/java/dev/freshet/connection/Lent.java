package dev.freshet.connection;

import dev.freshet.connection.spi.Loan;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Work;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A session that a program has in its hands, where it asked for it, and since when.
 *
 * <p>The loan can end while work with the session goes on, on another thread: a script run that is
 * stopped ends at once, what the driver does only later. Then the work is cancelled, and the
 * session is back when the last of it has ended. Any thread may use it.
 */
final class Lent<S> implements Loan<S> {
  private final Lending<S> lending;
  private final String connection;
  private final SessionPool<S>.Ticket ticket;
  private final S session;
  private final RunScope scope;
  private final RunScope.Hook hook;
  private final Thread borrower = Thread.currentThread();
  private final String place = CallPlace.find();
  private final long since = System.nanoTime();
  private final CompletableFuture<Boolean> returned = new CompletableFuture<>();

  /** The loan itself, until it is closed, and the pieces of work that go on. */
  private final AtomicInteger uses = new AtomicInteger(1);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean cancelling = new AtomicBoolean();

  Lent(Lending<S> lending, String connection, SessionPool<S>.Ticket ticket, RunScope scope) {
    this.lending = lending;
    this.connection = connection;
    this.ticket = ticket;
    this.session = ticket.lent();
    this.scope = scope;
    this.hook = scope.onStop(this::stop);
  }

  @Override
  public S get() {
    if (closed.get()) {
      throw new IllegalStateException(
          "Connection \"%s\": the session borrowed at %s was given back; borrow another one"
              .formatted(connection, place));
    }
    return session;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      hook.close();
      lending.closed(this);
      unused();
      if (!returned.isDone()) {
        // Whoever gives it back may be a script, which waits for nobody and can be interrupted.
        lending.inBackground(this::stop);
      }
    }
  }

  /**
   * Does a piece of work with the session, which stays away from the pool for as long.
   *
   * @throws CancellationException when the loan has ended, or was stopped, before it began
   */
  <T extends @Nullable Object, X extends Exception> T use(Work<? super S, T, X> work) throws X {
    boolean begun = uses.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    if (!begun) {
      throw new CancellationException("stopped before the work began");
    }
    try {
      return work.apply(get());
    } finally {
      unused();
    }
  }

  /** Whether work with the session goes on. */
  boolean isUsed() {
    return uses.get() > (closed.get() ? 0 : 1);
  }

  private void unused() {
    if (uses.decrementAndGet() == 0) {
      lending.returned(this);
      returned.complete(true);
    }
  }

  /**
   * Cancels at once, and then again until the session is back: what the program sends while the
   * first cancellation is on its way is not known to the other side yet. On a platform thread.
   */
  private void stop() {
    ticket.cancel();
    if (cancelling.compareAndSet(false, true)) {
      lending.cancelUntil(returned, ticket);
    }
  }

  /** The same session for an inner borrower, who does not end the outer loan. */
  Loan<S> again() {
    return new Inner<>(this, new AtomicBoolean());
  }

  /** What is lent, also after it was given back; for asking which one it is. */
  S session() {
    return session;
  }

  SessionPool<S>.Ticket ticket() {
    return ticket;
  }

  /** The thread that asked for it. */
  Thread borrower() {
    return borrower;
  }

  RunScope scope() {
    return scope;
  }

  String place() {
    return place;
  }

  @Override
  public String toString() {
    return "%s (for %s)".formatted(place, Lending.age(since));
  }

  private record Inner<S>(Lent<S> outer, AtomicBoolean returned) implements Loan<S> {
    @Override
    public S get() {
      if (returned.get()) {
        throw new IllegalStateException("This session was given back; borrow another one");
      }
      return outer.get();
    }

    @Override
    public void close() {
      returned.set(true);
    }
  }
}

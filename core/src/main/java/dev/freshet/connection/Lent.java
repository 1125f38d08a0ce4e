package dev.freshet.connection;

import dev.freshet.connection.spi.Loan;
import dev.freshet.connection.spi.RunScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A session that a program has in its hands, where it asked for it, and since when. */
final class Lent<S> implements Loan<S> {
  private final Lending<S> lending;
  private final String connection;
  private final SessionPool<S>.Ticket ticket;
  private final S session;
  private final RunScope scope;
  private final RunScope.Hook hook;
  private final String place = CallPlace.find();
  private final long since = System.nanoTime();
  private final CompletableFuture<Boolean> returned = new CompletableFuture<>();

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
    if (returned.isDone()) {
      throw new IllegalStateException(
          "Connection \"%s\": the session borrowed at %s was given back; borrow another one"
              .formatted(connection, place));
    }
    return session;
  }

  @Override
  public void close() {
    if (returned.complete(true)) {
      hook.close();
      lending.returned(this);
    }
  }

  /**
   * Cancels at once, and then again until the session is back: what the program sends while the
   * first cancellation is on its way is not known to the other side yet.
   */
  private void stop() {
    ticket.cancel();
    lending.cancelUntil(returned, ticket);
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

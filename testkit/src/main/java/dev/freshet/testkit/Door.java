package dev.freshet.testkit;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Trace;
import dev.freshet.data.Frame;
import java.time.Duration;

/** A backend as it is, behind a {@link Turnstile}. */
record Door<S>(Backend<S> real, Traffic traffic) implements Backend<S> {
  @Override
  public S open() throws Exception {
    S session = real.open();
    traffic.opened.incrementAndGet();
    return session;
  }

  @Override
  public void close(S session) throws Exception {
    try {
      real.close(session);
    } finally {
      traffic.closed.incrementAndGet();
    }
  }

  @Override
  public Frame read(S session, Query query) throws Exception {
    return real.read(session, query);
  }

  @Override
  public Frame read(S session, Query query, Trace trace) throws Exception {
    traffic.enter(query.text());
    try {
      return real.read(session, query, trace);
    } finally {
      traffic.leave(query.text());
    }
  }

  @Override
  public void check(Query query) {
    real.check(query);
  }

  @Override
  public void cancel(S session) throws Exception {
    traffic.cancels.incrementAndGet();
    real.cancel(session);
  }

  @Override
  public boolean isAlive(S session, Duration timeout) throws Exception {
    return real.isAlive(session, timeout);
  }

  @Override
  public Duration trust() {
    return real.trust();
  }

  @Override
  public boolean isAsOpened(S session) {
    return real.isAsOpened(session);
  }

  @Override
  public boolean restore(S session) throws Exception {
    return real.restore(session);
  }

  @Override
  public String lending() {
    return real.lending();
  }

  @Override
  public Failure failure(Throwable thrown) {
    return real.failure(thrown);
  }
}

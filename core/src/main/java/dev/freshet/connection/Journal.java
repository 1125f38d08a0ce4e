package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionListener;
import dev.freshet.connection.spi.RunScope;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place through which everything that connections do is told. Where nobody listens it costs
 * nothing, since a kept result is found in less time than an event takes. Any thread may use it.
 */
final class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final List<ConnectionListener> listeners;
  private final AtomicLong asks = new AtomicLong();
  private final AtomicLong executions = new AtomicLong();

  Journal(List<ConnectionListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /** Whether anybody listens. */
  boolean isHeard() {
    return !listeners.isEmpty();
  }

  /** Begins the story of one asking. */
  Asking ask(String connection, String sql, RunScope scope) {
    return isHeard()
        ? new ToldAsking(
            this, new ConnectionEvent.Ask(asks.incrementAndGet(), connection, sql, scope.caller()))
        : Asking.UNHEARD;
  }

  /** The number of another execution. */
  long nextExecution() {
    return executions.incrementAndGet();
  }

  void tell(ConnectionEvent event) {
    for (ConnectionListener listener : listeners) {
      try {
        listener.hear(event);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed on an event of a connection", e);
      }
    }
  }
}

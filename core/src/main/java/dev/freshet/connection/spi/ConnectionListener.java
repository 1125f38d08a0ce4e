package dev.freshet.connection.spi;

/**
 * Hears what connections do. It is told on the threads that do it, several at a time, so it must be
 * quick and must not wait; what it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface ConnectionListener {
  /** Hears of an event. */
  void hear(ConnectionEvent event);
}

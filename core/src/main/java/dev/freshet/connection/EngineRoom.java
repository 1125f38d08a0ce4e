package dev.freshet.connection;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What all engines of a registry have in common.
 *
 * @param ticker the time in nanoseconds, by which sessions grow old
 */
record EngineRoom(
    String app,
    PlatformBridge bridge,
    QueryCache cache,
    Retry retry,
    HealthCheck healthCheck,
    Journal journal,
    AtomicLong epochs,
    LongSupplier ticker) {
  /** An epoch that no engine had before. */
  long nextEpoch() {
    return epochs.incrementAndGet();
  }
}

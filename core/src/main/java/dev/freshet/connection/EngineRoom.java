package dev.freshet.connection;

import java.util.concurrent.atomic.AtomicLong;

/** What all engines of a registry have in common. */
record EngineRoom(
    String app,
    PlatformBridge bridge,
    QueryCache cache,
    Retry retry,
    HealthCheck healthCheck,
    Journal journal,
    AtomicLong epochs) {
  /** An epoch that no engine had before. */
  long nextEpoch() {
    return epochs.incrementAndGet();
  }
}

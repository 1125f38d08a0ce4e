package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.Engine;

/**
 * A connection whose other side is a {@link FakeSource}. All else is real: its pool, cache, single
 * flight, retries and cancellation. Any thread may use it.
 */
public final class FakeConnection implements Connection {
  private final Engine<FakeSession> engine;

  FakeConnection(Engine<FakeSession> engine) {
    this.engine = engine;
  }

  @Override
  public Engine<?> engine() {
    return engine;
  }

  @Override
  public String toString() {
    return "FakeConnection[" + name() + "]";
  }
}

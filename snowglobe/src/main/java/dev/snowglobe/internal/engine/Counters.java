package dev.snowglobe.internal.engine;

import java.util.concurrent.atomic.LongAdder;

/** What an account counts. Safe for use by any thread; never goes down. */
public final class Counters {

  /** Sessions opened. */
  public final LongAdder opened = new LongAdder();

  /** Sessions closed, by the client or with the endpoint. */
  public final LongAdder closed = new LongAdder();

  /** Logins refused. */
  public final LongAdder refused = new LongAdder();

  /** Session tokens renewed. */
  public final LongAdder renewed = new LongAdder();

  /** Statements begun. */
  public final LongAdder begun = new LongAdder();

  /** Statements that answered a result. */
  public final LongAdder succeeded = new LongAdder();

  /** Statements that were refused. */
  public final LongAdder failed = new LongAdder();

  /** Statements that were cancelled. */
  public final LongAdder aborted = new LongAdder();

  Counters() {}
}

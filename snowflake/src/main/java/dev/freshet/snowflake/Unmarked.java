package dev.freshet.snowflake;

import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Trace;
import java.util.Optional;

/** A trace that leaves the tag of the session as it is. */
record Unmarked(Trace trace) implements Trace {

  @Override
  public Optional<QueryTag> tag() {
    return Optional.empty();
  }

  @Override
  public void identified(String id) {
    trace.identified(id);
  }
}

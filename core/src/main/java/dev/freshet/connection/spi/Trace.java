package dev.freshet.connection.spi;

import java.util.Optional;

/** What a backend is told of the query that it reads, and what it tells of it. */
public interface Trace {
  /** For a statement that nobody follows. */
  Trace NONE =
      new Trace() {
        @Override
        public Optional<QueryTag> tag() {
          return Optional.empty();
        }

        @Override
        public void identified(String id) {}
      };

  /** What the statement is to be marked with at the other side, where that can be done. */
  Optional<QueryTag> tag();

  /** Tells the name that the other side has for the statement. */
  void identified(String id);
}

package dev.freshet.internal.inspect;

import java.util.Optional;

/** What the log knows of an execution. */
record ExecutionEntry(Optional<String> id, int sharers, int attempts, Optional<String> problem) {
  /** An execution of which nothing was told before. */
  static final ExecutionEntry BEGUN = new ExecutionEntry(Optional.empty(), 0, 1, Optional.empty());

  /** For a result that needed none. */
  static final ExecutionEntry NONE = new ExecutionEntry(Optional.empty(), 0, 0, Optional.empty());

  ExecutionEntry joined() {
    return new ExecutionEntry(id, sharers + 1, attempts, problem);
  }

  ExecutionEntry identified(String name) {
    return new ExecutionEntry(Optional.of(name), sharers, attempts, problem);
  }

  ExecutionEntry retried(int attempt, String reason) {
    return new ExecutionEntry(id, sharers, attempt, Optional.of(reason));
  }
}

package dev.freshet.internal.session;

/**
 * Ends a script whose run has been stopped. An error, so that a script that catches exceptions to
 * show them does not take it for one of its own.
 */
final class RunStoppedError extends Error {

  RunStoppedError() {
    super(
        "This run was stopped: a newer event has come, or the visitor has left",
        null,
        false,
        false);
  }
}

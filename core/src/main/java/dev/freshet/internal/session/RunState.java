package dev.freshet.internal.session;

/** How a run of the script stands. */
public enum RunState {
  /** It is writing. */
  RUNNING,
  /** It has written all. */
  DONE,
  /** The visitor has stopped it: what it had written stays. */
  STOPPED,
  /** It threw; the page shows where. */
  FAILED
}

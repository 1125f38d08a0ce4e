package dev.freshet.connection;

/** For whom a connection is: who shares its sessions and results. */
public enum Scope {
  /** One for the whole app, shared by all visitors. */
  APP,

  /**
   * One for each visitor, closed, and its results released, when the visitor leaves. A program
   * without pages has no visitors: there it is the same as {@link #APP}.
   */
  SESSION
}

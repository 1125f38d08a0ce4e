package dev.freshet.connection.spi;

import java.util.Optional;

/**
 * What a connection needs to know of the script run that asked for it. The script runtime
 * implements it; {@link #none()} is for a program without pages.
 */
public interface RunScope {

  /** No run: nothing ends, nothing is shown, and a session for the length of a run can't be had. */
  static RunScope none() {
    return OutsideRun.INSTANCE;
  }

  /** Whether this is a run that has not ended. */
  boolean isActive();

  /** Which run of which visitor this is, for those who watch what connections do. */
  default Optional<Caller> caller() {
    return Optional.empty();
  }

  /**
   * Asks for an action when the run ends, in reverse order of asking. The run's own thread executes
   * it. Never called outside a run.
   */
  void onEnd(Runnable release);

  /**
   * Shows on the page that something is under way, such as {@code Running `SELECT …`}, until the
   * activity is closed.
   */
  Activity begin(String label);

  /**
   * Asks for an action when the run is told to stop, executed by a platform thread <em>before</em>
   * the run's own thread is interrupted, until the hook is closed. It is there because a script
   * that holds a session calls the driver on its own thread, where an interruption would close the
   * driver's socket and leave the statement running in the warehouse: the action cancels the
   * statement first, which lets the thread go. Where the run was told to stop before, it is
   * executed right away: a script may hear of that and go on. A runtime that does not interrupt may
   * ignore it.
   */
  default Hook onStop(Runnable cancel) {
    return () -> {};
  }

  /** Whose page it is that the run writes, where there is a page. */
  default Optional<Visitor> visitor() {
    return Optional.empty();
  }

  /**
   * Tells the app's author of something that is wrong but stops nothing; the page shows it once for
   * as long as each run says it.
   */
  default void warn(String text) {}

  /** Something under way that the page shows. */
  interface Activity extends AutoCloseable {
    @Override
    void close();
  }

  /** An action that waits for the run to stop; closing withdraws it. */
  interface Hook extends AutoCloseable {
    @Override
    void close();
  }
}

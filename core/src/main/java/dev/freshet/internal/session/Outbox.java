package dev.freshet.internal.session;

import dev.freshet.internal.inspect.Inspection;
import dev.freshet.internal.tree.Page;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Problem;
import java.util.List;

/**
 * The way to one browser. Called by the session's thread only; a call may block while the browser
 * is slow, and does nothing once it is gone.
 */
public interface Outbox {

  /**
   * Greets a browser that has just come.
   *
   * @param session the session's name
   * @param resumed whether the session existed before
   * @param page what it shows
   */
  void welcome(String session, boolean resumed, Page page);

  /** Tells what changed, and how the run that changed it stands. */
  void changes(int run, RunState state, List<Patch> patches);

  /** Shows a passing remark. */
  void notice(Level level, String text);

  /** Shows how the app's newest source fared; no problems if it compiles. */
  void problems(List<Problem> problems);

  /** Shows how the connections stand; a way that leads to no author does nothing. */
  default void inspection(Inspection inspection) {}

  /** Closes the connection because another one has taken the session over. */
  void superseded();
}

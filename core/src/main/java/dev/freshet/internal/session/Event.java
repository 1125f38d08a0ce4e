package dev.freshet.internal.session;

import dev.freshet.element.Value;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.util.List;
import java.util.Map;

/** What can happen to a session. Others tell it these; its own thread acts on them. */
public sealed interface Event {

  /**
   * A browser has come, for the first time or again.
   *
   * @param outbox the way to it
   * @param offered what its visitor had entered, by widget key; used for widgets that the session
   *     has no value of
   */
  record Attach(Outbox outbox, Map<String, Value> offered) implements Event {
    public Attach {
      offered = Map.copyOf(offered);
    }
  }

  /**
   * A browser has gone.
   *
   * @param outbox the way that led to it
   * @param forGood whether the page was closed, rather than its connection lost
   */
  record Detach(Outbox outbox, boolean forGood) implements Event {}

  /**
   * The visitor has operated a widget.
   *
   * @param key the widget
   * @param value its value now, not yet checked
   */
  record Enter(String key, Value value) implements Event {}

  /** The script is to run again. */
  record Rerun() implements Event {}

  /** The run under way is to stop. */
  record Stop() implements Event {}

  /**
   * The app has a new version.
   *
   * @param script to be run from now on
   */
  record Show(Script script) implements Event {}

  /**
   * The compiler has looked at the app's newest source.
   *
   * @param problems what it found; empty if it compiles
   */
  record Compiled(List<Problem> problems) implements Event {
    public Compiled {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The author begins to look at the connections, or no longer does.
   *
   * @param whether they look
   */
  record Inspect(boolean whether) implements Event {}

  /** The author wishes the kept results away. */
  record ClearResults() implements Event {}

  /**
   * The author wishes a connection to start afresh.
   *
   * @param connection its name
   */
  record Reset(String connection) implements Event {}

  /**
   * A run has ended.
   *
   * @param run which
   * @param state how
   */
  record Ended(Run run, RunState state) implements Event {}

  /** The session is over. */
  record Close() implements Event {}
}

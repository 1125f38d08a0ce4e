package dev.freshet.internal.wire;

import dev.freshet.internal.inspect.Inspection;
import dev.freshet.internal.session.Level;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Problem;
import java.util.List;

/** What the server tells a browser. */
public sealed interface ServerMessage {

  /**
   * The first message of a connection, in answer to {@link ClientMessage.Hello}.
   *
   * @param protocol the server's protocol number
   * @param session the session's name, to be given in a later {@code Hello}; whoever knows it can
   *     read what the session shows
   * @param resumed whether the session existed before, so that {@code page} is what it shows now;
   *     otherwise the page begins empty and a run follows
   * @param page the whole page: a main region and a sidebar
   * @param developer whether the page is shown to the app's author (rerun, compile errors)
   */
  record Welcome(int protocol, String session, boolean resumed, List<Node> page, boolean developer)
      implements ServerMessage {
    public Welcome {
      page = List.copyOf(page);
    }
  }

  /**
   * What changed on the page, and how the run that changed it stands.
   *
   * @param run counts the runs of a session from 1
   * @param state how that run stands
   * @param patches steps to apply in order; may be empty
   */
  record Changes(int run, RunState state, List<Patch> patches) implements ServerMessage {
    public Changes {
      patches = List.copyOf(patches);
    }
  }

  /**
   * A passing remark, such as a value that was refused.
   *
   * @param level how serious
   * @param text one or two sentences
   */
  record Notice(Level level, String text) implements ServerMessage {}

  /**
   * How the newest version of the app's source fared. With problems, the version before goes on.
   *
   * @param problems what the compiler says; empty when it compiles
   */
  record Build(List<Problem> problems) implements ServerMessage {
    public Build {
      problems = List.copyOf(problems);
    }
  }

  /**
   * How the app's connections stand, for its author.
   *
   * @param inspection that
   */
  record Inspected(Inspection inspection) implements ServerMessage {}

  /**
   * The server refuses to go on; the browser must not reconnect by itself.
   *
   * @param text the reason and what to do
   */
  record Goodbye(String text) implements ServerMessage {}
}

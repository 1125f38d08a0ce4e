package dev.freshet.internal.wire;

import dev.freshet.element.Value;
import java.util.Map;
import java.util.Optional;

/** What a browser tells the server. Everything in it is checked before it is used. */
public sealed interface ClientMessage {

  /**
   * The first message of a connection.
   *
   * @param protocol the browser's protocol number
   * @param session the session to go on with; none for a new one. If the server does not know it
   *     any more, a new session starts with {@code values}
   * @param values what the visitor has entered so far, by widget key, for a server that has not
   *     seen it
   */
  record Hello(int protocol, Optional<String> session, Map<String, Value> values)
      implements ClientMessage {
    public Hello {
      values = Map.copyOf(values);
    }
  }

  /**
   * The visitor has operated a widget.
   *
   * @param key the widget's key
   * @param value its value now
   */
  record SetValue(String key, Value value) implements ClientMessage {}

  /** Run the script again. */
  record Rerun() implements ClientMessage {}

  /** Stop the run that is under way. */
  record Stop() implements ClientMessage {}

  /**
   * Tell how the connections stand from now on, or no longer. Only for the author of the app, as
   * are the two below.
   *
   * @param on whether to tell
   */
  record Inspect(boolean on) implements ClientMessage {}

  /** Forget the kept results of all connections. */
  record ClearResults() implements ClientMessage {}

  /**
   * Let a connection start afresh.
   *
   * @param connection its name
   */
  record ResetConnection(String connection) implements ClientMessage {}
}

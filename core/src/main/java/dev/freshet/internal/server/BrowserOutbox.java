package dev.freshet.internal.server;

import dev.freshet.internal.inspect.Inspection;
import dev.freshet.internal.session.Level;
import dev.freshet.internal.session.Outbox;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Page;
import dev.freshet.internal.tree.Patch;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.Protocol;
import dev.freshet.internal.wire.ServerMessage;
import dev.freshet.ui.Problem;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * The way to a browser over its socket. A message is sent when the one before has left, so a slow
 * browser holds up its own session and no more.
 */
final class BrowserOutbox implements Outbox {
  /** How long a browser may take to accept a message before it counts as gone. */
  private static final int PATIENCE_SECONDS = 30;

  private final Session socket;
  private final Codec codec;
  private final boolean developer;

  BrowserOutbox(Session socket, Codec codec, boolean developer) {
    this.socket = socket;
    this.codec = codec;
    this.developer = developer;
  }

  @Override
  public void welcome(String session, boolean resumed, Page page) {
    List<Node> regions = List.of(page.main(), page.sidebar());
    send(new ServerMessage.Welcome(Protocol.VERSION, session, resumed, regions, developer));
  }

  @Override
  public void changes(int run, RunState state, List<Patch> patches) {
    send(new ServerMessage.Changes(run, state, patches));
  }

  @Override
  public void notice(Level level, String text) {
    send(new ServerMessage.Notice(level, text));
  }

  @Override
  public void problems(List<Problem> problems) {
    if (developer) {
      send(new ServerMessage.Build(problems));
    }
  }

  @Override
  public void inspection(Inspection inspection) {
    if (developer) {
      send(new ServerMessage.Inspected(inspection));
    }
  }

  @Override
  public void superseded() {
    goodbye("This page was opened elsewhere; reload it to go on here.");
  }

  /** Sends a last message that keeps the browser from coming back by itself, and hangs up. */
  void goodbye(String text) {
    send(new ServerMessage.Goodbye(text));
    socket.close(StatusCode.NORMAL, "", Callback.NOOP);
  }

  private void send(ServerMessage message) {
    if (!socket.isOpen()) {
      return;
    }
    Callback.Completable sent = new Callback.Completable();
    socket.sendText(codec.encode(message), sent);
    try {
      sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      socket.disconnect();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

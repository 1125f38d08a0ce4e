package dev.freshet.internal.server;

import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.Session;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.wire.ClientMessage;
import dev.freshet.internal.wire.ClientMessage.Hello;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.MalformedMessageException;
import dev.freshet.internal.wire.Protocol;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser's socket: decodes what comes and tells the session. Jetty calls it from one thread at
 * a time. It must be public for Jetty to find its methods.
 */
public final class BrowserSocket
    implements org.eclipse.jetty.websocket.api.Session.Listener.AutoDemanding {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserSocket.class);

  private final Sessions sessions;
  private final Codec codec;
  private final Tally malformed;
  private final boolean developer;
  private Optional<BrowserOutbox> outbox = Optional.empty();
  private Optional<Session> session = Optional.empty();

  BrowserSocket(Sessions sessions, Codec codec, Tally malformed, boolean developer) {
    this.sessions = sessions;
    this.codec = codec;
    this.malformed = malformed;
    this.developer = developer;
  }

  @Override
  public void onWebSocketOpen(org.eclipse.jetty.websocket.api.Session socket) {
    outbox = Optional.of(new BrowserOutbox(socket, codec, developer));
  }

  @Override
  public void onWebSocketText(String text) {
    try {
      receive(codec.decode(text));
    } catch (MalformedMessageException problem) {
      malformed.count(times ->
          LOG.warn(
              "A browser sent what is not a message ({} so far): {}", times, problem.getMessage()));
      refuse("The server could not read what this page sent; reload it.");
    }
  }

  private void receive(ClientMessage message) {
    switch (message) {
      case Hello hello -> greet(hello);
      case ClientMessage.SetValue(var key, var value) -> tell(new Event.Enter(key, value));
      case ClientMessage.Rerun _ -> tell(new Event.Rerun());
      case ClientMessage.Stop _ -> tell(new Event.Stop());
      case ClientMessage.Inspect(boolean on) -> tellForAuthor(new Event.Inspect(on));
      case ClientMessage.ClearResults _ -> tellForAuthor(new Event.ClearResults());
      case ClientMessage.ResetConnection(var name) -> tellForAuthor(new Event.Reset(name));
    }
  }

  private void tellForAuthor(Event event) {
    if (developer) {
      tell(event);
    } else {
      refuse("Only the author of this app may do that; reload the page.");
    }
  }

  private void greet(Hello hello) {
    if (hello.protocol() != Protocol.VERSION) {
      refuse("This page is of another version than the server; reload it.");
      return;
    }
    if (session.isPresent()) {
      refuse("The page greeted the server twice; reload it.");
      return;
    }
    Session visitor = hello.session().flatMap(sessions::find).orElseGet(sessions::open);
    session = Optional.of(visitor);
    outbox.ifPresent(to -> visitor.tell(new Event.Attach(to, hello.values())));
  }

  private void tell(Event event) {
    session.ifPresentOrElse(
        visitor -> visitor.tell(event),
        () -> refuse("The page did not greet the server; reload it."));
  }

  private void refuse(String reason) {
    outbox.ifPresent(to -> to.goodbye(reason));
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    boolean forGood = status == StatusCode.NORMAL || status == StatusCode.SHUTDOWN;
    session.ifPresent(
        visitor -> outbox.ifPresent(to -> visitor.tell(new Event.Detach(to, forGood))));
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable problem) {
    LOG.debug("A browser's socket failed", problem);
  }
}

package dev.freshet.cli;

import dev.freshet.internal.wire.ClientMessage;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.Protocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A visitor who opens an app's socket and waits for its first page to be whole. */
final class Visit implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final CompletableFuture<Void> whole = new CompletableFuture<>();
  private final WebSocket socket;

  Visit(URI app) {
    URI address = URI.create("ws://%s/ws".formatted(app.getAuthority()));
    socket =
        client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, new Ear()).join();
    ClientMessage hello = new ClientMessage.Hello(Protocol.VERSION, Optional.empty(), Map.of());
    socket.sendText(new Codec().encode(hello), true).join();
  }

  /** Waits until the script has run to its end, one minute at most. */
  void awaitEndOfRun() throws InterruptedException, ExecutionException, TimeoutException {
    whole.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last && message.indexOf("\"state\":\"DONE\"") >= 0) {
        whole.complete(null);
      }
      if (last && message.indexOf("\"state\":\"FAILED\"") >= 0) {
        whole.completeExceptionally(new IllegalStateException(message.toString()));
      }
      if (last) {
        message.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, part, last);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}

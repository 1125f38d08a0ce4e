package dev.freshet.snowflake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A browser's socket without a browser. Used by the thread of a test. */
final class Visitor implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final LinkedBlockingQueue<String> coming = new LinkedBlockingQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;

  /**
   * Greets an app.
   *
   * @param hearing is told each message as it comes
   */
  Visitor(URI app, Consumer<String> hearing) {
    URI address = URI.create("ws://" + app.getRawAuthority() + "/ws");
    socket =
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .buildAsync(address, new Ear(hearing))
            .join();
    send("{\"type\":\"Hello\",\"protocol\":1,\"values\":{}}");
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  /** All messages of a run: its page comes in parts when it takes a while. */
  String awaitRun() throws InterruptedException {
    var run = new StringBuilder();
    String message;
    do {
      message = await(next -> next.contains("\"type\":\"Changes\""));
      run.append(message);
    } while (message.contains("\"state\":\"RUNNING\""));
    return run.toString();
  }

  String await(Predicate<String> wanted) throws InterruptedException {
    String message;
    do {
      message = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("For %d s nothing came".formatted(PATIENCE_SECONDS));
      }
    } while (!wanted.test(message));
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }

  private final class Ear implements WebSocket.Listener {
    private final Consumer<String> hearing;
    private final StringBuilder parts = new StringBuilder();

    private Ear(Consumer<String> hearing) {
      this.hearing = hearing;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        hearing.accept(parts.toString());
        coming.add(parts.toString());
        parts.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, part, last);
    }
  }
}

package dev.freshet.internal.server;

import dev.freshet.element.Value;
import dev.freshet.internal.wire.ClientMessage;
import dev.freshet.internal.wire.Codec;
import dev.freshet.internal.wire.Protocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A real socket to a real server, without a browser. */
final class SocketClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final LinkedBlockingQueue<Object> received = new LinkedBlockingQueue<>();
  private final Codec codec = new Codec();
  private final WebSocket socket;

  /** The end of a connection. */
  record Closed(int status, String reason) {}

  private SocketClient(URI server, Map<String, String> headers) {
    WebSocket.Builder builder =
        http.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS));
    headers.forEach(builder::header);
    URI at = URI.create("ws://" + server.getRawAuthority() + "/ws");
    this.socket = builder.buildAsync(at, new Ears()).join();
  }

  static SocketClient open(URI server, Map<String, String> headers) {
    return new SocketClient(server, headers);
  }

  static SocketClient greeting(URI server) {
    return greeting(server, Optional.empty(), Map.of());
  }

  static SocketClient greeting(URI server, Optional<String> session, Map<String, Value> values) {
    SocketClient client = open(server, Map.of("Origin", "http://" + server.getRawAuthority()));
    client.send(new ClientMessage.Hello(Protocol.VERSION, session, values));
    return client;
  }

  void send(ClientMessage message) {
    sendText(codec.encode(message));
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  /** Breaks the connection without a word. */
  void abort() {
    socket.abort();
  }

  /** Closes the page. */
  void leave() throws InterruptedException {
    socket.sendClose(1001, "").join();
    http.shutdown();
    if (!http.awaitTermination(Duration.ofSeconds(PATIENCE_SECONDS))) {
      throw new AssertionError("The server did not say goodbye");
    }
  }

  /** Hears what the server sends. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        received.add(JSON.readTree(partial.toString()));
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      received.add(new Closed(status, reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
      received.add(new Closed(1006, String.valueOf(problem)));
    }
  }

  JsonNode await(String type) {
    return (JsonNode) await(what -> what instanceof JsonNode m && type(m).equals(type));
  }

  /**
   * The last message of a run, with all patches since the last one: a page comes in parts when its
   * run takes a while.
   */
  JsonNode awaitRun() {
    ArrayNode patches = JSON.createArrayNode();
    ObjectNode message;
    do {
      message = (ObjectNode) await("Changes");
      message.get("patches").forEach(patches::add);
    } while (message.get("state").asString().equals("RUNNING"));
    message.set("patches", patches);
    return message;
  }

  /** What the author is told, as soon as it is as wished. */
  JsonNode awaitInspection(Predicate<JsonNode> wanted) {
    JsonNode message =
        (JsonNode)
            await(what ->
                what instanceof JsonNode m
                    && type(m).equals("Inspected")
                    && wanted.test(m.get("inspection")));
    return message.get("inspection");
  }

  Closed awaitClose() {
    return (Closed) await(Closed.class::isInstance);
  }

  private static String type(JsonNode message) {
    return message.get("type").asString();
  }

  private Object await(Predicate<Object> wanted) {
    try {
      while (true) {
        Object next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("It did not come");
        }
        if (wanted.test(next)) {
          return next;
        }
      }
    } catch (InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }
}

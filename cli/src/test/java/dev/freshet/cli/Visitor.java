package dev.freshet.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's socket without a browser: greets a server and hears what it says. */
public final class Visitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final JsonMapper mapper = new JsonMapper();
  private final LinkedBlockingQueue<JsonNode> coming = new LinkedBlockingQueue<>();
  private final List<JsonNode> heard = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI app;
  private final WebSocket socket;

  /** Visits an app. */
  public Visitor(URI app) {
    this.app = app;
    URI address = URI.create("ws://" + app.getAuthority() + "/ws");
    socket =
        client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, new Ear()).join();
    send("{\"type\":\"Hello\",\"protocol\":1,\"values\":{}}");
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        coming.add(mapper.readTree(parts.toString()));
        parts.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, part, last);
    }
  }

  /** Says something. */
  public void send(String message) {
    socket.sendText(message, true).join();
  }

  /** Operates a widget. */
  public void set(String key, Object value) {
    send(mapper.writeValueAsString(Map.of("type", "SetValue", "key", key, "value", value)));
  }

  /** Waits for a message that has not been waited for yet. */
  public JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode message = coming.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (message == null) {
        throw new AssertionError("In %s came only: %s".formatted(PATIENCE, heard));
      }
      heard.add(message);
      if (wanted.test(message)) {
        return message;
      }
    }
  }

  /** Waits for a message of a type. */
  public JsonNode await(String type) throws InterruptedException {
    return await(message -> message.path("type").asString().equals(type));
  }

  /** Waits for a message with a text in it. */
  public JsonNode awaitText(String text) throws InterruptedException {
    return await(message -> message.toString().contains(text));
  }

  /** Waits for a run to end that is later than all that were heard of; gives its last message. */
  public JsonNode awaitEndOfRun() throws InterruptedException {
    int before = heard.stream().mapToInt(message -> message.path("run").asInt(0)).max().orElse(0);
    return await(message ->
        message.path("run").asInt(0) > before
            && !message.path("state").asString().equals("RUNNING"));
  }

  /** Operates a widget and waits for the end of the run that follows. */
  public void enter(String label, Object value) throws InterruptedException {
    set(key(label), value);
    awaitEndOfRun();
  }

  /** The key of the widget of that label. */
  public String key(String label) {
    return nodes()
        .filter(node -> node.path("element").path("label").asString("").equals(label))
        .map(node -> node.path("key").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No widget \"%s\" in %s".formatted(label, heard)));
  }

  /** The numbers of the tables that were put on the page, from top to bottom. */
  public List<Integer> tables() {
    return nodes()
        .filter(node -> node.path("element").path("type").asString("").equals("Dataframe"))
        .map(node -> node.path("id").asInt())
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<JsonNode> nodes() {
    return heard.stream().flatMap(message -> message.findParents("element").stream());
  }

  /** Rows of a table. */
  public String window(int table, int from, int to) throws IOException, InterruptedException {
    String session = heard.getFirst().path("session").asString();
    URI address = app.resolve("/data/%s/%d?from=%d&to=%d".formatted(session, table, from, to));
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** All that was waited for, as text. */
  public String heard() {
    return heard.toString();
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}

package dev.freshet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One tab of a browser over the Chrome DevTools Protocol. Commands are given by one thread; events
 * are gathered in the background.
 */
final class DevTools implements AutoCloseable, WebSocket.Listener {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long PATIENCE_SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger commands = new AtomicInteger();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private String target = "";
  private String tab = "";

  private DevTools(URI browser) {
    socket = http.newWebSocketBuilder().buildAsync(browser, this).join();
  }

  /** Opens a new tab. */
  static DevTools openTab(URI browser) throws IOException, InterruptedException {
    DevTools tools = new DevTools(browser);
    tools.target =
        tools.command("Target.createTarget", "url", "about:blank").get("targetId").asString();
    ObjectNode attach = JSON.createObjectNode().put("targetId", tools.target).put("flatten", true);
    tools.tab = tools.command("Target.attachToTarget", attach).get("sessionId").asString();
    return tools;
  }

  /** Gives a command with one parameter and waits for its result. */
  JsonNode command(String method, String name, String value)
      throws IOException, InterruptedException {
    return command(method, JSON.createObjectNode().put(name, value));
  }

  /** Gives a command without parameters and waits for its result. */
  JsonNode command(String method) throws IOException, InterruptedException {
    return command(method, JSON.createObjectNode());
  }

  private JsonNode command(String method, ObjectNode parameters)
      throws IOException, InterruptedException {
    int id = commands.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", parameters);
    if (!tab.isEmpty()) {
      command.put("sessionId", tab);
    }
    socket.sendText(command.toString(), true).join();
    return result(method, answer);
  }

  private static JsonNode result(String method, CompletableFuture<JsonNode> answer)
      throws IOException, InterruptedException {
    try {
      JsonNode message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message.has("error")) {
        throw new IOException("The browser refused %s: %s".formatted(method, message.get("error")));
      }
      return message.get("result");
    } catch (ExecutionException problem) {
      throw new IOException("The browser went away during " + method, problem);
    } catch (TimeoutException problem) {
      throw new IOException(
          "The browser did not answer %s in %d s".formatted(method, PATIENCE_SECONDS), problem);
    }
  }

  /** Evaluates JavaScript in the page and waits for the promise that it gives. */
  JsonNode evaluate(String expression) throws IOException, InterruptedException {
    ObjectNode parameters =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("awaitPromise", true)
            .put("returnByValue", true);
    JsonNode result = command("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IOException("The page threw: " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** The parameters of all events of that name so far. */
  Stream<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").asString().equals(method))
        .map(event -> event.get("params"));
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      receive(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void receive(JsonNode message) {
    if (!message.has("id")) {
      events.add(message);
      return;
    }
    CompletableFuture<JsonNode> answer = answers.remove(message.get("id").asInt());
    if (answer != null) {
      answer.complete(message);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    fail(new IOException("The browser closed the connection: %d %s".formatted(status, reason)));
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable problem) {
    fail(problem);
  }

  private void fail(Throwable problem) {
    answers.values().forEach(answer -> answer.completeExceptionally(problem));
  }

  /** Closes the tab. */
  @Override
  public void close() throws IOException {
    try {
      tab = "";
      command("Target.closeTarget", "targetId", target);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    socket.abort();
    http.shutdownNow();
  }
}

package dev.freshet.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web site that has tables as CSV, for those who logged in with its token. It knows its sessions
 * until it loses them.
 */
final class CsvSite implements AutoCloseable {
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch loss = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  CsvSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    // Looked at before the sessions: who is found among them hears when they are lost.
    CountDownLatch next = loss;
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/login")) {
        login(exchange);
      } else if (!sessions.contains(header(exchange, "Session"))) {
        exchange.sendResponseHeaders(410, -1);
      } else {
        table(path, exchange, next);
      }
    }
  }

  private void login(HttpExchange exchange) throws IOException {
    if (!header(exchange, "Token").equals("t0ken")) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    String session = UUID.randomUUID().toString();
    sessions.add(session);
    send(exchange, session);
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getOrDefault(name, List.of("")).getFirst();
  }

  private void table(String path, HttpExchange exchange, CountDownLatch next) throws IOException {
    switch (path) {
      case "/" -> send(exchange, "ok");
      case "/pets" -> send(exchange, "name,kind\nMary,cat\nJohn,dog");
      case "/echo" -> send(exchange, "it\n" + parameter(exchange));
      case "/slow" -> hang(next);
      default -> exchange.sendResponseHeaders(404, -1);
    }
  }

  /** Until the sessions are lost, when the connection breaks. */
  private static void hang(CountDownLatch loss) {
    try {
      loss.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String parameter(HttpExchange exchange) {
    // A client leaves out a query that is empty.
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, String csv) throws IOException {
    byte[] body = csv.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Forgets all sessions, and breaks off what is asked on them; new ones are taken. */
  void loseSessions() {
    sessions.clear();
    CountDownLatch now = loss;
    loss = new CountDownLatch(1);
    now.countDown();
  }

  @Override
  public void close() {
    loseSessions();
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}

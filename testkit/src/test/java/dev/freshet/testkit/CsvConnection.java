package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Failure;
import dev.freshet.connection.spi.ProvidedBy;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.Settings;
import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** A connection of one's own: tables of a web site, asked for by name. */
@ProvidedBy(CsvConnection.Provider.class)
record CsvConnection(Engine<CsvConnection.Client> engine) implements Connection {

  static final class Provider implements ConnectionProvider<CsvConnection, Client> {
    @Override
    public Class<CsvConnection> type() {
      return CsvConnection.class;
    }

    @Override
    public Backend<Client> backend(Settings settings) {
      return new Site(URI.create(settings.require("url")), settings.require("token"));
    }

    @Override
    public CsvConnection connect(Engine<Client> engine) {
      return new CsvConnection(engine);
    }
  }

  /** A session: what the site calls it, and what is being asked. */
  static final class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI site;
    private final String session;
    private volatile CompletableFuture<HttpResponse<String>> asking = new CompletableFuture<>();

    Client(URI site, String token) throws IOException, InterruptedException {
      this.site = site;
      try {
        this.session = get("login", "Token", token);
      } catch (Exception e) {
        http.shutdownNow();
        throw e;
      }
    }

    String get(String path) throws IOException, InterruptedException {
      return get(path, "Session", session);
    }

    private String get(String path, String header, String value)
        throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(site.resolve(path)).header(header, value).build();
      asking = http.sendAsync(request, BodyHandlers.ofString());
      try {
        return body(path, asking.get());
      } catch (ExecutionException e) {
        throw new IOException("%s did not answer".formatted(path), e.getCause());
      }
    }

    private static String body(String path, HttpResponse<String> answer) throws IOException {
      return switch (answer.statusCode()) {
        case 200 -> answer.body();
        case 410 -> throw new IOException("The site has forgotten the session");
        default ->
            throw new IllegalStateException("%s answered %d".formatted(path, answer.statusCode()));
      };
    }
  }

  private record Site(URI url, String token) implements Backend<Client> {
    @Override
    public Client open() throws Exception {
      return new Client(url, token);
    }

    @Override
    public void close(Client client) {
      client.http.shutdownNow();
    }

    @Override
    public void check(Query query) {
      if (query.text().contains("=")) {
        throw new IllegalArgumentException("a table of the site can't be set, only read");
      }
    }

    @Override
    public Frame read(Client client, Query query) throws Exception {
      return frame(client.get(path(query)));
    }

    private static String path(Query query) {
      Object value =
          query.named().isEmpty()
              ? query.parameters().isEmpty() ? "" : query.parameters().getFirst()
              : query.named().values().iterator().next();
      return query
          .text()
          .replaceAll("[?].*|:.*", "?" + URLEncoder.encode("" + value, StandardCharsets.UTF_8));
    }

    private static Frame frame(String csv) {
      List<String[]> lines =
          Arrays.stream(csv.split("\n", -1)).map(line -> line.split(",", -1)).toList();
      return Frame.ofColumns(
          IntStream.range(0, lines.getFirst().length)
              .mapToObj(column -> {
                var builder = ColumnBuilder.of(lines.getFirst()[column], ColumnType.TEXT);
                lines.stream().skip(1).forEach(line -> builder.add(line[column]));
                return builder.build();
              })
              .toList());
    }

    @Override
    public void cancel(Client client) {
      client.asking.cancel(true);
    }

    @Override
    public boolean isAlive(Client client, Duration timeout) throws Exception {
      client.get("/");
      return true;
    }

    /** A client has nothing that a borrower could change. */
    @Override
    public boolean restore(Client client) {
      return true;
    }

    /** What broke on the way may well succeed on the next. */
    @Override
    public Failure failure(Throwable thrown) {
      Failure plain = Backend.super.failure(thrown);
      return new Failure(
          plain.message(), thrown instanceof IOException, plain.sqlState(), plain.code());
    }
  }
}

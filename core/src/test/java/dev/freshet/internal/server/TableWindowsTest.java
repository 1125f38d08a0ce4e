package dev.freshet.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.App;
import dev.freshet.Freshet;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import dev.freshet.data.Heading;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Rows of tables over HTTP: sorted, refused, failing, and given up. */
@Timeout(60)
class TableWindowsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void rowsComeSortedByAColumn() throws Exception {
    Frame frame = Frame.generate(1_000, g -> g.longs("id", i -> i).longs("mod", i -> i % 3));
    try (Page page = new Page(frame, false)) {
      assertThat(page.get("from=0&to=2&sort=0&desc=1").body())
          .isEqualTo("{\"from\":0,\"columns\":[[999,998],[0,2]]}");
      assertThat(page.get("from=333&to=336&sort=1").body())
          .isEqualTo("{\"from\":333,\"columns\":[[999,1,4],[0,1,1]]}");
    }
  }

  @Test
  void aColumnThatIsNotThereOrHasNoOrderIsRefused() throws Exception {
    try (Page page = new Page(new Slow(), false)) {
      for (String sort : new String[] {"2", "-1", "x", "", "99999999999"}) {
        HttpResponse<String> answer = page.get("from=0&to=1&sort=" + sort);
        assertThat(answer.statusCode()).as(sort).isEqualTo(400);
        assertThat(answer.body()).contains("the table has 2");
      }
      assertThat(page.get("from=0&to=1&sort=1").body()).contains("JSON, which has no order");
    }
  }

  @Test
  void whatFailsIsSaidToTheAuthorAndNotToAVisitor() throws Exception {
    for (boolean developer : new boolean[] {true, false}) {
      var table = new Slow();
      table.failure = "The warehouse is suspended";
      try (Page page = new Page(table, developer)) {
        HttpResponse<String> answer = page.get("from=0&to=1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body().contains("The warehouse is suspended")).isEqualTo(developer);
        assertThat(answer.body()).isNotBlank();
      }
    }
  }

  @Test
  void rowsThatTheVisitorHasScrolledPastAreGivenUp() throws Exception {
    var table = new Slow();
    try (Page page = new Page(table, false)) {
      CompletableFuture<HttpResponse<String>> first = page.ask("from=0&to=1");
      table.awaitReader();
      for (int i = 1; i <= 3; i++) {
        page.asking("from=%d&to=%d".formatted(i, i + 1));
        table.awaitReader();
      }
      assertThat(first.get().statusCode()).isEqualTo(503);
      assertThat(table.interrupted.poll(30, TimeUnit.SECONDS)).isEqualTo(0L);
      assertThat(table.interrupted).isEmpty();
      page.asking("from=5&to=6&sort=0");
      for (int i = 0; i < 3; i++) {
        assertThat(table.interrupted.poll(30, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  @Test
  void whatAVisitorWaitsForIsGivenUpWhenHeLeaves() throws Exception {
    var table = new Slow();
    try (Page page = new Page(table, false)) {
      page.asking("from=0&to=1");
      table.awaitReader();
      page.leave();
      assertThat(table.interrupted.poll(30, TimeUnit.SECONDS)).isEqualTo(0L);
    }
  }

  /** A table whose rows never come. */
  private static final class Slow implements Table {
    final LinkedBlockingQueue<Long> readers = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<Long> interrupted = new LinkedBlockingQueue<>();
    volatile String failure = "";

    void awaitReader() throws InterruptedException {
      assertThat(readers.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Override
    public List<Heading> headings() {
      return List.of(new Heading("ID", ColumnType.INTEGER), new Heading("PLACE", ColumnType.JSON));
    }

    @Override
    public long length() {
      return 1_000;
    }

    @Override
    public Frame read(Slice slice) throws InterruptedException {
      if (!failure.isEmpty()) {
        throw new IllegalStateException(failure);
      }
      readers.add(slice.from());
      try {
        new CountDownLatch(1).await();
        return Frame.empty();
      } catch (InterruptedException e) {
        interrupted.add(slice.from());
        throw e;
      }
    }
  }

  /** A page with one table, and a visitor who looks at it. */
  private static final class Page implements AutoCloseable {
    private final App app;
    private final SocketClient visitor;
    private final String path;
    private final List<CompletableFuture<HttpResponse<String>>> unanswered = new ArrayList<>();

    Page(Table table, boolean developer) {
      app = Freshet.start(st -> st.dataframe(table), spec -> spec.port(0).developer(developer));
      visitor = SocketClient.greeting(app.url());
      String session = visitor.await("Welcome").get("session").asString();
      JsonNode node = visitor.awaitRun().get("patches").get(0).get("node");
      path = "/data/%s/%d?".formatted(session, node.get("id").asInt());
    }

    CompletableFuture<HttpResponse<String>> ask(String query) {
      return CLIENT.sendAsync(
          HttpRequest.newBuilder(app.url().resolve(path + query)).build(),
          HttpResponse.BodyHandlers.ofString());
    }

    /** Asks and does not wait for the answer. */
    void asking(String query) {
      unanswered.add(ask(query));
    }

    HttpResponse<String> get(String query) throws Exception {
      return ask(query).get();
    }

    void leave() throws InterruptedException {
      visitor.leave();
    }

    @Override
    public void close() {
      visitor.close();
      app.close();
    }
  }
}

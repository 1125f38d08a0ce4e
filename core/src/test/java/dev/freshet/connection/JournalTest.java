package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Ledger.Gate;
import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionEvent.Answered;
import dev.freshet.connection.spi.ConnectionEvent.Ask;
import dev.freshet.connection.spi.ConnectionEvent.Borrowed;
import dev.freshet.connection.spi.ConnectionEvent.Cancelled;
import dev.freshet.connection.spi.ConnectionEvent.Failed;
import dev.freshet.connection.spi.ConnectionEvent.Identified;
import dev.freshet.connection.spi.ConnectionEvent.Retried;
import dev.freshet.connection.spi.ConnectionEvent.Source;
import dev.freshet.connection.spi.ConnectionEvent.Waiting;
import dev.freshet.connection.spi.ConnectionListener;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.RunScope;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stories that connections tell of their queries. */
@Timeout(60)
class JournalTest {
  private static final Caller CALLER = new Caller(Caller.MAIN, 7, 3);

  @TempDir Path folder;
  private final Ledger.Server server = new Ledger.Server();
  private final List<ConnectionEvent> events = new CopyOnWriteArrayList<>();
  private Connections connections;

  @BeforeEach
  void open() {
    connections = open(events::add);
  }

  private Connections open(ConnectionListener... listeners) {
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    ConnectionsBuilder builder =
        Connections.builder(environment)
            .app("Pets \"and\" owners")
            .secrets(Secrets.eager(environment))
            .provider(new Ledger.Provider(server))
            .retry(new Retry(3, Duration.ofMillis(1)));
    List.of(listeners).forEach(builder::listener);
    return builder.open();
  }

  private Ledger ledger(RunScope scope) {
    return connections.connection(Ledger.class, scope);
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private List<ConnectionEvent> told() {
    return events.stream().filter(event -> !(event instanceof Borrowed)).toList();
  }

  @Test
  void aMissIsWaitedForNamedAndAnsweredAndAHitIsAnsweredOnly() {
    Ledger ledger = ledger(new Run(CALLER));
    long bytes = ledger.query("a").byteSize();
    ledger.query("a");
    Ask first = new Ask(1, "ledger", "a", Optional.of(CALLER));
    Ask second = new Ask(2, "ledger", "a", Optional.of(CALLER));
    assertThat(told())
        .map(JournalTest::timeless)
        .containsExactly(
            new Waiting(first, 1, false),
            new Identified(1, "entry-1"),
            new Answered(first, Source.MISS, 1, bytes, Duration.ZERO),
            new Answered(second, Source.HIT, 1, bytes, Duration.ZERO));
    assertThat(events).filteredOn(event -> event instanceof Borrowed).hasSize(1);
  }

  /** Without the time that it took. */
  private static ConnectionEvent timeless(ConnectionEvent event) {
    return event instanceof Answered(Ask ask, Source source, long rows, long bytes, _)
        ? new Answered(ask, source, rows, bytes, Duration.ZERO)
        : event;
  }

  @Test
  void whoComesWhileItRunsJoins() throws Exception {
    Ledger ledger = ledger(RunScope.none());
    var gate = new Gate(server);
    server.on("a", gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> ledger.query("a"));
      gate.entered.await();
      Future<?> second = threads.submit(() -> ledger.query("a"));
      Await.until("the second waits", () -> waiting().size() == 2);
      gate.open.countDown();
      first.get();
      second.get();
    }
    assertThat(waiting()).extracting(Waiting::execution).containsExactly(1L, 1L);
    assertThat(waiting()).extracting(Waiting::joined).containsExactly(false, true);
    assertThat(events)
        .filteredOn(Answered.class::isInstance)
        .extracting(event -> ((Answered) event).source())
        .containsExactlyInAnyOrder(Source.MISS, Source.JOINED);
  }

  private List<Waiting> waiting() {
    return events.stream().filter(Waiting.class::isInstance).map(Waiting.class::cast).toList();
  }

  @Test
  void aFurtherAttemptIsToldWithWhatTheOneBeforeFailedWith() {
    var attempts = new AtomicInteger();
    server.on(
        "a",
        (_, query) -> {
          if (attempts.incrementAndGet() == 1) {
            throw new SQLException("connection reset", "08006");
          }
          return server.plain(query);
        });
    ledger(RunScope.none()).query("a");
    assertThat(events).contains(new Retried(1, 2, "connection reset"));
    assertThat(events).contains(new Identified(1, "entry-1"), new Identified(1, "entry-2"));
  }

  @Test
  void aFailureIsToldWithWhatTheScriptIsTold() {
    Ledger ledger = ledger(RunScope.none());
    server.on(
        "a",
        (_, _) -> {
          throw new SQLException("no such column", "42000", 904);
        });
    for (String sql : List.of("a", "DELETE")) {
      events.clear();
      assertThatThrownBy(() -> ledger.query(sql))
          .satisfies(thrown ->
              assertThat(told().getLast())
                  .isInstanceOfSatisfying(
                      Failed.class,
                      failed -> assertThat(failed.reason()).isEqualTo(thrown.getMessage())));
    }
  }

  @Test
  void whoIsInterruptedHasLeft() throws Exception {
    Ledger ledger = ledger(RunScope.none());
    var gate = new Gate(server);
    server.on("a", gate);
    Thread asker =
        Thread.startVirtualThread(() ->
            assertThatThrownBy(() -> ledger.query("a"))
                .isInstanceOf(QueryCancelledException.class));
    gate.entered.await();
    asker.interrupt();
    asker.join();
    assertThat(told().getLast()).isInstanceOf(Cancelled.class);
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    ConnectionListener deaf =
        _ -> {
          throw new IllegalStateException("deaf");
        };
    try (Connections heard = open(deaf, events::add)) {
      assertThat(heard.connection(Ledger.class).query("a").rowCount()).isEqualTo(1);
    }
    assertThat(told()).hasSize(3);
  }

  @Test
  void statementsCarryAppPageAndConnection() {
    ledger(new Run(CALLER)).query("a");
    connections.connection(Ledger.class).query("b");
    assertThat(server.tags)
        .containsExactly(
            "{\"app\":\"Pets \\\"and\\\" owners\",\"page\":\"main\",\"connection\":\"ledger\"}",
            "{\"app\":\"Pets \\\"and\\\" owners\",\"connection\":\"ledger\"}");
  }
}

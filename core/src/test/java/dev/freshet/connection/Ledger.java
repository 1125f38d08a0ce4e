package dev.freshet.connection;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.Loan;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.QueryTag;
import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.Trace;
import dev.freshet.connection.spi.Work;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection of one's own, over a server that lives in memory: it answers each query with the
 * query and how often it was asked, or as a test says. It counts what is opened and closed.
 */
record Ledger(Engine<Ledger.Visit> engine) implements Connection {

  Loan<Visit> borrow() {
    return engine.borrow();
  }

  <T, X extends Exception> T with(Work<Visit, T, X> work) throws X {
    return engine.with(work);
  }

  Visit visit() {
    return engine.lent();
  }

  /** What a test says about a statement. */
  interface Answer {
    Frame give(Visit visit, Query query) throws Exception;
  }

  /** One session. */
  static final class Visit {
    final CountDownLatch cancelled = new CountDownLatch(1);
    final List<String> marks = new CopyOnWriteArrayList<>();
  }

  /** The other side. */
  static final class Server {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final List<String> executed = new CopyOnWriteArrayList<>();
    final AtomicInteger cancels = new AtomicInteger();
    final List<String> tags = new CopyOnWriteArrayList<>();
    final AtomicInteger logins = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    volatile Optional<CountDownLatch> hang = Optional.empty();
    volatile Optional<CountDownLatch> cancelling = Optional.empty();
    volatile boolean refusesLogin;
    volatile boolean isDown;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    Server on(String sql, Answer answer) {
      answers.put(sql, answer);
      return this;
    }

    long executed(String sql) {
      return executed.stream().filter(sql::equals).count();
    }

    private Frame answer(Visit visit, Query query) throws Exception {
      executed.add(query.text());
      if (isDown) {
        throw new SQLException("connection reset", "08006");
      }
      Answer answer = answers.get(query.text());
      return answer == null ? plain(query) : answer.give(visit, query);
    }

    Frame plain(Query query) {
      return Frame.builder()
          .strings("sql", query.text())
          .longs("times", executed(query.text()))
          .build();
    }
  }

  /** Blocks a statement until the test lets it go or somebody cancels it. */
  static final class Gate implements Answer {
    final CountDownLatch entered;
    final CountDownLatch open = new CountDownLatch(1);
    private final Server server;

    Gate(Server server) {
      this(server, 1);
    }

    Gate(Server server, int entrants) {
      this.server = server;
      this.entered = new CountDownLatch(entrants);
    }

    @Override
    public Frame give(Visit visit, Query query) throws Exception {
      entered.countDown();
      while (!open.await(1, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        if (visit.cancelled.getCount() == 0) {
          throw new SQLException("cancelled by the user", "57014", 604);
        }
      }
      return server.plain(query);
    }
  }

  /** Finds the server. */
  record Provider(Server server) implements ConnectionProvider<Ledger, Visit> {
    @Override
    public Class<Ledger> type() {
      return Ledger.class;
    }

    @Override
    public Backend<Visit> backend(Settings settings) {
      return new MemoryBackend(server);
    }

    @Override
    public Ledger connect(Engine<Visit> engine) {
      return new Ledger(engine);
    }
  }

  private record MemoryBackend(Server server) implements Backend<Visit> {
    @Override
    public Visit open() throws Exception {
      server.logins.incrementAndGet();
      if (server.refusesLogin) {
        throw new SQLException("Incorrect username or password", "28000", 390100);
      }
      server.opened.incrementAndGet();
      return new Visit();
    }

    @Override
    public void close(Visit visit) {
      server.closed.incrementAndGet();
    }

    @Override
    public Frame read(Visit visit, Query query) throws Exception {
      return server.answer(visit, query);
    }

    @Override
    public Frame read(Visit visit, Query query, Trace trace) throws Exception {
      trace.tag().map(QueryTag::json).ifPresent(server.tags::add);
      trace.identified("entry-" + (server.executed.size() + 1));
      return read(visit, query);
    }

    @Override
    public void check(Query query) {
      if (query.text().startsWith("DELETE")) {
        throw new IllegalArgumentException("a ledger is only read");
      }
    }

    @Override
    public void cancel(Visit visit) throws InterruptedException {
      if (server.cancelling.isPresent()) {
        server.cancelling.get().await();
      }
      server.cancels.incrementAndGet();
      visit.cancelled.countDown();
    }

    @Override
    public boolean isAlive(Visit visit, Duration timeout) throws Exception {
      server.looks.incrementAndGet();
      if (server.isDown) {
        throw new SQLException("connection reset", "08006");
      }
      if (server.hang.isPresent()) {
        server.hang.get().await();
      }
      return true;
    }

    @Override
    public boolean isAsOpened(Visit visit) {
      return visit.marks.isEmpty();
    }

    @Override
    public String lending() {
      return "with(visit -> …)";
    }

    @Override
    public boolean restore(Visit visit) {
      return visit.marks.isEmpty();
    }
  }
}

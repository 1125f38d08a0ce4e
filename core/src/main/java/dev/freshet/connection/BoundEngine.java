package dev.freshet.connection;

import dev.freshet.connection.spi.Engine;
import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.Loan;
import dev.freshet.connection.spi.Query;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Work;
import dev.freshet.data.Frame;
import dev.freshet.data.Table;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a name as one script run sees it. It asks its slot for the live engine on each use,
 * so a handle that is kept follows when the settings change.
 *
 * @param said what the code says of results
 * @param ttlOfApp how long they are kept when neither code nor settings say
 */
record BoundEngine<S>(EngineSlot<S> slot, RunScope scope, Keeping said, Duration ttlOfApp)
    implements Engine<S> {
  private static final int LABEL = 80;
  private static final String OPENING = "Opening a session of \"%s\"";

  @Override
  public String name() {
    return slot.name();
  }

  @Override
  public Duration defaultTtl() {
    return keeping().ttl().orElse(ttlOfApp);
  }

  @Override
  public Frame query(Query query, Duration ttl) {
    if (ttl.isNegative()) {
      throw new IllegalArgumentException("A ttl can't be negative, this one is " + ttl);
    }
    PooledEngine<S> engine = live();
    Asking asking = engine.journal().ask(name(), query.text(), scope);
    try {
      Frame frame = answer(engine, engine.key(query), ttl, asking);
      asking.answered(frame);
      return frame;
    } catch (RuntimeException | Error e) {
      asking.failed(e);
      throw e;
    }
  }

  @Override
  public Loan<S> borrow() {
    Lending<S> lending = live().lending();
    try (var _ = scope.begin(OPENING.formatted(name()))) {
      return lending.borrow(scope);
    }
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T with(Work<? super S, T, X> work)
      throws X {
    return live().lending().with(scope, work);
  }

  @Override
  public S lent() {
    Lending<S> lending = live().lending();
    try (var _ = scope.begin(OPENING.formatted(name()))) {
      return lending.ofRun(scope);
    }
  }

  @Override
  public <T, R> R onSessionOf(
      LazyTables<S, T> tables, T table, Work<? super S, R, ? extends Exception> work) {
    Lent<S> owner = owner(tables, table).orElseThrow(() -> notHeld(tables.type()));
    return onSessionOf(owner, tables, table, work);
  }

  /** A table to show, if it was defined on a session that this run or thread holds. */
  <T> Optional<Table> table(LazyTables<S, T> tables, T table) {
    var afterwards = new BoundEngine<>(slot, RunScope.none(), said, ttlOfApp);
    return owner(tables, table)
        .map(owner -> onSessionOf(owner, tables, table, session -> tables.compute(table, session)))
        .map(rows -> StoredTable.open(this, afterwards, rows));
  }

  /** Says of a lazily defined table that its session is not at hand, and what to do. */
  static IllegalArgumentException notHeld(String kind) {
    return new IllegalArgumentException(
        ("The session that this %s was defined on is not lent to this run: it was given back, or no"
                + " connection made it. Define it on conn.session(), which lasts as long as the run,"
                + " or show it inside withSession(session -> …)")
            .formatted(kind));
  }

  private <T> Optional<Lent<S>> owner(LazyTables<S, T> tables, T table) {
    return live().lending().find(scope, session -> tables.isOf(table, session));
  }

  private <T, R> R onSessionOf(
      Lent<S> owner,
      LazyTables<S, T> tables,
      T table,
      Work<? super S, R, ? extends Exception> work) {
    PooledEngine<S> engine = live();
    // Known only once the work is under way: to tell it may take asking the other side.
    var computed = new Computed("the definition of a " + tables.type());
    try (var _ = scope.begin("Computing a " + tables.type())) {
      return engine
          .lending()
          .on(
              owner,
              session -> {
                computed.text = tables.text(table);
                return work.apply(session);
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException(
          name(), "computing `%s`".formatted(label(computed.text)), e);
    } catch (ExecutionException e) {
      throw engine.failed(computed.text, e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public void clear() {
    slot.current().clear();
  }

  @Override
  public void reset() {
    slot.current().reset();
  }

  @Override
  public boolean isHealthy() {
    try {
      return slot.current().isHealthy();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * The live engine. The page shows when it is being made: that may start what it connects to.
   *
   * @throws ConfigurationException when the settings are missing or wrong
   */
  PooledEngine<S> live() {
    return slot.ready().orElseGet(this::make);
  }

  private PooledEngine<S> make() {
    try (var _ = scope.begin("Connecting to \"%s\"".formatted(name()))) {
      return slot.current();
    }
  }

  private Frame answer(PooledEngine<S> engine, QueryKey key, Duration ttl, Asking asking) {
    Optional<Frame> kept = engine.cache().find(key, ttl);
    return kept.isPresent() ? kept.get() : load(engine, key, ttl, asking);
  }

  private Frame load(PooledEngine<S> engine, QueryKey key, Duration ttl, Asking asking) {
    engine.check(key.query());
    QueryExecution<S> execution = engine.execution(key, scope);
    try (var _ = scope.begin("Running `%s`".formatted(label(key.query().text())))) {
      Frame frame = engine.cache().load(key, ttl, execution.holder(), execution, asking);
      keeping().most().ifPresent(most -> engine.cache().trim(key.epoch(), most));
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException(
          name(), "waiting for `%s`".formatted(label(key.query().text())), e);
    }
  }

  private Keeping keeping() {
    return said.or(slot.keeping());
  }

  /** What is computed, as far as it is known yet. */
  private static final class Computed {
    private volatile String text;

    Computed(String text) {
      this.text = text;
    }
  }

  private static String label(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LABEL ? line : line.substring(0, LABEL - 1) + "…";
  }
}

package dev.freshet.internal.session;

import dev.freshet.connection.spi.Caller;
import dev.freshet.data.Frame;
import dev.freshet.data.Slice;
import dev.freshet.data.Table;
import dev.freshet.element.Button;
import dev.freshet.element.Dataframe;
import dev.freshet.element.InvalidValueException;
import dev.freshet.element.Value;
import dev.freshet.element.Widget;
import dev.freshet.internal.inspect.Inspector;
import dev.freshet.internal.tree.Diff;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Page;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visitor's page and what they have entered.
 *
 * <p>All state belongs to the session's own virtual thread, which reads the mailbox, starts and
 * stops runs, finds what changed and sends it. Other threads {@link #tell} it events; only the page
 * may be read from outside.
 */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** How often it looks what connections did by themselves, while the author looks on. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private final String id;
  private final long visitor;
  private final Shared shared;
  private final Consumer<Session> onClose;
  private final Mailbox mailbox = new Mailbox();
  private final Inspector inspector;
  private final Map<String, Value> entered = new HashMap<>();
  private final Map<String, Value> offered = new HashMap<>();
  private final Set<String> pressed = new HashSet<>();
  private final Guest guest = new Guest();
  private final Readings readings = new Readings();
  private volatile Page page = Page.empty();

  private Script script;
  private List<Problem> problems;
  private Optional<Outbox> outbox = Optional.empty();
  private Optional<ActiveRun> active = Optional.empty();
  private RunState lastState = RunState.DONE;
  private Set<String> warnings = Set.of();
  private boolean runWanted;
  private boolean closed;
  private long aloneSince;
  private int runs;
  private int nextId = Page.FIRST_FREE;

  /** A run under way: how much of it was sent, and when it was told to stop. */
  private static final class ActiveRun {
    final Run run;
    long sentVersion = -1;
    Optional<Long> stoppedAt = Optional.empty();

    ActiveRun(Run run) {
      this.run = run;
    }

    boolean isUnannounced() {
      return sentVersion < 0;
    }
  }

  Session(
      String id,
      long visitor,
      Script script,
      List<Problem> problems,
      Shared shared,
      Consumer<Session> onClose) {
    this.id = id;
    this.inspector = new Inspector(shared.connections(), shared.log(), visitor);
    this.visitor = visitor;
    this.script = script;
    this.problems = problems;
    this.shared = shared;
    this.onClose = onClose;
    this.aloneSince = now();
  }

  /** Its name: whoever knows it can see what the visitor sees. */
  public String id() {
    return id;
  }

  void start() {
    Thread.ofVirtual().name("freshet-session").start(this::live);
  }

  /** Lets it know what has happened. Any thread may call this; it never blocks. */
  public void tell(Event event) {
    mailbox.tell(event);
  }

  /** The table that a node of the page shows, if it still does. Any thread may call this. */
  public Optional<Table> table(int node) {
    return page.node(node)
        .filter(found -> found.element() instanceof Dataframe)
        .map(found -> ((Dataframe) found.element()).table());
  }

  /**
   * Reads rows of a table that a node shows. Any thread may call this, and waits.
   *
   * @throws InterruptedException when the visitor does not look at them any more
   */
  public Frame read(int node, Table table, Slice slice) throws InterruptedException {
    return readings.read(node, table, slice);
  }

  /** What this visitor may know of what went wrong. Any thread may call this. */
  public String message(Throwable problem) {
    return shared.failures().uncaught(problem).message();
  }

  /** What the visitor sees. Any thread may call this. */
  public Page page() {
    return page;
  }

  private void live() {
    try {
      while (!closed) {
        await().ifPresentOrElse(this::act, this::actOnSilence);
        actOnWaiting();
        startWantedRun();
        inspector.news().ifPresent(news -> outbox.ifPresent(to -> to.inspection(news)));
      }
    } catch (InterruptedException _) {
      close();
    } catch (RuntimeException problem) {
      LOG.error("A session ended because of a fault in Freshet", problem);
      close();
    }
  }

  private Optional<Event> await() throws InterruptedException {
    if (active.isPresent()) {
      return mailbox.take(shared.pace().flush());
    }
    if (inspector.isOpen()) {
      return mailbox.take(LOOK);
    }
    return outbox.isPresent() ? Optional.of(mailbox.take()) : mailbox.take(shared.pace().keep());
  }

  /** Acts on all that has come meanwhile, so that ten moves of a slider start one run. */
  private void actOnWaiting() {
    Optional<Event> event = mailbox.poll();
    while (!closed && event.isPresent()) {
      act(event.get());
      event = mailbox.poll();
    }
  }

  private void actOnSilence() {
    active.ifPresent(this::tend);
    if (outbox.isEmpty() && isPast(aloneSince, shared.pace().keep())) {
      close();
    }
  }

  private boolean isPast(long since, Duration limit) {
    return now() - since >= limit.toNanos();
  }

  private long now() {
    return shared.nanoTime().getAsLong();
  }

  private void act(Event event) {
    switch (event) {
      case Event.Attach attach -> attach(attach);
      case Event.Detach(Outbox gone, boolean forGood) -> detach(gone, forGood);
      case Event.Enter(String key, Value value) -> enter(key, value);
      case Event.Rerun _ -> runWanted = true;
      case Event.Stop _ -> active.ifPresent(this::stop);
      case Event.Show(Script newer) -> show(newer);
      case Event.Compiled(List<Problem> found) -> compiled(found);
      case Event.Inspect(boolean whether) -> inspector.open(whether);
      case Event.ClearResults _ -> shared.connections().clearResults();
      case Event.Reset(String connection) -> shared.connections().reset(connection);
      case Event.Ended(Run run, RunState state) -> ended(run, state);
      case Event.Close _ -> close();
    }
  }

  private void attach(Event.Attach attach) {
    outbox.ifPresent(Outbox::superseded);
    outbox = Optional.of(attach.outbox());
    inspector.open(false);
    offered.putAll(attach.offered());
    boolean resumed = runs > 0;
    attach.outbox().welcome(id, resumed, page);
    if (!problems.isEmpty()) {
      attach.outbox().problems(problems);
    }
    if (resumed) {
      attach.outbox().changes(runs, lastState, List.of());
    } else {
      runWanted = true;
    }
  }

  private void detach(Outbox gone, boolean forGood) {
    if (outbox.equals(Optional.of(gone))) {
      outbox = Optional.empty();
      inspector.open(false);
      aloneSince = now();
      if (forGood) {
        close();
      }
    }
  }

  private void enter(String key, Value value) {
    page.widget(key).ifPresent(node -> enter(node, key, value));
  }

  private void enter(Node node, String key, Value value) {
    Widget<?> widget = (Widget<?>) node.element();
    if (!takes(widget, value)) {
      refuse(node);
    } else if (widget instanceof Button) {
      pressed.add(key);
      runWanted = true;
    } else if (!node.value().equals(Optional.of(value))) {
      entered.put(key, value);
      page = page.withValue(node, value);
      runWanted = true;
    }
  }

  private boolean takes(Widget<?> widget, Value value) {
    if (widget.disabled()) {
      notice("\"%s\" is disabled; its value was not changed".formatted(widget.label()));
      return false;
    }
    try {
      widget.accept(value);
      return true;
    } catch (InvalidValueException problem) {
      notice(problem.getMessage());
      return false;
    }
  }

  /** Lets the browser show again what the server knows. */
  private void refuse(Node node) {
    Patch patch = new Patch.Update(node.id(), node.element(), node.value());
    outbox.ifPresent(to -> to.changes(runs, lastState, List.of(patch)));
  }

  private void notice(String text) {
    LOG.info("Refused a value: {}", text);
    outbox.ifPresent(to -> to.notice(Level.WARNING, text));
  }

  private void show(Script newer) {
    script = newer;
    compiled(List.of());
    runWanted = true;
  }

  private void compiled(List<Problem> found) {
    boolean news = !found.isEmpty() || !problems.isEmpty();
    problems = found;
    if (news) {
      outbox.ifPresent(to -> to.problems(found));
    }
  }

  private void startWantedRun() {
    if (!runWanted || closed) {
      return;
    }
    if (active.isPresent()) {
      stop(active.get());
      return;
    }
    runWanted = false;
    var caller = new Caller(Caller.MAIN, visitor, ++runs);
    Answers answers = new Answers(entered, offered, pressed);
    Run run = new Run(caller, script, answers, guest, shared, this::tell);
    active = Optional.of(new ActiveRun(run));
    run.start();
  }

  private void stop(ActiveRun current) {
    if (current.stoppedAt.isEmpty()) {
      current.stoppedAt = Optional.of(now());
      current.run.stop();
    }
  }

  /** Brings the page up to date while a run goes on, and leaves one behind that does not end. */
  private void tend(ActiveRun current) {
    if (current.stoppedAt.isEmpty()) {
      flush(current);
    } else if (isPast(current.stoppedAt.get(), shared.pace().grace())) {
      LOG.warn(
          "Run {} was stopped but goes on without calling st; it is left behind",
          current.run.number());
      finish(current, RunState.STOPPED);
    }
  }

  private void flush(ActiveRun current) {
    if (current.run.draft().version() != current.sentVersion) {
      Draft.Snapshot snapshot = current.run.draft().snapshot();
      List<Patch> patches = change(snapshot, Diff.Extent.PARTIAL);
      if (!patches.isEmpty() || current.isUnannounced()) {
        send(current.run, RunState.RUNNING, patches);
      }
      current.sentVersion = snapshot.version();
    }
  }

  private void ended(Run run, RunState state) {
    active.filter(current -> current.run == run).ifPresent(current -> finish(current, state));
  }

  private void finish(ActiveRun current, RunState state) {
    active = Optional.empty();
    Answers answers = current.run.answers();
    pressed.removeAll(answers.read());
    answers.takenUp().forEach(entered::putIfAbsent);
    boolean superseded = state == RunState.STOPPED && runWanted;
    if (!superseded) {
      Diff.Extent extent = state == RunState.STOPPED ? Diff.Extent.PARTIAL : Diff.Extent.WHOLE;
      send(current.run, state, change(current.run.draft().snapshot(), extent));
      warn(current.run.warnings());
    }
  }

  /** Tells the author what the run before did not say yet; nobody else is told of files. */
  private void warn(Set<String> now) {
    if (shared.failures().areForAuthor()) {
      now.stream()
          .filter(text -> !warnings.contains(text))
          .forEach(text -> outbox.ifPresent(to -> to.notice(Level.WARNING, text)));
      warnings = now;
    }
  }

  private List<Patch> change(Draft.Snapshot snapshot, Diff.Extent extent) {
    Diff.Change change = Diff.between(page, snapshot.main(), snapshot.sidebar(), extent, nextId);
    page = change.page();
    nextId = change.nextId();
    return change.patches();
  }

  private void send(Run run, RunState state, List<Patch> patches) {
    lastState = state;
    outbox.ifPresent(to -> to.changes(run.number(), state, patches));
  }

  private void close() {
    closed = true;
    readings.close();
    active.ifPresent(this::stop);
    outbox = Optional.empty();
    guest.leave();
    onClose.accept(this);
  }
}

package dev.freshet.internal.session;

import dev.freshet.connection.Connections;
import dev.freshet.element.Element;
import dev.freshet.element.Value;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Page;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A visitor without a browser: operates a script's widgets and sees its page. */
public final class Visitor implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final Sessions sessions;
  private final Session session;
  private final LinkedBlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
  private final List<Sent> all = new ArrayList<>();

  /** What a session has sent. */
  public sealed interface Sent {
    record Welcome(String session, boolean resumed, Page page) implements Sent {}

    record Changes(int run, RunState state, List<Patch> patches) implements Sent {}

    record Notice(Level level, String text) implements Sent {}

    record Problems(List<Problem> problems) implements Sent {}

    record Superseded() implements Sent {}
  }

  /** The way to this visitor. */
  private final class Browser implements Outbox {
    @Override
    public void welcome(String name, boolean resumed, Page page) {
      sent.add(new Sent.Welcome(name, resumed, page));
    }

    @Override
    public void changes(int run, RunState state, List<Patch> patches) {
      sent.add(new Sent.Changes(run, state, patches));
    }

    @Override
    public void notice(Level level, String text) {
      sent.add(new Sent.Notice(level, text));
    }

    @Override
    public void problems(List<Problem> problems) {
      sent.add(new Sent.Problems(problems));
    }

    @Override
    public void superseded() {
      sent.add(new Sent.Superseded());
    }
  }

  private Visitor(Sessions sessions, Session session) {
    this.sessions = sessions;
    this.session = session;
  }

  /** Sessions of a script without connections, for the app's author. */
  public static Sessions sessions(Script script, Pace pace) {
    return sessions(script, Connections.open(Path.of("")), true, pace);
  }

  /** Sessions of a script with those connections. */
  public static Sessions sessions(
      Script script, Connections connections, boolean developer, Pace pace) {
    return new Sessions(script, connections, developer, new Places(_ -> Optional.empty()), pace);
  }

  /** A page is never sent half done, unless a test asks for it. */
  public static Pace patient() {
    return new Pace(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** A page is sent as soon as something is on it. */
  public static Pace eager() {
    return new Pace(Duration.ofMillis(1), Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** Visits a script and waits for its first run. */
  public static Visitor of(Script script) {
    Visitor visitor = arriving(sessions(script, patient()));
    visitor.awaitRun();
    return visitor;
  }

  /** Visits an app, without waiting. */
  public static Visitor arriving(Sessions sessions) {
    return arriving(sessions, Map.of());
  }

  /** Visits an app with values entered before, without waiting. */
  public static Visitor arriving(Sessions sessions, Map<String, Value> offered) {
    Visitor visitor = new Visitor(sessions, sessions.open());
    visitor.tell(new Event.Attach(visitor.new Browser(), offered));
    return visitor;
  }

  /** Opens the same session from another browser. */
  public Visitor again() {
    Visitor other = new Visitor(sessions, session);
    other.tell(new Event.Attach(other.new Browser(), Map.of()));
    return other;
  }

  public Session session() {
    return session;
  }

  public void tell(Event event) {
    session.tell(event);
  }

  /** Enters a value into the widget of that label and waits for the run that follows. */
  public void enter(String label, Value value) {
    tell(new Event.Enter(key(label), value));
    awaitRun();
  }

  public void press(String button) {
    enter(button, Value.of(true));
  }

  /** The key of the widget of that label. */
  public String key(String label) {
    return session
        .page()
        .nodes()
        .filter(node ->
            node.element() instanceof dev.freshet.element.Widget<?> widget
                && widget.label().equals(label))
        .flatMap(node -> node.key().stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no widget \"" + label + "\""));
  }

  /** Waits for a run to end otherwise than by being superseded. */
  public Sent.Changes awaitRun() {
    return (Sent.Changes)
        await(message ->
            message instanceof Sent.Changes(int _, RunState state, List<Patch> _)
                && state != RunState.RUNNING);
  }

  /** Waits for a message. */
  public Sent await(Predicate<Sent> wanted) {
    try {
      while (true) {
        Sent message = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("It did not come; what came: " + all);
        }
        all.add(message);
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  /** All that has been waited for and passed by. */
  public List<Sent> received() {
    return List.copyOf(all);
  }

  /** The elements of the main region, in order. */
  public List<Element> elements() {
    return session.page().main().children().stream().map(Node::element).toList();
  }

  /** All elements of a type, wherever they are. */
  public <E extends Element> List<E> all(Class<E> type) {
    return session
        .page()
        .nodes()
        .map(Node::element)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Override
  public void close() {
    sessions.close();
  }
}

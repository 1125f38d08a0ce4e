package dev.freshet.internal.session;

import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.connection.spi.Visitor;
import dev.freshet.element.Element;
import dev.freshet.element.Spinner;
import dev.freshet.element.Widget;
import dev.freshet.ui.Placed;
import dev.freshet.ui.Script;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the script, on a virtual thread of its own.
 *
 * <p>It is stopped by a flag that stays set, and by interrupting its thread once so that it leaves
 * what it waits for. Every primitive of {@link ScriptUi} looks at the flag, so a stopped script
 * ends at its next call on {@code st}. Code that neither calls {@code st} nor waits can not be
 * stopped.
 */
final class Run implements RunScope {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final Caller caller;
  private final Script script;
  private final Answers answers;
  private final Guest guest;
  private final Shared shared;
  private final Consumer<Event> session;
  private final Draft draft = new Draft();
  private final Endings endings =
      new Endings("Something that the script had borrowed could not be given back");
  private final Set<Runnable> cancellations = new LinkedHashSet<>();
  private final Set<String> warnings = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean stopped;
  private volatile boolean ended;

  /**
   * Prepares a run.
   *
   * @param caller which run of which visitor it is
   * @param guest whose page it writes
   * @param session told when it has ended
   */
  Run(
      Caller caller,
      Script script,
      Answers answers,
      Guest guest,
      Shared shared,
      Consumer<Event> session) {
    this.caller = caller;
    this.script = script;
    this.answers = answers;
    this.guest = guest;
    this.shared = shared;
    this.session = session;
    this.thread = Thread.ofVirtual().name("freshet-run-" + caller.run()).unstarted(this::live);
  }

  int number() {
    return caller.run();
  }

  Draft draft() {
    return draft;
  }

  Answers answers() {
    return answers;
  }

  Shared shared() {
    return shared;
  }

  /** What its script's author should know of. */
  Set<String> warnings() {
    return Set.copyOf(warnings);
  }

  void start() {
    thread.start();
  }

  /**
   * Asks the script to end; returns at once. What the script itself waits for in a driver is
   * cancelled first, from a platform thread: an interruption there would cut the connection.
   */
  void stop() {
    List<Runnable> first = stopping();
    if (first.isEmpty()) {
      thread.interrupt();
    } else {
      cancelling(() -> cancelAndInterrupt(first));
    }
  }

  private static void cancelling(Runnable action) {
    Thread.ofPlatform().daemon().name("freshet-cancel").start(action);
  }

  private void cancelAndInterrupt(List<Runnable> first) {
    first.forEach(Run::attempt);
    thread.interrupt();
  }

  /** What is to be cancelled; what comes after this is cancelled as it comes. */
  private List<Runnable> stopping() {
    synchronized (cancellations) {
      stopped = true;
      return List.copyOf(cancellations);
    }
  }

  /** Ends the calling script if the run has been stopped. */
  void check() {
    if (stopped) {
      throw new RunStoppedError();
    }
  }

  <V> V widget(Entry parent, Widget<V> widget) {
    check();
    String key = Draft.keyOf(parent, widget);
    Answers.Answer<V> answer = answers.of(key, widget);
    draft.add(parent, key, widget, answer.shown(), Places.here());
    return answer.value();
  }

  Placed element(Entry parent, Element element) {
    check();
    Entry entry = draft.add(parent, element);
    return new Placed() {
      @Override
      public void replace(Element other) {
        draft.replace(entry, other);
      }

      @Override
      public void remove() {
        draft.remove(parent, entry);
      }
    };
  }

  private void live() {
    RunState state = runScript();
    ended = true;
    Thread.interrupted(); // What was lent is given back in peace.
    endings.run();
    session.accept(new Event.Ended(this, state));
  }

  private RunState runScript() {
    try {
      script.run(new ScriptUi(this, draft.main()));
      return stopped ? RunState.STOPPED : RunState.DONE;
    } catch (Throwable problem) {
      return stopped ? RunState.STOPPED : failed(problem);
    }
  }

  private RunState failed(Throwable problem) {
    LOG.error("The script failed", problem);
    draft.add(draft.main(), shared.failures().uncaught(problem));
    return RunState.FAILED;
  }

  private static void attempt(Runnable cancel) {
    try {
      cancel.run();
    } catch (RuntimeException problem) {
      LOG.warn("Something that a stopped script waited for could not be cancelled", problem);
    }
  }

  @Override
  public Optional<Caller> caller() {
    return Optional.of(caller);
  }

  @Override
  public boolean isActive() {
    return !ended;
  }

  @Override
  public void onEnd(Runnable release) {
    endings.add(release);
  }

  @Override
  public Hook onStop(Runnable cancel) {
    boolean late;
    synchronized (cancellations) {
      late = stopped;
      cancellations.add(cancel);
    }
    if (late) {
      cancelling(() -> attempt(cancel));
    }
    return () -> withdraw(cancel);
  }

  @Override
  public Optional<Visitor> visitor() {
    return Optional.of(guest);
  }

  @Override
  public void warn(String text) {
    warnings.add(text);
  }

  private void withdraw(Runnable cancel) {
    synchronized (cancellations) {
      cancellations.remove(cancel);
    }
  }

  @Override
  public Activity begin(String label) {
    if (ended) {
      return () -> {};
    }
    return element(draft.main(), new Spinner(label))::remove;
  }
}

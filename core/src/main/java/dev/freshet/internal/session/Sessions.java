package dev.freshet.internal.session;

import dev.freshet.connection.Connections;
import dev.freshet.internal.inspect.QueryLog;
import dev.freshet.ui.Problem;
import dev.freshet.ui.Script;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All visitors of an app. Safe for use by several threads. */
public final class Sessions implements AutoCloseable {
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final AtomicLong visitors = new AtomicLong();
  private final SecureRandom random = new SecureRandom();
  private final Shared shared;
  private volatile Script script;
  private volatile List<Problem> problems = List.of();

  /**
   * Makes one without visitors.
   *
   * @param script the app
   * @param connections what scripts get their data from; not closed here
   * @param developer whether visitors are the app's author
   * @param places finds the user's source lines
   */
  public Sessions(
      Script script, Connections connections, boolean developer, Places places, Pace pace) {
    this(script, connections, new QueryLog(), developer, places, pace);
  }

  /**
   * Makes one without visitors.
   *
   * @param script the app
   * @param connections what scripts get their data from; not closed here
   * @param log what listens to them, for the author
   * @param developer whether visitors are the app's author
   * @param places finds the user's source lines
   */
  public Sessions(
      Script script,
      Connections connections,
      QueryLog log,
      boolean developer,
      Places places,
      Pace pace) {
    this.script = script;
    this.shared =
        new Shared(connections, log, new Failures(developer, places), pace, System::nanoTime);
  }

  /** Starts a session for a visitor. */
  public Session open() {
    Session session =
        new Session(newId(), visitors.incrementAndGet(), script, problems, shared, this::forget);
    byId.put(session.id(), session);
    session.start();
    return session;
  }

  /** The session of that name, unless it is over. */
  public Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** How many there are. */
  public int count() {
    return byId.size();
  }

  /** Gives all visitors a new version of the app. */
  public void show(Script newer) {
    script = newer;
    problems = List.of();
    tellAll(new Event.Show(newer));
  }

  /** Tells all visitors how the app's newest source fared; no problems if it compiles. */
  public void compiled(List<Problem> found) {
    problems = List.copyOf(found);
    tellAll(new Event.Compiled(found));
  }

  /** Runs the script again for all visitors. */
  public void rerun() {
    tellAll(new Event.Rerun());
  }

  @Override
  public void close() {
    tellAll(new Event.Close());
  }

  private void tellAll(Event event) {
    byId.values().forEach(session -> session.tell(event));
  }

  private void forget(Session session) {
    byId.remove(session.id());
  }

  private String newId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

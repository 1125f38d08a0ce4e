package dev.freshet.testkit;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The other side of a {@link FakeConnection}: it answers as a test says, and remembers what it was
 * asked. What was said last counts. Any thread may use it.
 *
 * <pre>{@code
 * var pets = new FakeSource("pets");
 * pets.when("SELECT * FROM owners").gives(Frame.builder().strings("name", "Mary").build());
 * pets.when("SELECT * FROM cats").losingTheSession(1).gives(cats);
 * pets.whenMatching("DROP .*").fails("Insufficient privileges", "42501", 3001);
 * }</pre>
 *
 * <p>A script gets at it with {@code st.connection("pets")}, and a program without pages through
 * {@code Connections.builder(folder).provider(pets.provider())}.
 */
public final class FakeSource {
  private final String name;
  private final List<FakeStatement.Said> said = new CopyOnWriteArrayList<>();
  private final List<Query> asked = new CopyOnWriteArrayList<>();
  private final Set<FakeSession> sessions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean refusing;

  /**
   * Knows no statement yet.
   *
   * @param name of the connections to it
   */
  public FakeSource(String name) {
    this.name = name;
  }

  /** The name of the connections to it. */
  public String name() {
    return name;
  }

  /** Says something about a statement with that text, whatever its values. */
  public FakeStatement when(String statement) {
    return new FakeStatement(this, statement::equals, statement);
  }

  /** Says something about all statements whose whole text matches, whatever their values. */
  public FakeStatement whenMatching(String regularExpression) {
    Pattern pattern = Pattern.compile(regularExpression, Pattern.DOTALL);
    return new FakeStatement(
        this, text -> pattern.matcher(text).matches(), "/" + regularExpression + "/");
  }

  /** Refuses to open sessions, as for a wrong password, or takes them again. */
  public FakeSource refuseLogin(boolean whether) {
    refusing = whether;
    return this;
  }

  /** Drops all sessions, and with them the statements under way. New ones are taken. */
  public void loseSessions() {
    sessions.forEach(FakeSession::lose);
  }

  /** All statements it was sent, in order, repeated attempts among them. */
  public List<Query> asked() {
    return List.copyOf(asked);
  }

  /** How often it was sent a statement of that text. */
  public long timesAsked(String statement) {
    return asked.stream().filter(query -> query.text().equals(statement)).count();
  }

  /** How many sessions were opened so far. */
  public int sessionsOpened() {
    return opened.get();
  }

  /** What makes connections to it, for {@code Connections.builder(…).provider(…)}. */
  public ConnectionProvider<FakeConnection, ?> provider() {
    return new FakeProvider(this);
  }

  void say(FakeStatement.Said something) {
    said.addFirst(something);
  }

  FakeSession open() throws SQLException {
    if (refusing) {
      throw new SQLException("The fake source \"%s\" refuses the login".formatted(name), "28000");
    }
    var session = new FakeSession();
    sessions.add(session);
    opened.incrementAndGet();
    return session;
  }

  void close(FakeSession session) {
    sessions.remove(session);
  }

  Frame answer(FakeSession session, Query query) throws SQLException {
    asked.add(query);
    session.check();
    FakeStatement.Said answer =
        said.stream()
            .filter(one -> one.isAbout(query))
            .findFirst()
            .orElseThrow(() -> unknown(query));
    return answer.answer(session, query);
  }

  static SQLException connectionLost() {
    return new SQLException("The connection was lost", "08006");
  }

  private IllegalStateException unknown(Query query) {
    List<String> known = said.reversed().stream().map(FakeStatement.Said::shown).toList();
    List<String> statements = said.stream().map(FakeStatement.Said::statement).toList();
    String values =
        query.parameters().isEmpty() && query.named().isEmpty()
            ? ""
            : " with " + (query.named().isEmpty() ? query.parameters() : query.named());
    return new IllegalStateException(
        "Nothing was said to the fake source \"%s\" about: %s%s.%s Known are: %s. Add when(…).gives(…)"
            .formatted(
                name,
                query.text(),
                values,
                statements.contains(query.text()) ? "" : Nearest.hint(query.text(), statements),
                known.isEmpty() ? "none" : String.join("; ", known)));
  }
}

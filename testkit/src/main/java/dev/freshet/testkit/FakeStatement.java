package dev.freshet.testkit;

import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FakeSource} is told about a statement. {@link #gives} or {@link #fails} says it to
 * the source; what comes before them narrows or slows it. Written by one thread.
 */
public final class FakeStatement {
  private final FakeSource source;
  private final Predicate<String> text;
  private final String statement;
  private final StringBuilder shown;
  private Predicate<Query> values = _ -> true;
  private Optional<Hold> hold = Optional.empty();
  private int losses;

  FakeStatement(FakeSource source, Predicate<String> text, String shown) {
    this.source = source;
    this.text = text;
    this.statement = shown;
    this.shown = new StringBuilder(shown);
  }

  /** Only with these values of the {@code ?}, equal in type and content. */
  public FakeStatement with(@Nullable Object... parameters) {
    var wanted = new Query("", new ArrayList<>(Arrays.asList(parameters)), Map.of());
    values = query -> query.parameters().equals(wanted.parameters());
    shown.append(" with ").append(wanted.parameters());
    return this;
  }

  /** Only with these values of the {@code :name}, equal in type and content. */
  public FakeStatement with(Map<String, ? extends @Nullable Object> named) {
    var wanted = new Query("", List.of(), Map.copyOf(named));
    values = query -> query.named().equals(wanted.named());
    shown.append(" with ").append(wanted.named());
    return this;
  }

  /** Each time only once the test lets it go on. */
  public FakeStatement after(Hold wait) {
    hold = Optional.of(wait);
    return this;
  }

  /** The first so many times the session is lost instead, which a connection mends by itself. */
  public FakeStatement losingTheSession(int times) {
    losses = times;
    return this;
  }

  /** Answers with that frame. */
  public void gives(Frame frame) {
    answers(_ -> frame);
  }

  /** Answers with what is made of the statement and its values. */
  public void gives(Function<Query, Frame> answer) {
    answers(answer::apply);
  }

  /**
   * Fails as a database does.
   *
   * @param sqlState such as {@code 42S02}; a state of class 08 is a lost connection, after which a
   *     query is tried again
   * @param code the vendor's
   */
  public void fails(String message, String sqlState, int code) {
    answers(_ -> {
      throw new SQLException(message, sqlState, code);
    });
  }

  private void answers(Answer answer) {
    source.say(
        new Said(
            text, values, hold, new AtomicInteger(losses), answer, statement, shown.toString()));
  }

  /** How an answer is made. */
  interface Answer {
    Frame to(Query query) throws SQLException;
  }

  /**
   * What was said about a statement.
   *
   * @param losses how many sessions are still to be lost with it
   * @param statement its text or pattern
   * @param shown the same with its values, for messages
   */
  record Said(
      Predicate<String> text,
      Predicate<Query> values,
      Optional<Hold> hold,
      AtomicInteger losses,
      Answer answer,
      String statement,
      String shown) {

    boolean isAbout(Query query) {
      return text.test(query.text()) && values.test(query);
    }

    Frame answer(FakeSession session, Query query) throws SQLException {
      hold.ifPresent(wait -> wait.pass(session));
      session.check();
      if (losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        session.lose();
        session.check();
      }
      return answer.to(query);
    }
  }
}

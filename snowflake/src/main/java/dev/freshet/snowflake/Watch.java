package dev.freshet.snowflake;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.snowflake.client.core.SFSession;
import net.snowflake.client.jdbc.SFConnectionHandler;
import net.snowflake.client.jdbc.SnowflakeConnectionV1;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a connection of Snowflake's driver and the server: it sees the text of each
 * statement, of a program and of the Snowpark client alike, and lets through only those of whoever
 * has the session at that time. So it is known without a round trip what a borrower left behind,
 * and a session that somebody kept after giving it back does nothing for him.
 *
 * <p>The driver makes its statements with a handler, which is an interface of its own; the watch
 * puts another one around it. That the field that holds it is private makes this a liberty, so it
 * is tried on each connection: where a statement gets past, or the field is not there, the session
 * {@linkplain #works is not watched}, and after each loan a new one takes its place.
 *
 * <p>The pool's threads and the borrower's use it.
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Optional<Field> HANDLER = handler();

  private volatile Traces traces = new Traces();
  private volatile boolean lent;
  private final Set<Thread> owners = ConcurrentHashMap.newKeySet();
  private boolean works;

  private Watch() {}

  /** Watches a connection from now on; nobody may send anything until the first loan. */
  static Watch over(Connection connection) {
    var watch = new Watch();
    watch.works = watch.stands(connection) && watch.refuses(connection);
    if (!watch.works) {
      LOG.debug("{} can't be watched; its sessions are replaced after use", connection.getClass());
    }
    return watch;
  }

  /** Work of the pool on a session. */
  interface Work<T extends @Nullable Object> {
    /** Does it. */
    T run() throws SQLException;
  }

  /** Whether it sees what is sent. */
  boolean works() {
    return works;
  }

  /** A borrower has the session, until {@link #shut}. */
  void lend() {
    lent = true;
  }

  /** Nobody has it. */
  void shut() {
    lent = false;
  }

  /** The calling thread has it while it does that for the pool, lent or not. */
  <T extends @Nullable Object> T own(Work<T> work) throws SQLException {
    Thread thread = Thread.currentThread();
    boolean outer = owners.add(thread);
    try {
      return work.run();
    } finally {
      if (outer) {
        owners.remove(thread);
      }
    }
  }

  /** What this loan has left behind so far. */
  Traces traces() {
    return traces;
  }

  /** What was left behind is gone; another loan may begin. */
  void forget() {
    traces = new Traces();
  }

  /**
   * Lets a statement pass.
   *
   * @throws SQLException when the calling thread has no business with the session any more
   */
  void admit() throws SQLException {
    if (!lent && !owners.contains(Thread.currentThread())) {
      throw new GivenBackException();
    }
  }

  private boolean stands(Connection connection) {
    if (HANDLER.isEmpty() || !(connection instanceof SnowflakeConnectionV1 driver)) {
      return false;
    }
    SFConnectionHandler handler = driver.getHandler();
    if (!(handler.getSFSession() instanceof SFSession session)) {
      return false;
    }
    try {
      HANDLER.get().set(driver, new WatchedHandler(handler, session, this));
      return true;
    } catch (IllegalAccessException e) {
      return false;
    }
  }

  /** Tries it with a statement that must not get past. */
  private boolean refuses(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT 1").close();
      return false;
    } catch (GivenBackException e) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static Optional<Field> handler() {
    try {
      Field field = SnowflakeConnectionV1.class.getDeclaredField("sfConnectionHandler");
      field.setAccessible(true);
      return Optional.of(field);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }
}

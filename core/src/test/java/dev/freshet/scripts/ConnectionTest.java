package dev.freshet.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.Connections;
import dev.freshet.connection.Scope;
import dev.freshet.connection.Secrets;
import dev.freshet.connection.SqlConnection;
import dev.freshet.connection.spi.Environment;
import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.Level;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.session.Visitor;
import dev.freshet.internal.session.Visitor.Sent;
import dev.freshet.ui.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What scripts have of connections, without a browser and with a real database. */
@Timeout(60)
class ConnectionTest {
  /** A database for each test, so that none counts what another has not closed yet. */
  private final String mine =
      "jdbc:h2:mem:visitors%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());

  private static final String ENDLESS =
      "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b"
          + " WHERE a.X + b.X < 0";

  @TempDir Path folder;
  private Connections connections = Connections.open(Path.of(""));

  @AfterEach
  void close() {
    connections.close();
  }

  private Sessions sessions(Script script, boolean developer) {
    return Visitor.sessions(script, connections, developer, Visitor.patient());
  }

  private static Visitor arrive(Sessions sessions) {
    Visitor visitor = Visitor.arriving(sessions);
    visitor.awaitRun();
    return visitor;
  }

  /** How many connections the database has, apart from the one that asks. */
  private long inDatabase() {
    try (var connection = DriverManager.getConnection(mine);
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
      rows.next();
      return rows.getLong(1) - 1;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until there are so many connections, and as many results kept. */
  private void until(long count) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (inDatabase() != count || connections.cacheStats().results() != count) {
      assertThat(System.nanoTime()).as("waiting for %d", count).isLessThan(deadline);
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Test
  void aVisitorsOwnConnectionIsClosedAndItsResultsReleasedWhenTheVisitorLeaves() {
    Sessions sessions =
        sessions(
            st -> {
              var own =
                  st.connection(SqlConnection.class, c -> c.set("url", mine).scope(Scope.SESSION));
              st.dataframe(own.query("SELECT * FROM SYSTEM_RANGE(1, 1000)"));
            },
            true);
    Visitor ada = arrive(sessions);
    Visitor ben = arrive(sessions);
    assertThat(inDatabase()).isEqualTo(2);
    assertThat(connections.cacheStats().results()).isEqualTo(2);
    ada.tell(new Event.Rerun());
    ada.awaitRun();
    assertThat(connections.cacheStats().hits()).isEqualTo(1);
    ada.tell(new Event.Close());
    until(1);
    ben.tell(new Event.Close());
    until(0);
    assertThat(connections.cacheStats().bytes()).isZero();
  }

  @Test
  void anAppsConnectionStaysWhenAVisitorLeaves() {
    Sessions sessions =
        sessions(
            st ->
                st.dataframe(
                    st.connection("sql", SqlConnection.class, c -> c.set("url", mine))
                        .query("SELECT 1")),
            true);
    Visitor ada = arrive(sessions);
    Visitor ben = arrive(sessions);
    ada.tell(new Event.Close());
    ben.tell(new Event.Rerun());
    ben.awaitRun();
    assertThat(inDatabase()).isEqualTo(1);
    assertThat(connections.cacheStats().results()).isEqualTo(1);
  }

  /** A script may take the news for a failure of its own, and go on with what it has. */
  @Test
  void whatAStoppedScriptStillBeginsOnASessionIsCancelled() throws Exception {
    var waiting = new CountDownLatch(1);
    var outcome = new CompletableFuture<String>();
    Sessions sessions =
        sessions(
            st -> {
              SqlConnection own = st.connection(SqlConnection.class, c -> c.set("url", mine));
              own.query("SELECT 1");
              try {
                waiting.countDown();
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                outcome.complete(state(own, ENDLESS));
              }
            },
            true);
    Visitor visitor = Visitor.arriving(sessions);
    assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
    visitor.tell(new Event.Stop());
    assertThat(outcome.get(40, TimeUnit.SECONDS)).isIn("57014", "not begun");
    assertThat(visitor.awaitRun().state()).isEqualTo(RunState.STOPPED);
  }

  /** What a statement ends with: its SQLState, or that it was not begun any more. */
  private static String state(SqlConnection own, String sql) {
    try {
      own.useConnection(jdbc -> jdbc.createStatement().execute(sql));
      return "none";
    } catch (SQLException e) {
      return e.getSQLState();
    } catch (CancellationException e) {
      return "not begun";
    }
  }

  @Test
  void aMalformedFileOfSecretsIsShownToTheAuthorOnceAndNotToOthers() throws IOException {
    for (boolean developer : List.of(true, false)) {
      secrets("[connections.sql]\nurl = '" + mine + "'\n");
      open();
      Sessions sessions =
          sessions(
              st -> st.dataframe(st.connection(SqlConnection.class).query("SELECT 1")), developer);
      Visitor visitor = arrive(sessions);
      secrets("[connections.sql]\nurl = ");
      connections.secrets().changed();
      run(visitor);
      run(visitor);
      secrets("[connections.sql]\nurl = '" + mine + "' # mended\n");
      connections.secrets().changed();
      run(visitor);
      secrets("[connections.sql]\nurl = ");
      connections.secrets().changed();
      run(visitor);
      run(visitor);
      List<String> warnings =
          visitor.received().stream()
              .filter(sent -> sent instanceof Sent.Notice(Level level, _) && level == Level.WARNING)
              .map(sent -> ((Sent.Notice) sent).text())
              .toList();
      assertThat(warnings)
          .hasSize(developer ? 2 : 0)
          .allMatch(text -> text.contains("secrets.toml, line 2") && text.contains("still in use"));
    }
  }

  /** Two, because a notice follows the end of its run. */
  private static void run(Visitor visitor) {
    for (int i = 0; i < 2; i++) {
      visitor.tell(new Event.Rerun());
      visitor.awaitRun();
    }
  }

  private void secrets(String text) throws IOException {
    Path file = folder.resolve("app/.freshet/secrets.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void open() {
    connections.close();
    var environment = new Environment(folder.resolve("home"), folder.resolve("app"), Map.of());
    connections = Connections.builder(environment).secrets(Secrets.of(environment)).open();
  }
}

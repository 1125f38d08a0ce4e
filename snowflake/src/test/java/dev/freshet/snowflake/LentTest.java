package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Session;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What a borrower has in hands, a session of Snowpark or a connection, with the statements and
 * results that come of it: while it is lent, and after it was given back.
 */
class LentTest extends SessionTrial {
  private static final String MANY =
      "SELECT SEQ8() AS n, RANDSTR(50, RANDOM()) AS t FROM TABLE(GENERATOR(ROWCOUNT => 300000))";

  @Test
  void aStatementLeftOpenIsClosed() throws SQLException {
    Statement left =
        plain.withConnection(jdbc -> {
          Statement statement = jdbc.createStatement();
          statement.executeQuery("SELECT 1");
          return statement;
        });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    assertThat(left.isClosed()).isTrue();
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void closingWhatIsLentDoesNothing() throws SQLException {
    plain.useConnection(java.sql.Connection::close);
    snowpark.useSession(Session::close);
    snowpark.useSession(session -> {
      session.close();
      assertThat(session.table("pets").count()).isEqualTo(3);
    });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    assertThat(opened()).isEqualTo(2);
  }

  /** The driver alone would wait for the rest of the part, up to five minutes. */
  @Test
  void aResultIsClosedBeforeItsEndThoughAPartOfItHangs() throws Exception {
    Injection hang = account.snowglobe().faults().on(Route.CHUNK).hangInBody();
    plain.useConnection(jdbc -> {
      try (Statement statement = jdbc.createStatement()) {
        ResultSet rows = statement.executeQuery(MANY);
        Account.until("a part hangs", LentTest::isInAPart);
        rows.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(rows.next()).isFalse();
      }
    });
    assertThat(ask(plain, PETS)).isEqualTo("3");
    hang.end();
    assertThat(opened()).isEqualTo(1);
  }

  /** Whether a thread of the driver has the beginning of a part and waits for more of it. */
  private static boolean isInAPart() {
    return Thread.getAllStackTraces().values().stream()
        .map(stack -> Stream.of(stack).map(StackTraceElement::getMethodName).toList())
        .anyMatch(methods -> methods.contains("readArrowStream") && methods.contains("timedRead"));
  }

  /** They are the client's own words, of every statement; whoever wants them knows its name. */
  @Test
  void whatTheClientLogsIsNotLoggedInFreshetsName() {
    var logger = (Logger) LoggerFactory.getLogger("dev.freshet.snowflake");
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.INFO);
    try {
      snowpark.useSession(session -> assertThat(session.table("pets").count()).isEqualTo(3));
    } finally {
      logger.setLevel(null);
      logger.detachAppender(events);
    }
    assertThat(events.list).isEmpty();
  }

  // -- after it was given back

  @Test
  void aSessionThatWasGivenBackDoesNothingForWhoKeptIt() {
    Session kept = snowpark.withSession(session -> session);
    var frame = snowpark.withSession(session -> session.table("pets"));
    var iterator = snowpark.withSession(session -> session.table("pets").toLocalIterator());
    verifyRefused(kept, frame);
    assertThat(ask(snowpark, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    snowpark.useSession(session -> {
      verifyRefused(kept, frame);
      assertThat(session.getQueryTag()).isEmpty();
      assertThat(session.table("pets").count()).isEqualTo(3);
    });
    assertThatThrownBy(() -> iterator.forEachRemaining(_ -> {}))
        .hasMessageContaining("This session was given back");
    assertThat(ask(snowpark, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThat(opened()).isEqualTo(1);
  }

  private static void verifyRefused(Session kept, DataFrame frame) {
    assertThatThrownBy(() -> kept.sql("USE SCHEMA other").collect())
        .hasMessageContaining("This session was given back");
    assertThatThrownBy(() -> kept.setQueryTag("mine")).hasMessageContaining("was given back");
    assertThatThrownBy(() -> kept.jdbcConnection().createStatement().execute("SELECT 1"))
        .hasMessageContaining("was given back");
    assertThatThrownBy(frame::collect).hasMessageContaining("evaluate a DataFrame before");
  }

  @Test
  void aConnectionThatWasGivenBackDoesNothingForWhoKeptIt() throws SQLException {
    java.sql.Connection kept = plain.withConnection(jdbc -> jdbc);
    Statement statement = plain.withConnection(java.sql.Connection::createStatement);
    ResultSet rows = plain.withConnection(jdbc -> jdbc.createStatement().executeQuery("SELECT 1"));
    verifyRefused(kept, statement);
    plain.useConnection(jdbc -> {
      verifyRefused(kept, statement);
      assertThat(jdbc.getAutoCommit()).isTrue();
      run(jdbc, List.of("SELECT 1"));
    });
    assertThat(ask(plain, PLACE)).isEqualTo("SNOWGLOBE.PUBLIC");
    assertThatThrownBy(rows::next).hasMessageContaining("This session was given back");
    assertThat(opened()).isEqualTo(1);
  }

  private static void verifyRefused(java.sql.Connection kept, Statement statement) {
    String refusal = "This session was given back";
    assertThatThrownBy(() -> run(kept, List.of("USE SCHEMA other"))).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.setAutoCommit(false)).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.setSchema("OTHER")).hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.prepareStatement("SELECT ?").getMetaData())
        .hasMessageContaining(refusal);
    assertThatThrownBy(() -> kept.getMetaData().getTables(null, null, "%", null).next())
        .hasMessageContaining(refusal);
    assertThatThrownBy(() -> upload(kept)).hasMessageContaining(refusal);
    assertThatThrownBy(() -> statement.execute("SELECT 1")).hasMessageContaining(refusal);
  }

  private static void upload(java.sql.Connection kept) throws SQLException {
    kept.unwrap(net.snowflake.client.jdbc.SnowflakeConnection.class)
        .uploadStream("~", "", new ByteArrayInputStream(new byte[] {1}), "one", false);
  }
}

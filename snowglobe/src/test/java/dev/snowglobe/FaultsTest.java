package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.snowflake.snowpark.SnowparkClientException;
import com.snowflake.snowpark_java.Session;
import dev.snowglobe.fault.Fault;
import dev.snowglobe.fault.Injection;
import dev.snowglobe.fault.Route;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fault plan, and what the real clients make of each fault. */
class FaultsTest {

  private static Snowglobe snowglobe;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  @AfterEach
  void clear() {
    snowglobe.faults().clear();
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void anExpiredTokenIsRenewedUnseen() throws SQLException {
    long renewals = snowglobe.stats().renewals();
    try (Connection connection = Clients.jdbc(snowglobe)) {
      Injection expiry = snowglobe.faults().on(Route.QUERY).once().expireToken();
      assertThat(value(connection, "SELECT 5")).isEqualTo("5");
      assertThat(expiry.strikes()).isEqualTo(1);
      assertThat(snowglobe.stats().renewals()).isEqualTo(renewals + 1);
    }
  }

  @Test
  void aRefusedRenewalEndsASnowparkSession() {
    Session session = Clients.snowpark(snowglobe);
    snowglobe.faults().on(Route.QUERY).once().expireToken();
    snowglobe.faults().on(Route.RENEW).fail(390114, "08001", "Authentication token has expired.");
    var error =
        assertThrows(SnowparkClientException.class, () -> session.sql("SELECT 1").collect());
    assertThat(error.getMessage()).contains("0408");
    snowglobe.faults().clear();
    session.close();
  }

  @Test
  void aStatementFailsByItsText() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      snowglobe
          .faults()
          .on(Route.QUERY)
          .matching("(?i)from\\s+broken")
          .fail(90073, "57014", "The warehouse 'W' is suspended.");
      SQLException error =
          assertThrows(SQLException.class, () -> value(connection, "SELECT * FROM broken"));
      assertThat(error.getErrorCode()).isEqualTo(90073);
      assertThat(error.getSQLState()).isEqualTo("57014");
      assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void anUnavailableServerIsAskedAgain() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      Injection outage = snowglobe.faults().on(Route.QUERY).once().status(503);
      assertThat(value(connection, "SELECT 6")).isEqualTo("6");
      assertThat(outage.strikes()).isEqualTo(1);
    }
  }

  @Test
  void aRetriedStatementRunsOnce() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      value(connection, "CREATE OR REPLACE TABLE once_only(a INT)");
      Injection cut =
          snowglobe.faults().on(Route.QUERY).matching("INSERT").once().cutBeforeResponse();
      value(connection, "INSERT INTO once_only VALUES (1)");
      assertThat(cut.strikes()).isEqualTo(1);
      assertThat(value(connection, "SELECT COUNT(*) FROM once_only")).isEqualTo("1");
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNoAnswer() throws SQLException {
    try (Connection connection = Clients.jdbc(snowglobe)) {
      snowglobe.faults().on(Route.QUERY).matching("SELECT 7").cutInBody();
      SQLException error = assertThrows(SQLException.class, () -> value(connection, "SELECT 7"));
      assertThat(error.getErrorCode()).isEqualTo(200015);
    }
  }

  @Test
  void anAnswerHangsHalfWayUntilItIsReleased() throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Injection hang = snowglobe.faults().on(Route.QUERY).matching("SELECT 9").hangInBody();
      Future<String> answer = thread.submit(() -> value(connection, "SELECT 9"));
      hang.awaitStrikes(1, Duration.ofSeconds(30));
      assertThat(answer.isDone()).isFalse();
      hang.end();
      assertThat(answer.get()).isEqualTo("9");
    }
  }

  @Test
  void aRequestHangsUntilItIsReleased() throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Injection hang = snowglobe.faults().on(Route.QUERY).matching("SELECT 8").hang();
      Future<String> answer = thread.submit(() -> value(connection, "SELECT 8"));
      hang.awaitStrikes(1, Duration.ofSeconds(30));
      assertThat(answer.isDone()).isFalse();
      hang.end();
      assertThat(answer.get()).isEqualTo("8");
    }
  }

  @Test
  void aDelayEndsWithTheFault() throws Exception {
    try (Connection connection = Clients.jdbc(snowglobe);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Injection delay = snowglobe.faults().on(Route.QUERY).delay(Duration.ofHours(1));
      Future<String> answer = thread.submit(() -> value(connection, "SELECT 9"));
      delay.awaitStrikes(1, Duration.ofSeconds(30));
      snowglobe.faults().clear();
      assertThat(answer.get()).isEqualTo("9");
    }
  }

  @Test
  void aLoginIsRefused() {
    long refused = snowglobe.stats().loginsRefused();
    snowglobe.faults().on(Route.LOGIN).once().refuseLogin();
    SQLException error = assertThrows(SQLException.class, () -> Clients.jdbc(snowglobe));
    assertThat(error.getErrorCode()).isEqualTo(390100);
    assertThat(error.getSQLState()).isEqualTo("08001");
    assertThat(snowglobe.stats().loginsRefused()).isEqualTo(refused + 1);
  }

  @Test
  void theFirstRuleThatFitsTakesTheRequest() {
    var faults = snowglobe.faults();
    Injection first = faults.on(Route.ABORT).once().status(500);
    Injection second = faults.on(Route.ABORT).times(2).status(501);
    assertThat(faults.strike(Route.ABORT, "")).contains(first);
    assertThat(faults.strike(Route.ABORT, "")).contains(second);
    assertThat(faults.strike(Route.ABORT, "")).contains(second);
    assertThat(faults.strike(Route.ABORT, "")).isEmpty();
    assertThat(second.fault()).isEqualTo(new Fault.Status(501));
  }

  @Test
  void refusesARuleThatMakesNoSense() {
    var faults = snowglobe.faults();
    assertThrows(IllegalArgumentException.class, () -> faults.on(Route.QUERY).times(0));
    assertThrows(IllegalArgumentException.class, () -> faults.on(Route.QUERY).status(42));
    assertThrows(
        IllegalArgumentException.class, () -> faults.on(Route.QUERY).delay(Duration.ofMillis(-1)));
    Injection never = faults.on(Route.MONITORING).hang();
    IllegalStateException late =
        assertThrows(IllegalStateException.class, () -> never.awaitStrikes(1, Duration.ZERO));
    assertThat(late).hasMessageContaining("but struck 0");
  }
}

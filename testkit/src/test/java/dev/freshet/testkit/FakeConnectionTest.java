package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.ConnectFailedException;
import dev.freshet.connection.Connection;
import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fake source can be told. */
class FakeConnectionTest {
  private static final Frame MARY = Frame.builder().strings("name", "Mary").build();
  private static final Frame JOHN = Frame.builder().strings("name", "John").build();

  @TempDir Path folder;
  private final FakeSource pets = new FakeSource("pets");
  private Connections connections;
  private Connection connection;

  @BeforeEach
  void connect() {
    connections =
        Connections.builder(folder)
            .provider(pets.provider())
            .retryPause(Duration.ofMillis(1))
            .open();
    connection = connections.connection("pets");
  }

  @AfterEach
  void close() {
    connections.close();
  }

  @Test
  void aStatementGivesWhatWasSaidAndIsRemembered() {
    pets.when("SELECT 1").gives(MARY);
    assertThat(connection.query("SELECT 1")).isSameAs(MARY).isSameAs(connection.query("SELECT 1"));
    assertThat(pets.asked()).containsExactly(Query.of("SELECT 1"));
  }

  @Test
  void whatWasSaidLastCounts() {
    pets.whenMatching("SELECT.*").gives(MARY);
    pets.when("SELECT 1").gives(JOHN);
    assertThat(connection.query("SELECT 1")).isSameAs(JOHN);
    assertThat(connection.query("SELECT 2\nFROM x")).isSameAs(MARY);
  }

  @Test
  void valuesTellStatementsApart() {
    pets.when("SELECT ?").with(1).gives(MARY);
    pets.when("SELECT ?").with(2).gives(JOHN);
    pets.when("SELECT :id").with(Map.of("id", 1)).gives(MARY);
    assertThat(connection.query("SELECT ?", q -> q.params(1))).isSameAs(MARY);
    assertThat(connection.query("SELECT ?", q -> q.params(2))).isSameAs(JOHN);
    assertThat(connection.query("SELECT :id", q -> q.param("id", 1))).isSameAs(MARY);
    assertThatThrownBy(() -> connection.query("SELECT ?", q -> q.params("1")))
        .isInstanceOf(QueryFailedException.class);
  }

  @Test
  void aValueThatWasForgottenIsFoundAsADatabaseFindsIt() {
    pets.when("SELECT ?").gives(MARY);
    assertThatThrownBy(() -> connection.query("SELECT ?"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("the statement has 1 parameter (?) and was given 0 values");
    assertThat(pets.sessionsOpened()).isZero();
  }

  @Test
  void whatNothingWasSaidAboutIsAnErrorThatListsWhatWas() {
    pets.when("SELECT * FROM owners WHERE id = ?").with(1).gives(MARY);
    pets.whenMatching("SHOW .*").gives(JOHN);
    assertThatThrownBy(() -> connection.query("SELECT * FROM owner WHERE id = ?", q -> q.params(2)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "Nothing was said to the fake source \"pets\" about: SELECT * FROM owner WHERE id = ? with [2].")
        .hasMessageContaining("Did you mean \"SELECT * FROM owners WHERE id = ?\"?")
        .hasMessageContaining("SELECT * FROM owners WHERE id = ? with [1]; /SHOW .*/")
        .hasMessageContaining("Add when(…).gives(…)");
  }

  @Test
  void anSqlErrorHasItsStateAndCode() {
    pets.when("SELECT 1").fails("Insufficient privileges", "42501", 3001);
    assertThatThrownBy(() -> connection.query("SELECT 1"))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.sqlState()).contains("42501");
              assertThat(e.vendorCode()).hasValue(3001);
              assertThat(e.attempts()).isEqualTo(1);
            });
  }

  @Test
  void aLostSessionIsMendedByTheConnection() {
    pets.when("SELECT 1").losingTheSession(2).gives(MARY);
    assertThat(connection.query("SELECT 1")).isSameAs(MARY);
    assertThat(pets.timesAsked("SELECT 1")).isEqualTo(3);
    assertThat(pets.sessionsOpened()).isEqualTo(3);
    pets.when("SELECT 2").losingTheSession(3).gives(MARY);
    assertThatThrownBy(() -> connection.query("SELECT 2")).hasMessageContaining("after 3 attempts");
  }

  @Test
  void aRefusedLoginIsSaid() {
    pets.refuseLogin(true).when("SELECT 1").gives(MARY);
    assertThatThrownBy(() -> connection.query("SELECT 1"))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("The fake source \"pets\" refuses the login");
    pets.refuseLogin(false);
    assertThat(connection.query("SELECT 1")).isSameAs(MARY);
  }

  @Test
  void aStatementIsHeldUntilTheTestLetsItGo() throws InterruptedException {
    var hold = new Hold();
    pets.when("SELECT 1").after(hold).gives(MARY);
    Caller caller = Caller.asking(() -> connection.query("SELECT 1"));
    hold.awaitArrival();
    hold.release();
    assertThat(caller.frame()).isSameAs(MARY);
  }
}

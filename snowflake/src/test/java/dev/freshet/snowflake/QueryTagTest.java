package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Connection;
import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.Caller;
import dev.freshet.connection.spi.ConnectionEvent;
import dev.freshet.connection.spi.ConnectionEvent.Identified;
import dev.freshet.connection.spi.RunScope;
import dev.snowglobe.PastQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real driver sends along with a statement, and what it says of it. */
class QueryTagTest {
  private static final String OUTSIDE = "{\"app\":\"Pets\",\"connection\":\"snowpark\"}";
  private static final String ON_PAGE =
      "{\"app\":\"Pets\",\"page\":\"owners\",\"connection\":\"snowpark\"}";

  @TempDir Path folder;
  private final List<ConnectionEvent> events = new CopyOnWriteArrayList<>();
  private Account account;
  private Connections connections;

  @BeforeEach
  void open() {
    account = new Account(folder);
    connections =
        Connections.builder(account.environment()).app("Pets").listener(events::add).open();
  }

  @AfterEach
  void close() {
    connections.close();
    account.close();
  }

  private String tagOf(String sql) {
    return account.snowglobe().queries().stream()
        .filter(query -> query.sql().equals(sql))
        .findFirst()
        .orElseThrow()
        .tag();
  }

  /** A run of the page "owners". */
  private static final class OwnersPage implements RunScope {
    @Override
    public boolean isActive() {
      return true;
    }

    @Override
    public Optional<Caller> caller() {
      return Optional.of(new Caller("owners", 1, 1));
    }

    @Override
    public void onEnd(Runnable release) {}

    @Override
    public Activity begin(String label) {
      return () -> {};
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {SnowparkConnection.class, SnowflakeConnection.class})
  <C extends Connection> void theStatementCarriesThePageThatAsksFirst(Class<C> type) {
    C onPage = connections.connection("snowpark", type, new OwnersPage());
    C outside = connections.connection("snowpark", type);
    onPage.query("SELECT 1");
    outside.query("SELECT 1");
    outside.query("SELECT 2");
    onPage.query("SELECT ? + 3", q -> q.params(4));
    assertThat(tagOf("SELECT 1")).isEqualTo(ON_PAGE);
    assertThat(tagOf("SELECT 2")).isEqualTo(OUTSIDE);
    assertThat(tagOf("SELECT ? + 3")).isEqualTo(ON_PAGE);
    assertThat(account.snowglobe().queries())
        .as("marking costs no statement of its own")
        .extracting(PastQuery::sql)
        .containsExactly("SELECT 1", "SELECT 2", "SELECT ? + 3");
  }

  @Test
  void aProgramsOwnStatementsHaveTheTagOfTheSession() throws Exception {
    var page = new OwnersPage();
    var conn = connections.connection("snowpark", SnowparkConnection.class, page);
    conn.query("SELECT 1");
    conn.useSession(session -> session.sql("SELECT 22").collect());
    connections
        .connection("snowpark", SnowflakeConnection.class, page)
        .useConnection(jdbc -> jdbc.createStatement().executeQuery("SELECT 33").close());
    assertThat(tagOf("SELECT 22")).isEqualTo(OUTSIDE);
    assertThat(tagOf("SELECT 33")).isEqualTo(OUTSIDE);
  }

  @Test
  void aTagInTheSettingsIsLeftAlone() {
    connections
        .connection(
            "snowpark", SnowparkConnection.class, new OwnersPage(), c -> c.set("query_tag", "ours"))
        .query("SELECT 1");
    assertThat(tagOf("SELECT 1")).isEqualTo("ours");
  }

  @Test
  void theQueryIdIsToldAlsoWhenItFails() {
    SnowparkConnection conn = connections.connection(SnowparkConnection.class);
    conn.query("SELECT 1");
    assertThatThrownBy(() -> conn.query("SELECT nothing_like_it"))
        .isInstanceOf(QueryFailedException.class);
    assertThat(events.stream().filter(Identified.class::isInstance))
        .extracting(event -> ((Identified) event).id())
        .isEqualTo(account.snowglobe().queries().stream().map(PastQuery::id).toList());
  }
}

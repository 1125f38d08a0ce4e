package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.JdbcUse;
import dev.freshet.connection.SqlConnection;
import dev.freshet.connection.spi.RunScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What becomes of a JDBC connection that a program gives back: kept, put back, or replaced. */
abstract class ReturnContract extends ConnectionContract {

  /** Statements that each leave {@code x} behind in their session. */
  abstract List<String> leavingX();

  /** Reads it; null in a session where nothing was left. */
  abstract String readingX();

  /** Makes a table that is there for one connection alone. */
  String makingTemporary() {
    return "CREATE TEMPORARY TABLE";
  }

  /** Another schema than that of the tables. */
  String otherSchema() {
    return "information_schema";
  }

  private SqlConnection single() {
    return (SqlConnection) trial().pooled(1, 60, RunScope.none());
  }

  private void use(SqlConnection connection, JdbcUse<SQLException> use) throws SQLException {
    connection.useConnection(use);
    Await.until("it is back", trial()::isNothingLent);
  }

  private void assertOpened(int connections) {
    assertThat(trial().traffic().opened.get()).isEqualTo(connections);
  }

  static String first(java.sql.Connection jdbc, String sql) throws SQLException {
    try (Statement statement = jdbc.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
    }
  }

  private interface Getter {
    Object of(java.sql.Connection jdbc) throws SQLException;
  }

  private static String state(java.sql.Connection jdbc) throws SQLException {
    List<Getter> getters =
        List.of(
            java.sql.Connection::getAutoCommit,
            java.sql.Connection::getTransactionIsolation,
            java.sql.Connection::isReadOnly,
            java.sql.Connection::getCatalog,
            connection -> String.valueOf(connection.getSchema()),
            java.sql.Connection::getHoldability,
            java.sql.Connection::getNetworkTimeout);
    List<Object> state = new ArrayList<>();
    for (Getter getter : getters) {
      state.add(told(jdbc, getter));
    }
    return state.toString();
  }

  private static Object told(java.sql.Connection jdbc, Getter getter) throws SQLException {
    try {
      return getter.of(jdbc);
    } catch (SQLFeatureNotSupportedException e) {
      return "unsupported";
    }
  }

  @Test
  void whoReadsAndWritesRowsLeavesTheConnectionAsItIs() throws SQLException {
    SqlConnection single = single();
    use(single, jdbc -> {});
    use(single, jdbc -> assertThat(first(jdbc, "SELECT COUNT(*) FROM pets")).isEqualTo("3"));
    use(
        single,
        jdbc -> {
          try (var update = jdbc.prepareStatement("UPDATE pets SET kind = kind WHERE id = ?")) {
            update.setInt(1, 1);
            assertThat(update.executeUpdate()).isEqualTo(1);
            assertThat(update.getConnection()).isSameAs(jdbc);
          }
        });
    assertOpened(1);
  }

  @Test
  void statementsAndResultsThatWereForgottenAreClosed() throws SQLException {
    SqlConnection single = single();
    use(single, jdbc -> jdbc.createStatement().executeQuery("SELECT * FROM pets").next());
    use(single, jdbc -> jdbc.getMetaData().getTables(null, null, "%", null).next());
    use(single, jdbc -> assertThat(first(jdbc, "SELECT COUNT(*) FROM pets")).isEqualTo("3"));
    assertOpened(1);
  }

  @Test
  void anOpenTransactionIsRolledBackAndTheConnectionKept() throws SQLException {
    SqlConnection single = single();
    use(
        single,
        jdbc -> {
          jdbc.setAutoCommit(false);
          SqlContract.run(jdbc, "DELETE FROM pets");
        });
    use(
        single,
        jdbc -> {
          assertThat(jdbc.getAutoCommit()).isTrue();
          assertThat(first(jdbc, "SELECT COUNT(*) FROM pets")).isEqualTo("3");
        });
    assertOpened(1);
  }

  @Test
  void settingsOfJdbcArePutBackAndTheConnectionKept() throws SQLException {
    SqlConnection single = single();
    AtomicReference<String> opened = new AtomicReference<>("");
    use(single, jdbc -> opened.set(state(jdbc)));
    use(
        single,
        jdbc -> {
          for (JdbcUse<SQLException> change : changes()) {
            attempt(jdbc, change);
          }
          assertThat(state(jdbc)).isNotEqualTo(opened.get());
        });
    use(single, jdbc -> assertThat(state(jdbc)).isEqualTo(opened.get()));
    assertOpened(1);
  }

  private static List<JdbcUse<SQLException>> changes() {
    return List.of(
        jdbc -> jdbc.setReadOnly(true),
        jdbc -> jdbc.setTransactionIsolation(java.sql.Connection.TRANSACTION_SERIALIZABLE),
        jdbc -> {
          // A database without it says so here, before anything is changed.
          assertThat(jdbc.getHoldability()).isPositive();
          jdbc.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
        },
        jdbc -> {
          assertThat(jdbc.getNetworkTimeout()).isNotNegative();
          jdbc.setNetworkTimeout(Runnable::run, 90_000);
        },
        jdbc -> jdbc.setAutoCommit(false));
  }

  /** Not every database has everything. */
  private static void attempt(java.sql.Connection jdbc, JdbcUse<SQLException> change) {
    try {
      change.accept(jdbc);
    } catch (SQLException e) {
      assertThat(e.getMessage()).doesNotContain("given back");
    }
  }

  @Test
  void anotherSchemaIsNotTheNextOnes() throws SQLException {
    SqlConnection single = single();
    AtomicReference<String> opened = new AtomicReference<>("");
    use(single, jdbc -> opened.set(state(jdbc)));
    use(single, jdbc -> jdbc.setSchema(otherSchema()));
    use(
        single,
        jdbc -> {
          assertThat(state(jdbc)).isEqualTo(opened.get());
          assertThat(first(jdbc, "SELECT COUNT(*) FROM pets")).isEqualTo("3");
        });
  }

  @Test
  void aTemporaryTableGoesWithItsConnection() throws SQLException {
    SqlConnection single = single();
    use(single, jdbc -> SqlContract.run(jdbc, makingTemporary() + " mine (x INT)"));
    assertOpened(2);
    use(
        single,
        jdbc ->
            assertThatThrownBy(() -> first(jdbc, "SELECT COUNT(*) FROM mine"))
                .isInstanceOf(SQLException.class));
  }

  @Test
  void whatAStatementSetsGoesWithItsConnection() throws SQLException {
    SqlConnection single = single();
    int opened = 1;
    for (String leaving : leavingX()) {
      use(
          single,
          jdbc -> {
            SqlContract.run(jdbc, leaving);
            assertThat(first(jdbc, readingX())).isEqualTo("x");
          });
      assertOpened(++opened);
      use(single, jdbc -> assertThat(first(jdbc, readingX())).isIn("null", ""));
      // Reading it took a function of which nothing is known.
      opened = trial().traffic().opened.get();
    }
  }

  @Test
  void whateverIsKeptAfterItsReturnDoesNothing() throws SQLException {
    SqlConnection single = single();
    List<java.sql.Connection> kept = new ArrayList<>();
    List<Statement> statement = new ArrayList<>();
    List<ResultSet> rows = new ArrayList<>();
    use(
        single,
        jdbc -> {
          kept.add(jdbc);
          statement.add(jdbc.createStatement());
          rows.add(statement.getFirst().executeQuery("SELECT * FROM pets"));
        });
    use(
        single,
        jdbc -> {
          assertThat(kept.getFirst()).isNotSameAs(jdbc);
          assertThat(kept.getFirst().isClosed()).isTrue();
          kept.getFirst().close();
          statement.getFirst().close();
          assertThatThrownBy(() -> kept.getFirst().createStatement())
              .hasMessageContaining("given back");
          assertThatThrownBy(() -> statement.getFirst().execute("DELETE FROM pets"))
              .hasMessageContaining("given back");
          assertThatThrownBy(() -> rows.getFirst().next()).hasMessageContaining("given back");
          assertThat(first(jdbc, "SELECT COUNT(*) FROM pets")).isEqualTo("3");
        });
    assertOpened(1);
  }

  @Test
  void whatTheDriverHandedOutItselfEndsWithItsConnection() throws SQLException {
    SqlConnection single = single();
    List<java.sql.Connection> real = new ArrayList<>();
    use(single, jdbc -> real.add(jdbc.unwrap(java.sql.Connection.class)));
    assertOpened(2);
    Await.until("the driver's is closed", () -> trial().traffic().closed.get() == 1);
    assertThat(real.getFirst().isClosed()).isTrue();
  }
}

package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.Connections;
import dev.freshet.connection.QueryCancelledException;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.data.ColumnBuilder;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real JDBC driver against a real endpoint. */
@Timeout(120)
class SnowflakeConnectionTest {
  private static final String SQL = "SELECT COUNT(*) AS n FROM pets";

  @TempDir Path folder;
  private Account account;
  private SnowflakeConnection connection;

  @BeforeEach
  void start() {
    account = new Account(folder);
    connection = account.plain();
  }

  @AfterEach
  void stop() {
    account.close();
  }

  private static void run(java.sql.Connection connection, String... statements)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  // -- query

  @Test
  void readsIntoAFrameThatIsSharedFromThenOn() {
    Frame cats =
        connection.query("SELECT * FROM pets WHERE kind = ? ORDER BY id", q -> q.params("cat"));
    assertThat(cats.columnNames()).containsExactly("ID", "NAME", "AGE", "KIND");
    assertThat(cats.getString("name", 1)).isEqualTo("Zoë");
    Frame again =
        account
            .plain()
            .query("SELECT * FROM pets WHERE kind = ? ORDER BY id", q -> q.params("cat"));
    assertThat(again).isSameAs(cats);
    assertThat(
            connection
                .query("SELECT id FROM pets WHERE age > :age", q -> q.param("age", 5))
                .getLong("id", 0))
        .isEqualTo(3);
  }

  @Test
  void itsNameImpliesItsType() {
    account.secrets(
        account.section("s3cr3t", "").replace("connections.snowpark", "connections.snowflake"));
    try (var connections = Connections.builder(account.environment()).open()) {
      assertThat(connections.connection("snowflake")).isInstanceOf(SnowflakeConnection.class);
      assertThat(connections.connection(SnowflakeConnection.class).query(SQL).getLong("N", 0))
          .isEqualTo(3);
    }
  }

  @Test
  void aStatementThatWritesIsRefusedWithTheWayToDoIt() {
    assertThatThrownBy(() -> connection.query("DELETE FROM pets"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("query only reads, and DELETE does not")
        .hasMessageContaining("withConnection");
  }

  // -- connections

  @Test
  void theThreadThatHoldsAConnectionGetsItAgain() throws SQLException {
    connection.useConnection(
        outer -> connection.useConnection(inner -> assertThat(inner).isSameAs(outer)));
    assertThatThrownBy(connection::session).hasMessageContaining("run");
  }

  @Test
  void workIsCancelledInTheWarehouseWhenItsRunIsStopped() throws Exception {
    connection.query("SELECT 1");
    var outcome = new CompletableFuture<Throwable>();
    Thread run =
        Thread.startVirtualThread(() -> {
          try {
            connection.useConnection(jdbc -> run(jdbc, Account.SLOW));
            outcome.completeExceptionally(new AssertionError("it ended"));
          } catch (Exception e) {
            outcome.complete(e);
          }
        });
    Account.until("it runs", () -> account.snowglobe().stats().running() == 1);
    run.interrupt();
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class);
    Account.until("it ended there", () -> account.snowglobe().stats().running() == 0);
  }

  // -- writing

  @Test
  void writesEveryTypeAndReadsItBack() throws SQLException {
    connection.useConnection(jdbc ->
        run(
            jdbc,
            """
            CREATE TABLE kinds (n INT, d NUMBER(10,2), f FLOAT, b BOOLEAN, s VARCHAR, dt DATE, t TIME,
              ts TIMESTAMP_NTZ, bi BINARY, extra VARCHAR DEFAULT 'none')\
            """));
    Frame frame =
        Frame.ofColumns(
            List.of(
                column("n", ColumnType.INTEGER, 7L),
                column("d", ColumnType.DECIMAL, new BigDecimal("1.50")),
                column("f", ColumnType.REAL, 2.5),
                column("b", ColumnType.BOOLEAN, true),
                column("s", ColumnType.TEXT, "O'Hara; \"Zoë\""),
                column("dt", ColumnType.DATE, LocalDate.of(2024, 2, 29)),
                column("t", ColumnType.TIME, LocalTime.of(1, 2, 3, 400_000_000)),
                column(
                    "ts", ColumnType.TIMESTAMP, LocalDateTime.parse("1960-03-31T02:30:00.123456")),
                column("bi", ColumnType.BINARY, new byte[] {1, -85})));
    assertThat(connection.writeFrame(frame, "public.kinds")).isEqualTo(2);
    Frame read = connection.query("SELECT * FROM kinds ORDER BY n NULLS LAST");
    assertThat(read.rowCount()).isEqualTo(2);
    for (String name : frame.columnNames()) {
      assertThat(read.get(name, 0)).as(name).isEqualTo(frame.get(name, 0));
      assertThat(read.isNull(name, 1)).as(name).isTrue();
    }
    assertThat(read.getString("extra", 1)).isEqualTo("none");
  }

  /** The value, and below it a null. */
  private static dev.freshet.data.Column column(String name, ColumnType type, Object value) {
    ColumnBuilder builder = ColumnBuilder.of(name, type);
    builder.add(value);
    builder.addNull();
    return builder.build();
  }

  @Test
  void manyRowsTravelInFewStatements() throws SQLException {
    connection.useConnection(jdbc -> run(jdbc, "CREATE TABLE many (id INT, name VARCHAR)"));
    Frame frame =
        Frame.generate(
            30_000, columns -> columns.longs("id", row -> row).text("name", row -> "n" + row));
    long before = account.snowglobe().stats().queries();
    assertThat(connection.writeFrame(frame, "many")).isEqualTo(30_000);
    assertThat(account.snowglobe().stats().queries() - before).isLessThan(9);
    Frame sum = connection.query("SELECT SUM(id) AS s, COUNT(DISTINCT name) AS n FROM many");
    assertThat(sum.getLong("S", 0)).isEqualTo(30_000L * 29_999 / 2);
    assertThat(sum.getLong("N", 0)).isEqualTo(30_000);
  }

  @Test
  void writesSemiStructuredColumns() throws SQLException {
    connection.useConnection(
        jdbc -> run(jdbc, "CREATE TABLE docs (id INT, v VARIANT, o OBJECT, a ARRAY, t VARIANT)"));
    Frame frame =
        Frame.builder()
            .longs("id", 1, 2)
            .json("v", "{\"a\": [1, 2]}", "7")
            .json("o", "{\"b\": 5}", "{}")
            .json("a", "[10, 20]", "[]")
            .strings("t", "{no json", "plain")
            .build();
    assertThat(connection.writeFrame(frame, "docs")).isEqualTo(2);
    Frame read =
        connection.query(
            "SELECT v:a[1]::INT AS va, o:b::INT AS ob, a[1]::INT AS a1, t::VARCHAR AS t, TYPEOF(v) AS k FROM docs ORDER BY id");
    assertThat(read.getLong("VA", 0)).isEqualTo(2);
    assertThat(read.getLong("OB", 0)).isEqualTo(5);
    assertThat(read.getLong("A1", 0)).isEqualTo(20);
    assertThat(read.getString("T", 0)).isEqualTo("{no json");
    assertThat(read.getString("K", 1)).isEqualTo("INTEGER");
  }

  @Test
  void writesMomentsWithTheirZone() throws SQLException {
    connection.useConnection(jdbc -> run(jdbc, "CREATE TABLE moments (id INT, at TIMESTAMP_TZ)"));
    List<OffsetDateTime> moments =
        List.of(
            OffsetDateTime.parse("2024-03-31T02:30:00+05:45"),
            OffsetDateTime.parse("1960-10-01T00:00:00.123456-03:30"));
    ColumnBuilder ids = ColumnBuilder.of("id", ColumnType.INTEGER);
    ColumnBuilder at = ColumnBuilder.of("at", ColumnType.TIMESTAMP_TZ);
    for (int i = 0; i < moments.size(); i++) {
      ids.add((long) i);
      at.add(moments.get(i));
    }
    ids.add(2L);
    at.addNull();
    Frame frame = Frame.ofColumns(List.of(ids.build(), at.build()));
    assertThat(connection.writeFrame(frame, "moments")).isEqualTo(3);
    Frame read = connection.query("SELECT at FROM moments ORDER BY id");
    for (int i = 0; i < moments.size(); i++) {
      var instant = moments.get(i).toInstant();
      assertThat(read.get("at", i))
          .isInstanceOfSatisfying(
              OffsetDateTime.class, found -> assertThat(found.toInstant()).isEqualTo(instant));
    }
    assertThat(read.isNull("at", 2)).isTrue();
  }

  @Test
  void aFailureInTheMiddleLeavesNothing() throws SQLException {
    connection.useConnection(jdbc -> run(jdbc, "CREATE TABLE few (id INT)"));
    Frame frame =
        Frame.generate(
            51_000, columns -> columns.text("id", row -> row == 50_900 ? "x" : "" + row));
    assertThatThrownBy(() -> connection.writeFrame(frame, "few")).isInstanceOf(SQLException.class);
    assertThat(connection.query("SELECT COUNT(*) AS n FROM few").getLong("N", 0)).isZero();
  }

  @Test
  void writingInsideATransactionBelongsToIt() throws SQLException {
    Frame frame = Frame.builder().longs("id", 50).strings("name", "Rex").build();
    connection.useConnection(jdbc -> {
      jdbc.setAutoCommit(false);
      connection.writeFrame(frame, "pets");
      jdbc.rollback();
    });
    assertThat(connection.query(SQL).getLong("N", 0)).isEqualTo(3);
  }

  @Test
  void aWrongTableOrColumnIsNamed() throws SQLException {
    Frame frame = Frame.builder().longs("id", 4).strings("nmae", "Rex").build();
    assertThatThrownBy(() -> connection.writeFrame(frame, "pets"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"nmae\", which the table pets has not")
        .hasMessageContaining("Did you mean \"NAME\"?");
    assertThatThrownBy(() -> connection.writeFrame(frame, "pets; DROP TABLE pets"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no name of a table");
    assertThatThrownBy(() -> connection.writeFrame(frame, "no_such"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("NO_SUCH");
    assertThatThrownBy(() -> connection.writeFrame(Frame.empty(), "pets"))
        .hasMessageContaining("without columns");
  }

  @Test
  void noSecretIsInAnyText() {
    assertThat(connection + " " + connection.engine()).doesNotContain("s3cr3t");
  }
}

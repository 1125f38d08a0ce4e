package dev.freshet.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.QueryFailedException;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Column;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Snowpark client against a real endpoint. */
@Timeout(120)
class SnowparkConnectionTest {
  @TempDir static Path folder;
  private static Account account;
  private static SnowparkConnection connection;

  @BeforeAll
  static void start() {
    account = new Account(folder);
    connection = account.connection();
  }

  @AfterAll
  static void stop() {
    account.close();
  }

  // -- query

  @Test
  void readsATableIntoAFrameThatIsSharedFromThenOn() {
    Frame pets = connection.query("SELECT * FROM pets ORDER BY id");
    assertThat(pets.columnNames()).containsExactly("ID", "NAME", "AGE", "KIND");
    assertThat(pets.rowCount()).isEqualTo(3);
    assertThat(pets.getLong("id", 2)).isEqualTo(3);
    assertThat(pets.getString("name", 2)).isEqualTo("Zoë");
    assertThat(account.connection().query("SELECT * FROM pets ORDER BY id")).isSameAs(pets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void everyTypeComesThroughUnharmedInAZoneWithAMissingHour(String format) {
    SnowparkConnection formatted =
        account
            .connections()
            .connection(
                "snowpark",
                SnowparkConnection.class,
                RunScope.none(),
                c -> c.set("JDBC_QUERY_RESULT_FORMAT", format));
    Frame frame =
        formatted.query(
            """
            SELECT 7 AS n, 1.50::NUMBER(10,2) AS d, 12345678901234567890123::NUMBER(38,0) AS w,
                   1.5::FLOAT AS f, TRUE AS b, 'x' AS s, '1500-03-01'::DATE AS dt,
                   '12:34:56.123456'::TIME AS t, '2024-03-31 02:30:00.123456'::TIMESTAMP_NTZ AS ntz,
                   '1500-03-01 23:59:59.5'::TIMESTAMP_NTZ AS old,
                   PARSE_JSON('{"a":1}') AS v, TO_BINARY('01AB', 'HEX') AS bi
            UNION ALL
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """);
    assertThat(frame.columns())
        .extracting(Column::type)
        .containsExactly(
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.DECIMAL,
            ColumnType.REAL,
            ColumnType.BOOLEAN,
            ColumnType.TEXT,
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.TIMESTAMP,
            ColumnType.TIMESTAMP,
            ColumnType.JSON,
            ColumnType.BINARY);
    int row = frame.isNull("N", 0) ? 1 : 0;
    assertThat(frame.get("N", row)).isEqualTo(7L);
    assertThat(frame.get("D", row)).isEqualTo(new BigDecimal("1.50"));
    assertThat(frame.getString("W", row)).isEqualTo("12345678901234567890123");
    assertThat(frame.get("F", row)).isEqualTo(1.5);
    assertThat(frame.get("B", row)).isEqualTo(true);
    assertThat(frame.get("S", row)).isEqualTo("x");
    assertThat(frame.get("DT", row)).isEqualTo(LocalDate.of(1500, 3, 1));
    assertThat(frame.get("T", row)).isEqualTo(LocalTime.of(12, 34, 56, 123_456_000));
    assertThat(frame.get("NTZ", row)).isEqualTo(LocalDateTime.parse("2024-03-31T02:30:00.123456"));
    assertThat(frame.get("OLD", row)).isEqualTo(LocalDateTime.parse("1500-03-01T23:59:59.5"));
    assertThat(frame.getString("V", row)).contains("\"a\"").contains("1");
    assertThat(frame.getString("BI", row)).isEqualTo("01AB");
    for (Column column : frame.columns()) {
      assertThat(column.isNull(1 - row)).as(column.name()).isTrue();
    }
  }

  @Test
  void bindsPositionalAndNamedParameters() {
    Frame cats =
        connection.query(
            "SELECT name FROM pets WHERE kind = ? AND age > ? ORDER BY id",
            q -> q.params("cat", 2));
    assertThat(cats.rowCount()).isEqualTo(2);
    Frame old =
        connection.query(
            "SELECT name FROM pets WHERE kind = :kind AND age > :age",
            q -> q.param("age", 5).param("kind", "cat"));
    assertThat(old.getString("NAME", 0)).isEqualTo("Zoë");
    String hostile = "cat' OR '1'='1";
    assertThat(
            connection
                .query("SELECT * FROM pets WHERE kind = ?", q -> q.params(hostile))
                .rowCount())
        .isZero();
  }

  @Test
  void bindsEveryType() {
    Frame frame =
        connection.query(
            "SELECT ?::DATE AS d, ?::TIME AS t, ?::TIMESTAMP_NTZ AS ts, ?::NUMBER(10,2) AS n,"
                + " ?::BOOLEAN AS b, ?::VARCHAR AS nothing, ?::FLOAT AS f, ?::TIMESTAMP_NTZ AS old,"
                + " ?::DATE AS old_date",
            q ->
                q.params(
                    LocalDate.of(2024, 2, 29),
                    LocalTime.of(1, 2, 3),
                    LocalDateTime.of(2024, 7, 1, 12, 30),
                    new BigDecimal("12.34"),
                    true,
                    null,
                    2.5,
                    LocalDateTime.parse("1500-03-01T23:59:59.5"),
                    LocalDate.of(1500, 3, 1)));
    assertThat(frame.get("D", 0)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(frame.get("T", 0)).isEqualTo(LocalTime.of(1, 2, 3));
    assertThat(frame.get("TS", 0)).isEqualTo(LocalDateTime.of(2024, 7, 1, 12, 30));
    assertThat(frame.get("N", 0)).isEqualTo(new BigDecimal("12.34"));
    assertThat(frame.get("B", 0)).isEqualTo(true);
    assertThat(frame.get("NOTHING", 0)).isNull();
    assertThat(frame.get("F", 0)).isEqualTo(2.5);
    assertThat(frame.get("OLD", 0)).isEqualTo(LocalDateTime.parse("1500-03-01T23:59:59.5"));
    assertThat(frame.get("OLD_DATE", 0)).isEqualTo(LocalDate.of(1500, 3, 1));
  }

  @Test
  void anInstantIsBoundAsTheInstant() {
    OffsetDateTime moment = OffsetDateTime.parse("2024-03-31T02:30:00+05:45");
    Frame frame = connection.query("SELECT ?::TIMESTAMP_LTZ AS m", q -> q.params(moment));
    assertThat(frame.getLong("M", 0))
        .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant()));
  }

  @Test
  void anSqlErrorCarriesSnowflakesCodeAndTheStatement() {
    long before = account.snowglobe().stats().failed();
    assertThatThrownBy(() -> connection.query("SELECT * FROM no_such_table"))
        .isInstanceOfSatisfying(
            QueryFailedException.class,
            e -> {
              assertThat(e.vendorCode()).hasValue(2003);
              assertThat(e.sqlState()).contains("42S02");
              assertThat(e.attempts()).isEqualTo(1);
              assertThat(e.sql()).isEqualTo("SELECT * FROM no_such_table");
            })
        .hasMessageContaining("Connection \"snowpark\" failed")
        .hasMessageContaining("NO_SUCH_TABLE");
    assertThat(account.snowglobe().stats().failed()).isEqualTo(before + 1);
  }

  @Test
  void aStatementThatWritesIsRefusedWithTheWayToDoIt() {
    long before = account.snowglobe().stats().queries();
    assertThatThrownBy(() -> connection.query("INSERT INTO pets VALUES (9, 'x', 1, 'y')"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("query only reads, and INSERT does not")
        .hasMessageContaining("withSession");
    assertThat(account.snowglobe().stats().queries()).isEqualTo(before);
  }

  // -- sessions

  @Test
  void lendsASessionByTryByWorkAndToWorkWithoutResult() {
    try (var lease = connection.safeSession()) {
      assertThat(lease.session().table("pets").count()).isEqualTo(3);
    }
    long pets = connection.withSession(session -> session.table("pets").count());
    assertThat(pets).isEqualTo(3);
    connection.useSession(
        session -> session.sql("CREATE OR REPLACE TABLE made AS SELECT 1 AS x").collect());
    assertThat(connection.query("SELECT x FROM made").getLong("X", 0)).isEqualTo(1);
    assertThatThrownBy(connection::session).hasMessageContaining("withSession");
  }

  @Test
  void theSessionOfARunIsTheSameUntilTheRunEnds() {
    var ends = new java.util.ArrayDeque<Runnable>();
    var run =
        new RunScope() {
          @Override
          public boolean isActive() {
            return true;
          }

          @Override
          public void onEnd(Runnable release) {
            ends.push(release);
          }

          @Override
          public Activity begin(String label) {
            return () -> {};
          }
        };
    SnowparkConnection inRun =
        account.connections().connection("snowpark", SnowparkConnection.class, run);
    Session session = inRun.session();
    assertThat(session.table("pets").count()).isEqualTo(3);
    assertThat(inRun.session()).isSameAs(session);
    try (var lease = inRun.safeSession()) {
      assertThat(lease.session()).isSameAs(session);
    }
    assertThat(session.sql("SELECT 1").collect()).hasSize(1);
    ends.forEach(Runnable::run);
    Account.until("it is back", () -> account.pool().active() == 0);
  }

  @Test
  void creatingSessionsLeavesNoActiveSessionAndSystemErrAlone() {
    connection.withSession(Session::getQueryTag);
    assertThat(System.err).isNotSameAs(System.out);
    assertThat(System.err.checkError()).as("closed").isFalse();
    assertThat(com.snowflake.snowpark.Session$.MODULE$.getActiveSession().isEmpty()).isTrue();
  }

  @Test
  void sixtyFourQueriesAtOnceGetTheirOwnAnswers() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new java.util.ArrayList<Future<Frame>>();
      for (int i = 0; i < 64; i++) {
        String sql = "SELECT " + i + " AS n, COUNT(*) AS c FROM pets";
        answers.add(threads.submit(() -> connection.query(sql, Duration.ofMinutes(1))));
      }
      for (int i = 0; i < 64; i++) {
        assertThat(answers.get(i).get().getLong("N", 0)).isEqualTo(i);
      }
    }
    Account.until("none is in use", () -> account.pool().active() == 0);
  }

  @Test
  void noSecretIsInAnyText() {
    assertThat(connection + " " + connection.engine() + " " + account.connections().secrets())
        .doesNotContain("s3cr3t");
  }
}

package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.data.Column;
import dev.freshet.data.ColumnType;
import dev.freshet.data.Frame;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link SqlConnection} reads and binds: H2 and DuckDB, in process. */
class SqlQueryTest extends SqlTrial {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void readsWithPositionalAndNamedParametersIntoFramesThatAreShared(String dialect)
      throws SQLException {
    SqlConnection connection = pets(dialect);
    String sql = "SELECT * FROM pets WHERE kind = ? AND id > ? ORDER BY id";
    Frame cats = connection.query(sql, q -> q.params("cat", 0));
    assertThat(cats.getString("name", 1)).isEqualTo("Zoë");
    assertThat(of(dialect).query(sql, q -> q.params("cat", 0))).isSameAs(cats);
    Frame named =
        connection.query(
            "SELECT id FROM pets WHERE kind = :kind AND name <> :name AND kind = :kind",
            q -> q.param("name", "Mary").param("kind", "cat"));
    assertThat(named.getLong("id", 0)).isEqualTo(3);
    String hostile = "cat' OR '1'='1";
    assertThat(
            connection
                .query("SELECT * FROM pets WHERE kind = ?", q -> q.params(hostile))
                .rowCount())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void everyTypeIsReadAndBound(String dialect) {
    Frame frame =
        of(dialect)
            .query(
                """
                SELECT CAST(? AS BIGINT) AS n, CAST(? AS DECIMAL(10, 2)) AS d, CAST(? AS DOUBLE) AS f,
                  CAST(? AS BOOLEAN) AS b, CAST(? AS VARCHAR) AS s, CAST(? AS DATE) AS dt,
                  CAST(? AS TIME) AS t, CAST(? AS TIMESTAMP) AS ts,
                  CAST(? AS TIMESTAMP WITH TIME ZONE) AS tz, CAST(NULL AS INTEGER) AS nothing\
                """,
                q ->
                    q.params(
                        7L,
                        new BigDecimal("1.50"),
                        2.5,
                        true,
                        "x",
                        LocalDate.of(1500, 3, 1),
                        LocalTime.of(1, 2, 3),
                        LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                        OffsetDateTime.parse("2024-03-31T02:30:00+05:45")));
    assertThat(frame.columns())
        .extracting(Column::type)
        .containsExactly(
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.REAL,
            ColumnType.BOOLEAN,
            ColumnType.TEXT,
            ColumnType.DATE,
            ColumnType.TIME,
            ColumnType.TIMESTAMP,
            ColumnType.TIMESTAMP_TZ,
            ColumnType.INTEGER);
    assertThat(frame.get("n", 0)).isEqualTo(7L);
    assertThat(frame.get("d", 0)).isEqualTo(new BigDecimal("1.50"));
    assertThat(frame.get("f", 0)).isEqualTo(2.5);
    assertThat(frame.get("b", 0)).isEqualTo(true);
    assertThat(frame.get("s", 0)).isEqualTo("x");
    assertThat(frame.get("dt", 0)).isEqualTo(LocalDate.of(1500, 3, 1));
    assertThat(frame.get("t", 0)).isEqualTo(LocalTime.of(1, 2, 3));
    assertThat(frame.get("ts", 0)).isEqualTo(LocalDateTime.parse("2024-03-31T02:30:00.123456"));
    assertThat(((OffsetDateTime) java.util.Objects.requireNonNull(frame.get("tz", 0))).toInstant())
        .isEqualTo(OffsetDateTime.parse("2024-03-31T02:30:00+05:45").toInstant());
    assertThat(frame.isNull("nothing", 0)).isTrue();
  }

  @Test
  void wideNumbersAndJsonKeepWhatTheyAre() {
    Frame frame =
        of("duckdb")
            .query(
                """
                SELECT 12345678901234567890123::HUGEINT AS w, 18446744073709551615::UBIGINT AS u,
                  '{"a":1}'::JSON AS j\
                """);
    assertThat(frame.getString("w", 0)).isEqualTo("12345678901234567890123");
    assertThat(frame.getString("u", 0)).isEqualTo("18446744073709551615");
    assertThat(frame.column("j").type()).isEqualTo(ColumnType.JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT set_config('app.tenant', 'x', false) | SET_CONFIG
          SELECT pg_catalog.nextval('ids') | NEXTVAL
          SELECT 1 WHERE pg_try_advisory_lock (7) | PG_TRY_ADVISORY_LOCK
          SELECT GET_LOCK('mine', 1) | GET_LOCK
          SELECT @x := 1 | @x :=
          SELECT 1 INTO @x | INTO
          """)
  void whatIsKnownToChangeSomethingIsNotQueried(String sql, String change) {
    assertThatThrownBy(() -> of("h2").query(sql))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "query only reads, and %s does not; to change something use withConnection"
                .formatted(change));
  }

  @Test
  void namesOfWhatChangesAreNoMatter() {
    Frame frame = of("h2").query("SELECT 'nextval(1) @x := 1' AS set_config, 'GET_LOCK' AS s");
    assertThat(frame.getString("set_config", 0)).isEqualTo("nextval(1) @x := 1");
  }

  @Test
  void outsideARunTheWayToASessionIsSaid() {
    assertThatThrownBy(of("h2")::session)
        .hasMessageContaining("Use withConnection(connection -> …)");
  }
}

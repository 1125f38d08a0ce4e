package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.QueryFailedException;
import dev.freshet.data.Frame;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code SqlConnection} to PostgreSQL. */
class PostgreSqlContractTest extends ServerContract {
  private static PostgreSqlServer server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = new PostgreSqlServer();
    server.start();
    try (var jdbc = server.connect()) {
      run(jdbc, TABLES);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  List<String> leavingX() {
    return List.of("SET app.tenant = 'x'", "SELECT set_config('app.tenant', 'x', false)");
  }

  @Override
  String readingX() {
    return "SELECT current_setting('app.tenant', true)";
  }

  @Override
  DatabaseServer server() {
    return server;
  }

  @Override
  protected String slow() {
    return "SELECT pg_sleep(600)";
  }

  @Override
  String counting() {
    return "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'";
  }

  @Override
  void endSessions(java.sql.Connection jdbc, boolean all) throws SQLException {
    run(
        jdbc,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend'"
            + " AND pid <> pg_backend_pid()"
            + (all ? "" : " AND query LIKE 'SELECT pg_sleep%'"));
  }

  @Override
  String binding() {
    return """
    SELECT CAST(:n AS BIGINT) AS n, CAST(:i AS INT) AS i, CAST(:d AS NUMERIC(10, 2)) AS d,
      CAST(:f AS FLOAT8) AS f, CAST(:b AS BOOLEAN) AS b, CAST(:s AS TEXT) AS s,
      CAST(:bi AS BYTEA) AS bi, CAST(:dt AS DATE) AS dt, CAST(:t AS TIME) AS t,
      CAST(:ts AS TIMESTAMP) AS ts, CAST(:nothing AS INT) AS nothing\
    """;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true | BOOLEAN true
          1::smallint | INTEGER 1
          2::int | INTEGER 2
          3::bigint | INTEGER 3
          1.50::numeric(10,2) | DECIMAL 1.50
          7::numeric(10,0) | INTEGER 7
          1.25::numeric | DECIMAL 1.25
          12345678901234567890123::numeric | DECIMAL 12345678901234567890123
          1.5::real | REAL 1.5
          2.5::float8 | REAL 2.5
          'x'::text | TEXT x
          'y'::varchar(5) | TEXT y
          'sad'::name | TEXT sad
          '1500-03-01'::date | DATE 1500-03-01
          '01:02:03.5'::time | TIME 01:02:03.500
          '01:02:03+05:45'::timetz | TEXT 01:02:03+05:45
          '2024-03-31 02:30:00.123456'::timestamp | TIMESTAMP 2024-03-31T02:30:00.123456
          '\\x01ab'::bytea | BINARY 01AB
          'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid | TEXT a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
          '{"a":1}'::json | JSON {"a":1}
          '{"a":1}'::jsonb | JSON {"a": 1}
          ARRAY[1,2] | TEXT {1,2}
          ARRAY['a','b'] | TEXT {a,b}
          B'101' | TEXT 101
          '127.0.0.1'::inet | TEXT 127.0.0.1
          """)
  void everyTypeIsRead(String value, String read) {
    assertThat(described(fresh("SELECT " + value + " AS it"), "it")).isEqualTo(read);
  }

  @Test
  void aMomentIsReadAndBoundWithItsZone() {
    OffsetDateTime moment = OffsetDateTime.parse("2024-03-31T02:30:00+05:45");
    Frame frame =
        trial().connection().query("SELECT CAST(? AS TIMESTAMPTZ) AS it", q -> q.params(moment));
    assertThat(frame.get("it", 0))
        .isInstanceOfSatisfying(
            OffsetDateTime.class,
            read -> assertThat(read.toInstant()).isEqualTo(Instant.from(moment)));
  }

  @Test
  void whatNoFrameCanHoldIsSaidWithTheColumn() {
    assertThatThrownBy(() -> fresh("SELECT 'infinity'::timestamp AS forever"))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Column \"forever\" holds")
        .hasMessageContaining("cast it to text");
  }

  @Test
  void aColumnOfNullsKeepsItsType() {
    Frame frame =
        fresh("SELECT NULL::int AS i, NULL::timestamptz AS tz, NULL::uuid AS u, NULL::bytea AS b");
    for (String name : frame.columnNames()) {
      assertThat(frame.isNull(name, 0)).as(name).isTrue();
    }
  }
}

package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code SqlConnection} to MariaDB. */
class MariaDbContractTest extends ServerContract {
  private static MariaDbServer server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = new MariaDbServer();
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
    return List.of("SET @tenant = 'x'", "SELECT @tenant := 'x'");
  }

  @Override
  String readingX() {
    return "SELECT @tenant";
  }

  @Override
  DatabaseServer server() {
    return server;
  }

  @Override
  protected String echo() {
    return "SELECT CAST(? AS CHAR(100)) AS it";
  }

  @Override
  protected String slow() {
    return "SELECT BENCHMARK(1000000000000, MD5('x'))";
  }

  @Override
  String counting() {
    return "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT BENCHMARK%'";
  }

  @Override
  void endSessions(java.sql.Connection jdbc, boolean all) throws SQLException {
    String others =
        "SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND user = '%s'"
            .formatted(DatabaseServer.USER);
    List<String> kills = new ArrayList<>();
    try (var statement = jdbc.createStatement();
        var rows =
            statement.executeQuery(others + (all ? "" : " AND info LIKE 'SELECT BENCHMARK%'"))) {
      while (rows.next()) {
        kills.add("KILL CONNECTION " + rows.getLong(1));
      }
    }
    run(jdbc, kills.toArray(String[]::new));
  }

  @Override
  String binding() {
    return """
    SELECT CAST(:n AS SIGNED) AS n, CAST(:i AS INT) AS i, CAST(:d AS DECIMAL(10, 2)) AS d,
      CAST(:f AS DOUBLE) AS f, :b AS b, CAST(:s AS CHAR(10)) AS s, CAST(:bi AS BINARY(2)) AS bi,
      CAST(:dt AS DATE) AS dt, CAST(:t AS TIME) AS t, CAST(:ts AS DATETIME(6)) AS ts,
      CAST(:nothing AS SIGNED) AS nothing\
    """;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BOOLEAN | TRUE | BOOLEAN true
          TINYINT | -1 | INTEGER -1
          SMALLINT | 2 | INTEGER 2
          INT | 3 | INTEGER 3
          BIGINT | 4 | INTEGER 4
          BIGINT UNSIGNED | 18446744073709551615 | DECIMAL 18446744073709551615
          INT UNSIGNED | 4294967295 | INTEGER 4294967295
          DECIMAL(10,2) | 1.50 | DECIMAL 1.50
          DECIMAL(38,0) | 12345678901234567890123 | DECIMAL 12345678901234567890123
          FLOAT | 1.5 | REAL 1.5
          DOUBLE | 2.5 | REAL 2.5
          VARCHAR(5) | 'x' | TEXT x
          LONGTEXT | 'y' | TEXT y
          ENUM('a', 'b') | 'b' | TEXT b
          SET('a', 'b') | 'a,b' | TEXT a,b
          DATE | '1500-03-01' | DATE 1500-03-01
          TIME(1) | '01:02:03.5' | TIME 01:02:03.500
          DATETIME(6) | '2024-03-31 02:30:00.123456' | TIMESTAMP 2024-03-31T02:30:00.123456
          YEAR | 2024 | INTEGER 2024
          BIT(1) | 1 | BOOLEAN true
          BIT(16) | 427 | TEXT b'110101011'
          VARBINARY(4) | X'01AB' | BINARY 01AB
          BLOB | X'01AB' | BINARY 01AB
          UUID | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | TEXT a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
          JSON | '{"a":1}' | JSON {"a":1}
          """)
  void everyTypeIsRead(String type, String value, String read) throws SQLException {
    try (var jdbc = server.connect()) {
      run(
          jdbc,
          "CREATE OR REPLACE TABLE kinds (it %s)".formatted(type),
          "INSERT INTO kinds VALUES (NULL)");
      assertThat(fresh("SELECT it FROM kinds").isNull("it", 0)).isTrue();
      run(jdbc, "UPDATE kinds SET it = " + value);
    }
    assertThat(described(fresh("SELECT it FROM kinds"), "it")).isEqualTo(read);
  }

  @Test
  void aTimestampIsReadAsTheServerShowsIt() {
    assertThat(described(fresh("SELECT TIMESTAMP '2024-03-31 02:30:00' AS it"), "it"))
        .isEqualTo("TIMESTAMP 2024-03-31T02:30");
  }
}

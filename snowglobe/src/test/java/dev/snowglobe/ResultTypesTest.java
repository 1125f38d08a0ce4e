package dev.snowglobe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of a result, through the real JDBC driver, in both formats of the wire. */
class ResultTypesTest {

  private static Snowglobe snowglobe;

  @BeforeAll
  static void start() {
    snowglobe = Snowglobe.start();
  }

  @AfterAll
  static void stop() {
    snowglobe.close();
  }

  private static Connection connect(String format) throws SQLException {
    return Clients.jdbc(snowglobe, Map.of("JDBC_QUERY_RESULT_FORMAT", format));
  }

  /** The first column of the first row. */
  @FunctionalInterface
  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  private static void read(String format, String sql, Reading reading) throws SQLException {
    try (Connection connection = connect(format);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      reading.of(rows);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "SELECT 42,42",
        "SELECT -7::NUMBER(5;2),-7.00",
        "SELECT 12345678901234567890123456789.12::NUMBER(38;2),12345678901234567890123456789.12",
        "SELECT 1.5::FLOAT,1.5",
        "SELECT 'snow''man ☃ 😀',snow'man ☃ 😀",
        "SELECT '',``",
        "SELECT TRUE,TRUE",
        "SELECT '2024-02-29'::DATE,2024-02-29",
        "SELECT '1969-12-31'::DATE,1969-12-31",
        "SELECT '12:34:56'::TIME,12:34:56",
        "SELECT '2024-02-29 01:02:03.456'::TIMESTAMP_NTZ,2024-02-29 01:02:03.456",
        "SELECT '1969-12-31 23:59:58.500'::TIMESTAMP_NTZ,1969-12-31 23:59:58.500",
        "SELECT '9999-12-31 23:59:59.999'::TIMESTAMP_NTZ,9999-12-31 23:59:59.999",
        "SELECT NULL,",
      })
  void readsAsText(String sql, String text) throws SQLException {
    for (String format : new String[] {"JSON", "ARROW"}) {
      read(
          format,
          sql.replace(';', ','),
          row -> assertThat(row.getString(1)).as(format).isEqualTo(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void readsTypedValues(String format) throws SQLException {
    read(
        format,
        """
        SELECT 42::INT, 1.25::NUMBER(10,2), 2.5::FLOAT, 'x', FALSE, '2024-02-29'::DATE,
               '2024-02-29 01:02:03.123456'::TIMESTAMP_NTZ, TO_BINARY('00ff', 'HEX'),
               12345678901234567890123456789::NUMBER(38,0), NULL::INT
        """,
        row -> {
          assertThat(row.getLong(1)).isEqualTo(42);
          assertThat(row.getInt(1)).isEqualTo(42);
          assertThat(row.getBigDecimal(2)).isEqualByComparingTo(new BigDecimal("1.25"));
          assertThat(row.getDouble(3)).isEqualTo(2.5);
          assertThat(row.getString(4)).isEqualTo("x");
          assertThat(row.getBoolean(5)).isFalse();
          assertThat(row.getDate(6).toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
          assertThat(row.getTimestamp(7).toString()).isEqualTo("2024-02-29 01:02:03.123456");
          assertThat(row.getBytes(8)).containsExactly(0, 0xff);
          assertThat(row.getBigDecimal(9))
              .isEqualByComparingTo(new BigDecimal("12345678901234567890123456789"));
          assertThat(row.getLong(10)).isZero();
          assertThat(row.wasNull()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void readsSemiStructuredValuesAsJson(String format) throws SQLException {
    read(
        format,
        "SELECT PARSE_JSON('{\"a\": [1, 2], \"b\": {}}'), ARRAY_CONSTRUCT(1, 2),"
            + " OBJECT_CONSTRUCT('k', 'v')",
        row -> {
          assertThat(row.getString(1))
              .isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}");
          assertThat(row.getString(2)).isEqualTo("[\n  1,\n  2\n]");
          assertThat(row.getString(3)).isEqualTo("{\n  \"k\": \"v\"\n}");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void readsAnInstantInTheZoneOfTheSession(String format) throws SQLException {
    try (Connection connection =
            Clients.jdbc(
                snowglobe,
                Map.of("JDBC_QUERY_RESULT_FORMAT", format, "TIMEZONE", "America/New_York"));
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT '2024-07-01 12:00:00 +00:00'::TIMESTAMP_LTZ")) {
      row.next();
      assertThat(row.getTimestamp(1).toInstant()).isEqualTo("2024-07-01T12:00:00Z");
      assertThat(row.getString(1)).isEqualTo("2024-07-01 08:00:00.000 -0400");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "42::INT, NUMBER, -5, 38, 0",
        "1.25::NUMBER(10;2), NUMBER, 3, 10, 2",
        "1.5::FLOAT, DOUBLE, 8, 0, 0",
        "'x', VARCHAR, 12, 16777216, 0",
        "TRUE, BOOLEAN, 16, 0, 0",
        "CURRENT_DATE, DATE, 91, 10, 0",
        "'12:00'::TIME, TIME, 92, 8, 9",
        "CURRENT_TIMESTAMP::TIMESTAMP_NTZ, TIMESTAMPNTZ, 93, 23, 9",
      })
  void describesItsColumns(String expression, String type, int sqlType, int precision, int scale)
      throws SQLException {
    read(
        "JSON",
        "SELECT " + expression.replace(';', ',') + " AS \"Some Name\"",
        row -> {
          var metadata = row.getMetaData();
          assertThat(metadata.getColumnName(1)).isEqualTo("Some Name");
          assertThat(metadata.getColumnTypeName(1)).isEqualTo(type);
          assertThat(metadata.getColumnType(1)).isEqualTo(sqlType);
          assertThat(metadata.getPrecision(1)).isEqualTo(precision);
          assertThat(metadata.getScale(1)).isEqualTo(scale);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "ARROW"})
  void readsALargeResultInParts(String format) throws SQLException {
    String sql =
        "SELECT seq4() AS n, 'row ' || seq4() AS t, IFF(seq4() % 7 = 0, NULL, seq4() / 2) AS h"
            + " FROM TABLE(GENERATOR(ROWCOUNT => 250000))";
    try (Connection connection = connect(format);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      long count = 0;
      long sum = 0;
      long nulls = 0;
      while (rows.next()) {
        long n = rows.getLong(1);
        assertThat(rows.getString(2)).isEqualTo("row " + n);
        rows.getDouble(3);
        nulls += rows.wasNull() ? 1 : 0;
        sum += n;
        count++;
      }
      assertThat(count).isEqualTo(250_000);
      assertThat(sum).isEqualTo(250_000L * 249_999 / 2);
      assertThat(nulls).isEqualTo(35_715);
    }
  }
}

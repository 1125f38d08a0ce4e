package dev.snowglobe.snowpark;

import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.types.Variant;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Map;

/** {@link Row}: the values of each type that come back. */
final class RowCases {
  private static final String NUMBERS = "sql-reference/data-types-numeric";
  private static final String TIMES = "sql-reference/data-types-datetime";
  private static final String SEMISTRUCTURED = "sql-reference/data-types-semistructured";
  private static final String ROW =
      "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/Row.html";

  private RowCases() {}

  private static Row first(Client c, String columns) {
    return c.sql("SELECT " + columns).collect()[0];
  }

  static Cases cases() {
    Cases cases = Cases.of(Row.class);
    rows(cases);
    plain(cases);
    times(cases);
    semistructured(cases);
    structured(cases);
    return cases;
  }

  private static void rows(Cases cases) {
    cases
        .that(
            "create, size, get, isNullAt, toList, clone, toString",
            ROW,
            c -> {
              Row row = first(c, "1, NULL, 'x'");
              assertThat(row).isEqualTo(Row.create(1L, null, "x"));
              assertThat(row.size()).isEqualTo(3);
              assertThat(row.get(0)).isEqualTo(1L);
              assertThat(row.isNullAt(1)).isTrue();
              assertThat(row.isNullAt(2)).isFalse();
              assertThat(row.toList()).containsExactly(1L, null, "x");
              assertThat(row.clone()).isEqualTo(row);
              assertThat(row.toString()).isEqualTo("Row[1,null,\"x\"]");
            })
        .that(
            "fieldIndex, getAs",
            ROW,
            c -> {
              Row row = first(c, "1 AS n, 'x' AS s");
              assertThat(row.fieldIndex("S")).isEqualTo(1);
              assertThat(row.getAs("N", Long.class)).isEqualTo(1L);
              assertThat(row.getAs(1, String.class)).isEqualTo("x");
            });
  }

  private static void plain(Cases cases) {
    cases
        .that(
            "getByte, getShort, getInt, getLong",
            NUMBERS,
            c -> {
              Row row = first(c, "1::TINYINT, 2::SMALLINT, 3::INT, 4000000000::BIGINT");
              assertThat(row.getByte(0)).isEqualTo((byte) 1);
              assertThat(row.getShort(1)).isEqualTo((short) 2);
              assertThat(row.getInt(2)).isEqualTo(3);
              assertThat(row.getLong(3)).isEqualTo(4_000_000_000L);
            })
        .that(
            "getFloat, getDouble, getDecimal",
            NUMBERS,
            c -> {
              Row row = first(c, "1.5::FLOAT, 1.25::DOUBLE, 1.50::NUMBER(10,2)");
              assertThat(row.getFloat(0)).isEqualTo(1.5f);
              assertThat(row.getDouble(1)).isEqualTo(1.25);
              assertThat(row.getDecimal(2)).isEqualTo(decimal("1.50"));
            })
        .that(
            "getBoolean, getString, getBinary",
            "sql-reference/intro-summary-data-types",
            c -> {
              Row row = first(c, "TRUE, 'x', TO_BINARY('4142')");
              assertThat(row.getBoolean(0)).isTrue();
              assertThat(row.getString(1)).isEqualTo("x");
              assertThat(row.getBinary(2)).containsExactly(0x41, 0x42);
            });
  }

  private static void times(Cases cases) {
    cases.that(
        "getDate, getTime, getTimestamp",
        TIMES,
        c -> {
          Row row =
              first(c, "'2024-01-31'::DATE, '10:11:12'::TIME, '2024-01-31 10:11:12'::TIMESTAMP");
          assertThat(row.getDate(0)).isEqualTo(Date.valueOf("2024-01-31"));
          assertThat(row.getTime(1)).isEqualTo(Time.valueOf("10:11:12"));
          assertThat(row.getTimestamp(2)).isEqualTo(Timestamp.valueOf("2024-01-31 10:11:12"));
        });
  }

  private static void semistructured(Cases cases) {
    cases
        .that(
            "getVariant",
            SEMISTRUCTURED,
            c -> {
              Row row = first(c, "PARSE_JSON('{\"a\": [1, \"x\"]}'), 5::VARIANT");
              assertThat(row.getVariant(0).asMap().get("a").asArray()[1].asString()).isEqualTo("x");
              assertThat(row.getVariant(1).asInt()).isEqualTo(5);
            })
        .that(
            "getListOfVariant",
            SEMISTRUCTURED,
            c ->
                assertThat(first(c, "ARRAY_CONSTRUCT(1, 'x')").getListOfVariant(0))
                    .containsExactly(new Variant(1), new Variant("x")))
        .that(
            "getMapOfVariant",
            SEMISTRUCTURED,
            c ->
                assertThat(first(c, "OBJECT_CONSTRUCT('a', 1)").getMapOfVariant(0))
                    .isEqualTo(Map.of("a", new Variant(1))));
  }

  private static void structured(Cases cases) {
    String reason = "DuckDB has no types of the globe; structured types are not there yet";
    cases
        .refused(
            "getGeography",
            reason,
            "GEOGRAPHY",
            c -> first(c, "'POINT(1 2)'::GEOGRAPHY").getGeography(0))
        .refused(
            "getGeometry",
            reason,
            "GEOMETRY",
            c -> first(c, "'POINT(1 2)'::GEOMETRY").getGeometry(0))
        .refused("getList", reason, "ARRAY(INT)", c -> first(c, "[1, 2]::ARRAY(INT)").getList(0))
        .refused("getMap", reason, "MAP", c -> first(c, "{'a': 1}::MAP(VARCHAR, INT)").getMap(0))
        .refused(
            "getObject", reason, "OBJECT(", c -> first(c, "{'a': 1}::OBJECT(a INT)").getObject(0));
  }
}

package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Written.clock;
import static dev.snowglobe.snowpark.Written.json;
import static dev.snowglobe.snowpark.Written.text;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;

/** {@link Functions} on arrays, objects and variants. */
final class SemiStructuredFunctionCases {

  private static final String NO_XML = "DuckDB has no XML";

  private SemiStructuredFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    reading(cases);
    arrays(cases);
    partsOfArrays(cases);
    objects(cases);
    kinds(cases);
    conversions(cases);
    casts(cases);
    refused(cases);
    return cases;
  }

  private static Column parsed(String json) {
    return parse_json(lit(json));
  }

  private static Column list(Object... values) {
    Column[] columns = new Column[values.length];
    for (int i = 0; i < values.length; i++) {
      columns[i] = lit(values[i]);
    }
    return array_construct(columns);
  }

  private static Column variant(String expression) {
    return sqlExpr("(" + expression + ")::VARIANT");
  }

  private static void reading(Cases cases) {
    cases
        .value(
            "parse_json, to_json",
            "sql-reference/functions/parse_json",
            "{\"a\":1,\"b\":[null,\"x\"]}",
            () -> to_json(parse_json(lit("{\"b\": [null, \"x\"], \"a\": 1}"))))
        .value(
            "check_json", "sql-reference/functions/check_json", null, () -> check_json(lit("[1]")))
        .that(
            "check_json",
            "sql-reference/functions/check_json",
            c ->
                org.assertj.core.api.Assertions.assertThat((String) c.value(check_json(lit("{x"))))
                    .isNotBlank())
        .value(
            "json_extract_path_text",
            "sql-reference/functions/json_extract_path_text",
            "9",
            () -> json_extract_path_text(lit("{\"a\": {\"b\": 9}}"), lit("a.b")))
        .value(
            "get",
            "sql-reference/functions/get",
            "\"x\"",
            () -> json(get(parsed("{\"a\": \"x\"}"), lit("a"))))
        .value("get", "sql-reference/functions/get", "2", () -> json(get(parsed("[1, 2]"), lit(1))))
        .value(
            "get_ignore_case",
            "sql-reference/functions/get_ignore_case",
            "7",
            () -> json(get_ignore_case(to_object(parsed("{\"aA\": 7}")), lit("Aa"))))
        .value(
            "get_path",
            "sql-reference/functions/get_path",
            "5",
            () -> json(get_path(parsed("{\"a\": [{\"b\": 5}]}"), lit("a[0].b"))))
        .value(
            "strip_null_value",
            "sql-reference/functions/strip_null_value",
            null,
            () -> strip_null_value(get(parsed("{\"a\": null}"), lit("a"))));
  }

  private static void arrays(Cases cases) {
    cases
        .value(
            "array",
            "sql-reference/functions/array_construct",
            "[1,\"a\"]",
            () -> json(Functions.array(lit(1), lit("a"))))
        .value(
            "array_construct",
            "sql-reference/functions/array_construct",
            "[1,2]",
            () -> json(array_construct(lit(1), lit(2))))
        .value(
            "array_construct_compact",
            "sql-reference/functions/array_construct_compact",
            "[1,2]",
            () -> json(array_construct_compact(lit(1), lit(null), lit(2))))
        .value(
            "array_append",
            "sql-reference/functions/array_append",
            "[1,2,3]",
            () -> json(array_append(list(1, 2), lit(3))))
        .value(
            "array_prepend",
            "sql-reference/functions/array_prepend",
            "[0,1,2]",
            () -> json(array_prepend(list(1, 2), lit(0))))
        .value(
            "array_cat",
            "sql-reference/functions/array_cat",
            "[1,2,3,4]",
            () -> json(array_cat(list(1, 2), list(3, 4))))
        .value(
            "array_compact",
            "sql-reference/functions/array_compact",
            "[1,2]",
            () -> json(array_compact(to_array(parsed("[1, null, 2]")))))
        .value(
            "array_insert",
            "sql-reference/functions/array_insert",
            "[0,1,\"hello\",2]",
            () -> json(array_insert(list(0, 1, 2), lit(2), lit("hello"))))
        .value(
            "array_intersection",
            "sql-reference/functions/array_intersection",
            "[\"B\",\"B\"]",
            () -> json(array_intersection(list("A", "B", "B", "B", "C"), list("B", "B"))))
        .value("to_array", "sql-reference/functions/to_array", "[1]", () -> json(to_array(lit(1))));
  }

  private static void partsOfArrays(Cases cases) {
    cases
        .value(
            "array_contains",
            "sql-reference/functions/array_contains",
            true,
            () -> array_contains(to_variant(lit("hello")), list("hello", "hi")))
        .value(
            "array_position",
            "sql-reference/functions/array_position",
            1L,
            () -> array_position(to_variant(lit("hi")), list("hello", "hi")))
        .value(
            "array_size", "sql-reference/functions/array_size", 3L, () -> array_size(list(1, 2, 3)))
        .value("size", "sql-reference/functions/array_size", 2L, () -> size(list(1, 2)))
        .value(
            "array_slice",
            "sql-reference/functions/array_slice",
            "[0,1]",
            () -> json(array_slice(list(0, 1, 2, 3), lit(0), lit(2))))
        .value(
            "array_to_string",
            "sql-reference/functions/array_to_string",
            "1,a",
            () -> array_to_string(list(1, "a"), lit(",")))
        .value(
            "arrays_overlap",
            "sql-reference/functions/arrays_overlap",
            true,
            () -> arrays_overlap(list("hello", "aloha"), list("hello", "hi")));
  }

  private static void objects(Cases cases) {
    cases
        .value(
            "object_construct",
            "sql-reference/functions/object_construct",
            "{\"a\":1,\"b\":\"BBBB\"}",
            () ->
                json(
                    object_construct(lit("a"), lit(1), lit("b"), lit("BBBB"), lit("c"), lit(null))))
        .value(
            "object_delete",
            "sql-reference/functions/object_delete",
            "{\"c\":3}",
            () ->
                json(
                    object_delete(
                        to_object(parsed("{\"a\": 1, \"b\": 2, \"c\": 3}")), lit("a"), lit("b"))))
        .value(
            "object_insert",
            "sql-reference/functions/object_insert",
            "{\"a\":1,\"b\":2}",
            () -> json(object_insert(to_object(parsed("{\"a\": 1}")), lit("b"), lit(2))))
        .value(
            "object_insert",
            "sql-reference/functions/object_insert",
            "{\"a\":2}",
            () -> json(object_insert(to_object(parsed("{\"a\": 1}")), lit("a"), lit(2), lit(true))))
        .value(
            "object_keys",
            "sql-reference/functions/object_keys",
            "[\"a\",\"b\"]",
            () -> json(object_keys(to_object(parsed("{\"a\": 1, \"b\": 2}")))))
        .value(
            "object_pick",
            "sql-reference/functions/object_pick",
            "{\"a\":1,\"b\":2}",
            () ->
                json(
                    object_pick(
                        to_object(parsed("{\"a\": 1, \"b\": 2, \"c\": 3}")), lit("a"), lit("b"))))
        .value(
            "to_object",
            "sql-reference/functions/to_object",
            "{\"a\":1}",
            () -> json(to_object(parsed("{\"a\": 1}"))))
        .value(
            "to_variant",
            "sql-reference/functions/to_variant",
            "5",
            () -> json(to_variant(lit(5))));
  }

  private static void kinds(Cases cases) {
    cases
        .value("is_array", "sql-reference/functions/is_array", true, () -> is_array(parsed("[1]")))
        .value(
            "is_object", "sql-reference/functions/is_object", false, () -> is_object(parsed("[1]")))
        .value(
            "is_boolean",
            "sql-reference/functions/is_boolean",
            true,
            () -> is_boolean(parsed("true")))
        .value(
            "is_char",
            "sql-reference/functions/is_char-varchar",
            true,
            () -> is_char(parsed("\"x\"")))
        .value(
            "is_varchar",
            "sql-reference/functions/is_char-varchar",
            false,
            () -> is_varchar(parsed("1")))
        .value(
            "is_integer", "sql-reference/functions/is_integer", true, () -> is_integer(parsed("1")))
        .value(
            "is_decimal",
            "sql-reference/functions/is_decimal",
            true,
            () -> is_decimal(parsed("1.5")))
        .value(
            "is_double",
            "sql-reference/functions/is_double-real",
            true,
            () -> is_double(parsed("1.5")))
        .value(
            "is_real",
            "sql-reference/functions/is_double-real",
            false,
            () -> is_real(parsed("\"x\"")))
        .value(
            "is_binary",
            "sql-reference/functions/is_binary",
            true,
            () -> is_binary(variant("TO_BINARY('41')")))
        .value(
            "is_date",
            "sql-reference/functions/is_date-value",
            true,
            () -> is_date(variant("DATE '2024-01-01'")))
        .value(
            "is_date_value",
            "sql-reference/functions/is_date-value",
            false,
            () -> is_date_value(parsed("1")))
        .value(
            "is_time",
            "sql-reference/functions/is_time",
            true,
            () -> is_time(variant("TIME '10:00:00'")))
        .value(
            "is_timestamp_ntz",
            "sql-reference/functions/is_timestamp",
            true,
            () -> is_timestamp_ntz(variant("'2024-01-01'::TIMESTAMP_NTZ")))
        .value(
            "is_timestamp_ltz",
            "sql-reference/functions/is_timestamp",
            true,
            () -> is_timestamp_ltz(variant("'2024-01-01'::TIMESTAMP_LTZ")))
        .value(
            "is_timestamp_tz",
            "sql-reference/functions/is_timestamp",
            true,
            () -> is_timestamp_tz(variant("'2024-01-01 00:00:00 +01:00'::TIMESTAMP_TZ")));
  }

  private static void conversions(Cases cases) {
    cases
        .value(
            "as_array",
            "sql-reference/functions/as_array",
            "[1]",
            () -> json(as_array(parsed("[1]"))))
        .value(
            "as_object",
            "sql-reference/functions/as_object",
            "{\"a\":1}",
            () -> json(as_object(parsed("{\"a\": 1}"))))
        .value(
            "as_char",
            "sql-reference/functions/as_char-varchar",
            "x",
            () -> as_char(parsed("\"x\"")))
        .value(
            "as_varchar",
            "sql-reference/functions/as_char-varchar",
            null,
            () -> as_varchar(parsed("1")))
        .value(
            "as_integer", "sql-reference/functions/as_integer", 5L, () -> as_integer(parsed("5")))
        .value(
            "as_double",
            "sql-reference/functions/as_double-real",
            1.5,
            () -> as_double(parsed("1.5")))
        .value(
            "as_real",
            "sql-reference/functions/as_double-real",
            null,
            () -> as_real(parsed("\"x\"")));
  }

  private static void casts(Cases cases) {
    cases
        .value(
            "as_decimal",
            "sql-reference/functions/as_decimal-number",
            2L,
            () -> as_decimal(parsed("1.6")))
        .value(
            "as_decimal",
            "sql-reference/functions/as_decimal-number",
            2L,
            () -> as_decimal(parsed("1.6"), 10))
        .value(
            "as_decimal",
            "sql-reference/functions/as_decimal-number",
            decimal("1.6"),
            () -> as_decimal(parsed("1.64"), 10, 1))
        .value(
            "as_number",
            "sql-reference/functions/as_decimal-number",
            2L,
            () -> as_number(parsed("1.6")))
        .value(
            "as_number",
            "sql-reference/functions/as_decimal-number",
            2L,
            () -> as_number(parsed("1.6"), 10))
        .value(
            "as_number",
            "sql-reference/functions/as_decimal-number",
            decimal("1.6"),
            () -> as_number(parsed("1.64"), 10, 1))
        .value(
            "as_binary",
            "sql-reference/functions/as_binary",
            "41",
            () -> text(as_binary(variant("TO_BINARY('41')"))))
        .value(
            "as_date",
            "sql-reference/functions/as_date",
            "2024-01-01",
            () -> text(as_date(variant("DATE '2024-01-01'"))))
        .value(
            "as_time",
            "sql-reference/functions/as_time",
            "10:00:00",
            () -> text(as_time(variant("TIME '10:00:00'"))))
        .value(
            "as_timestamp_ntz",
            "sql-reference/functions/as_timestamp",
            "2024-01-01 00:00:00.000",
            () -> text(as_timestamp_ntz(variant("'2024-01-01'::TIMESTAMP_NTZ"))))
        .value(
            "as_timestamp_ltz",
            "sql-reference/functions/as_timestamp",
            "2024-01-01 00:00:00.000",
            () -> clock(as_timestamp_ltz(variant("'2024-01-01'::TIMESTAMP_LTZ"))))
        .value(
            "as_timestamp_tz",
            "sql-reference/functions/as_timestamp",
            true,
            () ->
                as_timestamp_tz(variant("'2024-01-01 00:00:00 +01:00'::TIMESTAMP_TZ"))
                    .equal_to(sqlExpr("'2023-12-31 23:00:00 +00:00'::TIMESTAMP_TZ")));
  }

  private static void refused(Cases cases) {
    cases
        .refusedValue("check_xml", NO_XML, "CHECK_XML", () -> check_xml(lit("<a/>")))
        .refusedValue("parse_xml", NO_XML, "PARSE_XML", () -> parse_xml(lit("<a/>")))
        .refusedValue("to_xml", NO_XML, "TO_XML", () -> to_xml(lit("a")))
        .refusedValue("xmlget", NO_XML, "XMLGET", () -> xmlget(lit("<a/>"), lit("a")))
        .refusedValue("xmlget", NO_XML, "XMLGET", () -> xmlget(lit("<a/>"), lit("a"), lit(0)))
        .refusedValue(
            "is_null_value",
            "a JSON null is the same as an SQL NULL here",
            "IS_NULL_VALUE",
            () -> is_null_value(parsed("null")))
        .refusedValue(
            "collate",
            "a collation cannot be carried by a value in DuckDB",
            "COLLATE",
            () -> Functions.collate(lit("a"), "en-ci"))
        .refusedValue(
            "collation",
            "a collation cannot be carried by a value in DuckDB",
            "COLLATION",
            () -> collation(lit("a")));
  }
}

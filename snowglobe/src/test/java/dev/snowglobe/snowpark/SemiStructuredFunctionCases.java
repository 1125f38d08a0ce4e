package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Written.clock;
import static dev.snowglobe.snowpark.Written.json;
import static dev.snowglobe.snowpark.Written.parsed;
import static dev.snowglobe.snowpark.Written.text;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;

/** {@link Functions} that ask a variant for its kind, or take it for one. */
final class SemiStructuredFunctionCases {

  private static final String NO_XML = "DuckDB has no XML";

  private SemiStructuredFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    kinds(cases);
    conversions(cases);
    casts(cases);
    refused(cases);
    return cases;
  }

  private static Column variant(String expression) {
    return sqlExpr("(" + expression + ")::VARIANT");
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
            "2024-01-01 00:00:00.000 +0100",
            () -> text(as_timestamp_tz(variant("'2024-01-01 00:00:00 +01:00'::TIMESTAMP_TZ"))));
  }

  private static void refused(Cases cases) {
    cases
        .refusedValue("check_xml", NO_XML, "CHECK_XML", () -> check_xml(lit("<a/>")))
        .refusedValue("parse_xml", NO_XML, "PARSE_XML", () -> parse_xml(lit("<a/>")))
        .refusedValue("to_xml", NO_XML, "TO_XML", () -> to_xml(lit("a")))
        .refusedValue("xmlget", NO_XML, "XMLGET", () -> xmlget(lit("<a/>"), lit("a")))
        .refusedValue("xmlget", NO_XML, "XMLGET", () -> xmlget(lit("<a/>"), lit("a"), lit(0)))
        .value(
            "collate",
            "sql-reference/functions/collate",
            true,
            () -> Functions.collate(lit("ñ"), "es-ci").equal_to(lit("Ñ")))
        .refusedValue(
            "collation",
            "the types of DuckDB do not tell a collation",
            "COLLATION",
            () -> collation(lit("a")));
  }
}

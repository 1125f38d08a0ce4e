package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Written.json;
import static dev.snowglobe.snowpark.Written.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Functions;

/** {@link Functions} that read JSON, and those on objects. */
final class ObjectFunctionCases {

  private ObjectFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    reading(cases);
    objects(cases);
    return cases;
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
            c -> assertThat((String) c.value(check_json(lit("{x")))).isNotBlank())
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
            "is_null_value",
            "sql-reference/functions/is_null_value",
            true,
            () -> is_null_value(get(parsed("{\"a\": null}"), lit("a"))))
        .value(
            "is_null_value",
            "sql-reference/functions/is_null_value",
            null,
            () -> is_null_value(get(parsed("{\"a\": null}"), lit("b"))))
        .value(
            "strip_null_value",
            "sql-reference/functions/strip_null_value",
            null,
            () -> strip_null_value(get(parsed("{\"a\": null}"), lit("a"))));
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
}

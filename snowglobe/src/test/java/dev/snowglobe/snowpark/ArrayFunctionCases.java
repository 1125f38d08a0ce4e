package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Written.json;
import static dev.snowglobe.snowpark.Written.parsed;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.Functions;

/** {@link Functions} on arrays. */
final class ArrayFunctionCases {

  private ArrayFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    arrays(cases);
    partsOfArrays(cases);
    return cases;
  }

  private static Column list(Object... values) {
    Column[] columns = new Column[values.length];
    for (int i = 0; i < values.length; i++) {
      columns[i] = lit(values[i]);
    }
    return array_construct(columns);
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
}

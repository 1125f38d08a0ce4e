package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.array_construct;
import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.parse_json;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.TableFunction;
import com.snowflake.snowpark_java.TableFunctions;
import java.util.List;
import java.util.Map;

/** {@link TableFunction} and {@link TableFunctions}. */
final class TableFunctionCases {
  private static final String SPLIT = "sql-reference/functions/split_to_table";
  private static final String FLATTEN = "sql-reference/functions/flatten";

  private TableFunctionCases() {}

  static Cases any() {
    return Cases.of(TableFunction.class)
        .that(
            "funcName",
            SPLIT,
            c ->
                assertThat(new TableFunction("split_to_table").funcName())
                    .isEqualTo("split_to_table"))
        .rows(
            "call",
            SPLIT,
            List.of(row("a"), row("b")),
            c ->
                c.session()
                    .tableFunction(new TableFunction("split_to_table").call(lit("a.b"), lit(".")))
                    .select("value")
                    .sort(col("value")))
        .rows(
            "call",
            FLATTEN,
            List.of(row("1"), row("77")),
            c ->
                c.session()
                    .tableFunction(
                        new TableFunction("flatten")
                            .call(Map.of("input", parse_json(lit("[1, 77]")))))
                    .select(json(col("value")).as("v"))
                    .sort(col("v")));
  }

  static Cases known() {
    return Cases.of(TableFunctions.class)
        .rows(
            "split_to_table",
            SPLIT,
            List.of(row(1L, "a"), row(2L, "b")),
            c ->
                c.session()
                    .tableFunction(TableFunctions.split_to_table(), lit("a.b"), lit("."))
                    .select("index", "value")
                    .sort(col("index")))
        .rows(
            "split_to_table",
            SPLIT,
            List.of(row(1L, 1L, "a"), row(1L, 2L, "b")),
            c ->
                c.session()
                    .tableFunction(TableFunctions.split_to_table(lit("a.b"), "."))
                    .sort(col("index")))
        .rows(
            "flatten",
            FLATTEN,
            List.of(row("1"), row("77")),
            c ->
                c.session()
                    .tableFunction(
                        TableFunctions.flatten(), Map.of("input", parse_json(lit("[1, 77]"))))
                    .select(json(col("value")).as("v"))
                    .sort(col("v")))
        .rows(
            "flatten",
            FLATTEN,
            List.of(row("1"), row("77")),
            c ->
                c.session()
                    .tableFunction(TableFunctions.flatten(parse_json(lit("[1, 77]"))))
                    .select(json(col("value")).as("v"))
                    .sort(col("v")))
        .rows(
            "flatten",
            FLATTEN,
            List.of(row("b[0]"), row("b[1]")),
            c ->
                c.session()
                    .tableFunction(
                        TableFunctions.flatten(
                            parse_json(lit("{\"b\": [77, 88]}")), "b", false, false, "BOTH"))
                    .select("path")
                    .sort(col("path")))
        .rows(
            "explode",
            FLATTEN,
            List.of(row("1"), row("77")),
            c ->
                c.session()
                    .tableFunction(TableFunctions.explode(array_construct(lit(1), lit(77))))
                    .select(json(col("value")).as("v"))
                    .sort(col("v")));
  }
}

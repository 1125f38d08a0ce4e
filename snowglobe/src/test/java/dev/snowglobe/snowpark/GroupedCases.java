package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.max;
import static com.snowflake.snowpark_java.Functions.sum;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Expected.row;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.GroupingSets;
import com.snowflake.snowpark_java.RelationalGroupedDataFrame;
import java.util.List;
import java.util.Set;

/** {@link RelationalGroupedDataFrame} and {@link GroupingSets}: what is computed of each group. */
final class GroupedCases {

  private GroupedCases() {}

  static Cases groups() {
    return Cases.of(RelationalGroupedDataFrame.class)
        .rows(
            "agg",
            "sql-reference/constructs/group-by",
            List.of(row("a", 3L, 2L), row("b", 5L, 5L)),
            c -> sorted(numbers(c).groupBy("g").agg(sum(col("x")), max(col("x")))))
        .rows(
            "avg",
            "sql-reference/functions/avg",
            List.of(row("a", decimal("1.500000")), row("b", decimal("5.000000"))),
            c -> sorted(numbers(c).groupBy("g").avg(col("x"))))
        .rows(
            "mean",
            "sql-reference/functions/avg",
            List.of(row("a", decimal("1.500000")), row("b", decimal("5.000000"))),
            c -> sorted(numbers(c).groupBy("g").mean(col("x"))))
        .rows(
            "sum",
            "sql-reference/functions/sum",
            List.of(row("a", 3L), row("b", 5L)),
            c -> sorted(numbers(c).groupBy("g").sum(col("x"))))
        .rows(
            "median",
            "sql-reference/functions/median",
            List.of(row("a", decimal("1.500")), row("b", decimal("5.000"))),
            c -> sorted(numbers(c).groupBy("g").median(col("x"))))
        .rows(
            "min",
            "sql-reference/functions/min",
            List.of(row("a", 1L), row("b", 5L)),
            c -> sorted(numbers(c).groupBy("g").min(col("x"))))
        .rows(
            "max",
            "sql-reference/functions/max",
            List.of(row("a", 2L), row("b", 5L)),
            c -> sorted(numbers(c).groupBy("g").max(col("x"))))
        .rows(
            "any_value",
            "sql-reference/functions/any_value",
            List.of(row("b", 5L)),
            c -> numbers(c).filter(col("x").gt(lit(4))).groupBy("g").any_value(col("x")))
        .rows(
            "count",
            "sql-reference/functions/count",
            List.of(row("a", 2L), row("b", 1L)),
            c -> sorted(numbers(c).groupBy("g").count()))
        .rows(
            "builtin",
            "sql-reference/functions/bitor_agg",
            List.of(row("a", 3L), row("b", 5L)),
            c -> sorted(numbers(c).groupBy("g").builtin("BITOR_AGG", col("x"))));
  }

  static Cases sets() {
    return Cases.of(GroupingSets.class)
        .rows(
            "create",
            "sql-reference/constructs/group-by-grouping-sets",
            List.of(row("a", null, 3L), row("b", null, 5L), row(null, "p", 8L)),
            c ->
                c.sql(
                        "SELECT * FROM VALUES (1, 'a', 'p'), (2, 'a', 'p'), (5, 'b', 'p') AS t(x, g, h)")
                    .groupByGroupingSets(GroupingSets.create(Set.of(col("g")), Set.of(col("h"))))
                    .agg(sum(col("x")))
                    .sort(col("g").asc_nulls_last()));
  }

  private static DataFrame numbers(Client c) {
    return c.sql("SELECT * FROM VALUES (1, 'a'), (2, 'a'), (5, 'b') AS t(x, g)");
  }

  private static DataFrame sorted(DataFrame groups) {
    return groups.sort(col("g"));
  }
}

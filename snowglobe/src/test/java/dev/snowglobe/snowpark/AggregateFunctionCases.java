package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.decimal;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.json;

import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.Functions;
import com.snowflake.snowpark_java.Window;
import java.util.List;

/** {@link Functions} over many rows: aggregates and windows. */
final class AggregateFunctionCases {

  private AggregateFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    counting(cases);
    adding(cases);
    spread(cases);
    pairs(cases);
    collecting(cases);
    approximate(cases);
    groups(cases);
    ranking(cases);
    neighbours(cases);
    return cases;
  }

  /** 1, 1, 3 and no value. */
  private static DataFrame numbers(Client c) {
    return c.sql("SELECT * FROM VALUES (1), (1), (3), (NULL) AS t(x)");
  }

  private static DataFrame spreadNumbers(Client c) {
    return c.sql("SELECT * FROM VALUES (2), (4), (4), (4), (5), (5), (7), (9) AS t(x)");
  }

  private static DataFrame pairs(Client c) {
    return c.sql("SELECT * FROM VALUES (1, 2), (2, 4), (3, 6) AS t(x, y)");
  }

  private static DataFrame ranked(Client c) {
    return c.sql("SELECT * FROM VALUES (1), (2), (2), (3) AS t(x)");
  }

  private static void counting(Cases cases) {
    cases
        .rows(
            "count, count_distinct, countDistinct",
            "sql-reference/functions/count",
            List.of(row(3L, 2L, 2L, 2L)),
            c ->
                numbers(c)
                    .agg(
                        count(col("x")).as("a"),
                        count_distinct(col("x")).as("b"),
                        countDistinct(col("x")).as("c"),
                        countDistinct("x").as("d")))
        .rows(
            "any_value",
            "sql-reference/functions/any_value",
            List.of(row(5L)),
            c -> c.sql("SELECT * FROM VALUES (5), (5) AS t(x)").agg(any_value(col("x"))))
        .rows(
            "max, min",
            "sql-reference/functions/max",
            List.of(row(3L, 3L, 1L, 1L)),
            c ->
                numbers(c)
                    .agg(
                        max(col("x")).as("a"),
                        max("x").as("b"),
                        min(col("x")).as("c"),
                        min("x").as("d")));
  }

  private static void adding(Cases cases) {
    cases
        .rows(
            "sum, sum_distinct",
            "sql-reference/functions/sum",
            List.of(row(5L, 5L, 4L)),
            c ->
                numbers(c)
                    .agg(sum(col("x")).as("a"), sum("x").as("b"), sum_distinct(col("x")).as("c")))
        .rows(
            "avg, mean",
            "sql-reference/functions/avg",
            List.of(row(decimal("1.666667"), decimal("1.666667"), decimal("1.666667"))),
            c -> numbers(c).agg(avg(col("x")).as("a"), mean(col("x")).as("b"), mean("x").as("c")))
        .rows(
            "median",
            "sql-reference/functions/median",
            List.of(row(decimal("6.000"))),
            c -> c.sql("SELECT * FROM VALUES (1), (2), (10), (11) AS t(x)").agg(median(col("x"))));
  }

  private static void spread(Cases cases) {
    cases
        .rows(
            "stddev, stddev_samp, stddev_pop",
            "sql-reference/functions/stddev",
            List.of(row(2.138089935, 2.138089935, 2.0)),
            c ->
                spreadNumbers(c)
                    .agg(
                        stddev(col("x")).as("a"),
                        stddev_samp(col("x")).as("b"),
                        stddev_pop(col("x")).as("c")))
        .rows(
            "variance, var_samp, var_pop",
            "sql-reference/functions/variance",
            List.of(row(4.571428571, 4.571428571, 4.0)),
            c ->
                spreadNumbers(c)
                    .agg(
                        variance(col("x")).as("a"),
                        var_samp(col("x")).as("b"),
                        var_pop(col("x")).as("c")))
        .rows(
            "skew, kurtosis",
            "sql-reference/functions/kurtosis",
            List.of(row(0.05240784322265139, -2.324218750)),
            c ->
                c.sql("SELECT * FROM VALUES (10), (10), (20), (25), (30) AS t(x)")
                    .agg(skew(col("x")), kurtosis(col("x"))));
  }

  private static void pairs(Cases cases) {
    cases.rows(
        "corr, covar_pop, covar_samp",
        "sql-reference/functions/corr",
        List.of(row(1.0, 4.0 / 3, 2.0)),
        c ->
            pairs(c)
                .agg(
                    corr(col("x"), col("y")),
                    covar_pop(col("x"), col("y")),
                    covar_samp(col("x"), col("y"))));
  }

  private static void collecting(Cases cases) {
    cases
        .rows(
            "array_agg",
            "sql-reference/functions/array_agg",
            List.of(row("[1,1,3]")),
            c -> numbers(c).agg(json(array_agg(col("x")).withinGroup(col("x").asc()))))
        .rows(
            "collect_list",
            "sql-reference/functions/array_agg",
            List.of(row("[3,1,1]")),
            c -> numbers(c).agg(json(collect_list(col("x")).withinGroup(col("x").desc()))))
        .rows(
            "collect_set",
            "sql-reference/functions/array_agg",
            List.of(row(2L, 2L)),
            c -> numbers(c).agg(array_size(collect_set(col("x"))), array_size(collect_set("x"))))
        .rows(
            "objectagg",
            "sql-reference/functions/object_agg",
            List.of(row("{\"age\":21,\"zip\":94401}")),
            c ->
                c.sql("SELECT * FROM VALUES ('zip', 94401), ('age', 21) AS t(k, v)")
                    .agg(json(objectagg(col("k"), to_variant(col("v"))))))
        .rows(
            "listagg",
            "sql-reference/functions/listagg",
            List.of(row("113", "1,1,3", "3|1")),
            c ->
                numbers(c)
                    .agg(
                        listagg(col("x")).withinGroup(col("x").asc()),
                        listagg(col("x"), ",").withinGroup(col("x").asc()),
                        listagg(col("x"), "|", true).withinGroup(col("x").desc())));
  }

  private static void approximate(Cases cases) {
    cases
        .rows(
            "approx_count_distinct",
            "sql-reference/functions/approx_count_distinct",
            List.of(row(2L)),
            c -> numbers(c).agg(approx_count_distinct(col("x"))))
        .rows(
            "approx_percentile",
            "sql-reference/functions/approx_percentile",
            List.of(row(2.0)),
            c ->
                c.sql("SELECT * FROM VALUES (1), (2), (3) AS t(x)")
                    .agg(approx_percentile(col("x"), 0.5)))
        .rows(
            "approx_percentile_accumulate, approx_percentile_combine, approx_percentile_estimate",
            "sql-reference/functions/approx_percentile_accumulate",
            List.of(row(2.0)),
            c ->
                c.sql("SELECT * FROM VALUES (1, 'a'), (2, 'a'), (3, 'b') AS t(x, g)")
                    .groupBy(col("g"))
                    .agg(approx_percentile_accumulate(col("x")).as("state"))
                    .agg(approx_percentile_combine(col("state")).as("all"))
                    .select(approx_percentile_estimate(col("all"), 0.5)));
  }

  private static void groups(Cases cases) {
    cases.rows(
        "grouping, grouping_id",
        "sql-reference/functions/grouping",
        List.of(row("p", "q", 0L, 0L), row("p", null, 0L, 1L), row(null, null, 1L, 3L)),
        c ->
            c.sql("SELECT 'p' AS a, 'q' AS b")
                .rollup("a", "b")
                .agg(grouping(col("a")).as("one"), grouping_id(col("a"), col("b")).as("both"))
                .sort(col("both")));
  }

  private static void ranking(Cases cases) {
    cases
        .rows(
            "row_number, rank, dense_rank",
            "sql-reference/functions/rank",
            List.of(
                row(1L, 1L, 1L, 1L), row(2L, 2L, 2L, 2L), row(2L, 3L, 2L, 2L), row(3L, 4L, 4L, 3L)),
            c -> {
              var byX = Window.orderBy(col("x"));
              return ranked(c)
                  .select(
                      col("x"),
                      row_number().over(byX).as("n"),
                      rank().over(byX),
                      dense_rank().over(byX))
                  .sort(col("n"));
            })
        .rows(
            "percent_rank, cume_dist, ntile",
            "sql-reference/functions/percent_rank",
            List.of(
                row(0.0, 0.25, 1L, 1L),
                row(1.0 / 3, 0.75, 1L, 1L),
                row(1.0 / 3, 0.75, 2L, 2L),
                row(1.0, 1.0, 2L, 2L)),
            c -> {
              var byX = Window.orderBy(col("x"));
              return ranked(c)
                  .select(
                      percent_rank().over(byX),
                      cume_dist().over(byX),
                      ntile(lit(2)).over(byX).as("half"),
                      ntile(2).over(byX),
                      row_number().over(byX).as("n"))
                  .sort(col("n"))
                  .drop("n");
            });
  }

  private static void neighbours(Cases cases) {
    cases
        .rows(
            "lag, lead",
            "sql-reference/functions/lag",
            List.of(
                row(1L, null, null, 0L, 2L, 2L, 2L),
                row(2L, 1L, null, 0L, 2L, 3L, 3L),
                row(2L, 2L, 1L, 1L, 3L, null, 9L),
                row(3L, 2L, 2L, 2L, null, null, 9L)),
            c -> {
              var byX = Window.orderBy(col("x"));
              return ranked(c)
                  .select(
                      col("x"),
                      lag(col("x")).over(byX).as("b"),
                      lag(col("x"), 2).over(byX).as("bb"),
                      lag(col("x"), 2, lit(0)).over(byX).as("bb0"),
                      lead(col("x")).over(byX).as("a"),
                      lead(col("x"), 2).over(byX).as("aa"),
                      lead(col("x"), 2, lit(9)).over(byX).as("aa9"))
                  .sort(col("x"), col("bb0"));
            })
        .rows(
            "last",
            "sql-reference/functions/last_value",
            List.of(row(1L, 3L), row(2L, 3L)),
            c ->
                ranked(c)
                    .select(col("x"), last(col("x")).over(Window.orderBy(col("x"))).as("end"))
                    .filter(col("x").lt(lit(3)))
                    .distinct()
                    .sort(col("x")));
  }
}

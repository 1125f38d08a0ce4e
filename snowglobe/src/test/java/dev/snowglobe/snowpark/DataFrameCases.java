package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.col;
import static com.snowflake.snowpark_java.Functions.lit;
import static com.snowflake.snowpark_java.Functions.sum;
import static dev.snowglobe.snowpark.Expected.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Column;
import com.snowflake.snowpark_java.DataFrame;
import com.snowflake.snowpark_java.GroupingSets;
import com.snowflake.snowpark_java.Row;
import com.snowflake.snowpark_java.types.DataTypes;
import com.snowflake.snowpark_java.types.StructField;
import com.snowflake.snowpark_java.types.StructType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@link DataFrame}: columns, rows, groups, facets. Its joins are in {@link JoinCases}, what makes
 * it run in {@link DataFrameActionCases}.
 */
final class DataFrameCases {
  private static final String SELECT = "sql-reference/constructs/select";
  private static final String FRAMES = "developer-guide/snowpark/java/working-with-dataframes";

  private DataFrameCases() {}

  static Cases cases() {
    Cases cases = Cases.of(DataFrame.class);
    columns(cases);
    changes(cases);
    filters(cases);
    sets(cases);
    groups(cases);
    samples(cases);
    facets(cases);
    return cases;
  }

  static DataFrame pets(Client c) {
    return c.sql(
        "SELECT * FROM VALUES ('Ada', 'dog', 7), ('Bob', 'cat', 3), ('Cleo', 'cat', 5)"
            + " AS t(name, pet, age)");
  }

  private static void columns(Cases cases) {
    cases
        .that(
            "schema",
            "sql-reference/data-types",
            c ->
                assertThat(pets(c).schema())
                    .isEqualTo(
                        StructType.create(
                            new StructField("NAME", DataTypes.StringType, true),
                            new StructField("PET", DataTypes.StringType, true),
                            new StructField("AGE", DataTypes.LongType, true))))
        .rows(
            "select, col",
            SELECT,
            List.of(row("Ada", 7L)),
            c -> {
              DataFrame pets = pets(c);
              return pets.filter(pets.col("age").gt(lit(5))).select(pets.col("name"), col("age"));
            })
        .rows(
            "select",
            SELECT,
            List.of(row("dog", "Ada")),
            c -> pets(c).filter(col("age").gt(lit(5))).select("pet", "name"))
        .rows(
            "drop",
            "sql-reference/sql/select",
            List.of(row("dog")),
            c -> pets(c).filter(col("age").gt(lit(5))).drop("name", "age"))
        .rows(
            "drop",
            "sql-reference/sql/select",
            List.of(row("Ada", "dog")),
            c -> pets(c).filter(col("age").gt(lit(5))).drop(col("age")))
        .that(
            "toDF",
            FRAMES,
            c ->
                assertThat(pets(c).toDF("a", "b", "c").schema().names())
                    .containsExactly("A", "B", "C"));
  }

  private static void changes(Cases cases) {
    cases
        .rows(
            "withColumn",
            FRAMES,
            List.of(row(1L, 2L)),
            c -> c.sql("SELECT 1 AS a").withColumn("b", col("a").plus(lit(1))))
        .rows(
            "withColumns",
            FRAMES,
            List.of(row(9L, 2L)),
            c ->
                c.sql("SELECT 1 AS a")
                    .withColumns(
                        new String[] {"b", "a"}, new Column[] {col("a").plus(lit(1)), lit(9)})
                    .select("a", "b"))
        .that(
            "rename",
            FRAMES,
            c ->
                assertThat(c.sql("SELECT 1 AS a, 2 AS b").rename("z", col("a")).schema().names())
                    .containsExactly("Z", "B"))
        .rows(
            "alias",
            FRAMES,
            List.of(row(1L)),
            c -> c.sql("SELECT 1 AS a").alias("t").select(col("t.a")));
  }

  private static void filters(Cases cases) {
    cases
        .rows(
            "filter",
            "sql-reference/constructs/where",
            List.of(row("Bob", "cat", 3L)),
            c -> pets(c).filter(col("age").lt(lit(5))))
        .rows(
            "where",
            "sql-reference/constructs/where",
            List.of(row("Bob", "cat", 3L)),
            c -> pets(c).where(col("name").equal_to(lit("Bob"))))
        .rows(
            "sort, limit",
            "sql-reference/constructs/limit",
            List.of(row("Bob", 3L), row("Cleo", 5L)),
            c -> pets(c).select("name", "age").sort(col("age").asc()).limit(2))
        .rows(
            "distinct",
            SELECT,
            List.of(row("cat"), row("dog")),
            c -> pets(c).select("pet").distinct().sort(col("pet")))
        .rows(
            "dropDuplicates",
            "sql-reference/constructs/qualify",
            List.of(row("cat"), row("dog")),
            c -> pets(c).dropDuplicates("pet").select("pet").sort(col("pet")));
  }

  private static void sets(Cases cases) {
    String page = "sql-reference/operators-query";
    cases
        .rows(
            "union",
            page,
            List.of(row(1L), row(2L)),
            c -> c.sql("SELECT 1 AS a").union(c.sql("SELECT 2 UNION ALL SELECT 1")).sort(col("a")))
        .rows(
            "unionAll",
            page,
            List.of(row(1L), row(1L)),
            c -> c.sql("SELECT 1 AS a").unionAll(c.sql("SELECT 1")))
        .rows(
            "unionByName",
            page,
            List.of(row(1L, 2L), row(3L, 4L)),
            c ->
                c.sql("SELECT 1 AS a, 2 AS b")
                    .unionByName(c.sql("SELECT 4 AS b, 3 AS a UNION ALL SELECT 2, 1"))
                    .sort(col("a")))
        .rows(
            "unionAllByName",
            page,
            List.of(row(1L, 2L), row(1L, 2L)),
            c -> c.sql("SELECT 1 AS a, 2 AS b").unionAllByName(c.sql("SELECT 2 AS b, 1 AS a")))
        .rows(
            "intersect",
            page,
            List.of(row(2L)),
            c -> c.sql("SELECT 1 AS a UNION ALL SELECT 2").intersect(c.sql("SELECT 2")))
        .rows(
            "except",
            page,
            List.of(row(1L)),
            c -> c.sql("SELECT 1 AS a UNION ALL SELECT 2").except(c.sql("SELECT 2")));
  }

  private static void groups(Cases cases) {
    cases
        .rows(
            "agg",
            "sql-reference/functions/sum",
            List.of(row(15L)),
            c -> pets(c).agg(sum(col("age"))))
        .rows(
            "groupBy",
            "sql-reference/constructs/group-by",
            List.of(row("cat", 8L), row("dog", 7L)),
            c -> pets(c).groupBy(col("pet")).agg(sum(col("age"))).sort(col("pet")))
        .rows(
            "groupBy",
            "sql-reference/constructs/group-by",
            List.of(row("cat", 8L), row("dog", 7L)),
            c -> pets(c).groupBy("pet").agg(sum(col("age"))).sort(col("pet")))
        .rows(
            "rollup",
            "sql-reference/constructs/group-by-rollup",
            List.of(row("cat", 8L), row("dog", 7L), row(null, 15L)),
            c -> pets(c).rollup(col("pet")).agg(sum(col("age"))).sort(col("pet").asc_nulls_last()))
        .rows(
            "rollup",
            "sql-reference/constructs/group-by-rollup",
            List.of(row("cat", 8L), row("dog", 7L), row(null, 15L)),
            c -> pets(c).rollup("pet").agg(sum(col("age"))).sort(col("pet").asc_nulls_last()))
        .rows(
            "cube",
            "sql-reference/constructs/group-by-cube",
            List.of(row("cat", 8L), row("dog", 7L), row(null, 15L)),
            c -> pets(c).cube(col("pet")).agg(sum(col("age"))).sort(col("pet").asc_nulls_last()))
        .rows(
            "cube",
            "sql-reference/constructs/group-by-cube",
            List.of(row("x", "y", 1L), row("x", null, 1L), row(null, "y", 1L), row(null, null, 1L)),
            c ->
                c.sql("SELECT 'x' AS a, 'y' AS b, 1 AS n")
                    .cube("a", "b")
                    .agg(sum(col("n")))
                    .sort(col("a").asc_nulls_last(), col("b").asc_nulls_last()))
        .rows(
            "groupByGroupingSets",
            "sql-reference/constructs/group-by-grouping-sets",
            List.of(row("cat", null, 8L), row("dog", null, 7L), row(null, "Bob", 3L)),
            c ->
                pets(c)
                    .groupByGroupingSets(
                        GroupingSets.create(Set.of(col("pet")), Set.of(col("name"))))
                    .agg(sum(col("age")))
                    .filter(col("pet").is_not_null().or(col("name").equal_to(lit("Bob"))))
                    .sort(col("pet").asc_nulls_last()))
        .rows(
            "pivot",
            "sql-reference/constructs/pivot",
            List.of(row("x", 1L, 2L)),
            c -> quarters(c).pivot(col("q"), new Object[] {"q1", "q2"}).agg(sum(col("n"))))
        .rows(
            "pivot",
            "sql-reference/constructs/pivot",
            List.of(row("x", 2L)),
            c -> quarters(c).pivot("q", new Object[] {"q2"}).agg(sum(col("n"))));
  }

  private static DataFrame quarters(Client c) {
    return c.sql("SELECT * FROM VALUES ('x', 'q1', 1), ('x', 'q2', 2) AS t(k, q, n)");
  }

  private static void samples(Cases cases) {
    String page = "sql-reference/constructs/sample";
    cases
        .that(
            "sample",
            page,
            c -> {
              DataFrame numbers = c.session().range(1000);
              assertThat(numbers.sample(10).count()).isEqualTo(10);
              assertThat(numbers.sample(0.5).count()).isBetween(300L, 700L);
              assertThat(numbers.sample(1.0).count()).isEqualTo(1000);
            })
        .that(
            "randomSplit",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrame.html",
            c -> {
              DataFrame[] parts = c.session().range(1000).randomSplit(new double[] {1, 3});
              List<Long> sizes = Arrays.stream(parts).map(DataFrame::count).toList();
              assertThat(sizes).hasSize(2);
              assertThat(sizes.get(0) + sizes.get(1)).isEqualTo(1000);
              assertThat(sizes.get(0)).isBetween(150L, 350L);
            });
  }

  private static void facets(Cases cases) {
    cases
        .rows(
            "flatten",
            "sql-reference/functions/flatten",
            List.of(row("a", "1"), row("b", "2")),
            c ->
                c.sql("SELECT PARSE_JSON('{\"a\": 1, \"b\": 2}') AS v")
                    .flatten(col("v"))
                    .select(col("key"), Written.json(col("value")))
                    .sort(col("key")))
        .rows(
            "flatten",
            "sql-reference/functions/flatten",
            List.of(row("b[0]", "77"), row("b[1]", "88")),
            c ->
                c.sql("SELECT PARSE_JSON('{\"a\": 1, \"b\": [77, 88]}') AS v")
                    .flatten(col("v"), "b", true, false, "ARRAY")
                    .select(col("path"), Written.json(col("value")))
                    .sort(col("path")))
        .that(
            "write",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrame.html",
            c -> {
              pets(c).write().saveAsTable("pets_written");
              assertThat(c.session().table("pets_written").count()).isEqualTo(3);
            })
        .that(
            "na",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrame.html",
            c ->
                assertThat(
                        c.sql("SELECT NULL::INT AS a UNION ALL SELECT 1")
                            .na()
                            .drop(1, new String[] {"a"})
                            .collect())
                    .containsExactly(row(1L)))
        .that(
            "stat",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/DataFrame.html",
            c ->
                assertThat(
                        c.sql("SELECT * FROM VALUES (1, 2), (2, 4) AS t(a, b)")
                            .stat()
                            .corr("a", "b"))
                    .contains(1.0))
        .that(
            "async",
            "developer-guide/snowpark/java/working-with-dataframes",
            c -> {
              Row[] rows = c.sql("SELECT 1 AS a").async().collect().getResult();
              assertThat(rows).containsExactly(row(1L));
            });
  }
}
